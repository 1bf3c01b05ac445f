package org.chizheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two screens at once would click into each other: whoever shows one stands in the lane. */
class ScreenLaneTest {
    private static final List<String> TOOLKIT =
            List.of("javafx.scene", "javafx.stage", "javafx.application", "org.testfx");

    private static boolean showsAScreen(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(used -> TOOLKIT.stream().anyMatch(used::startsWith));
    }

    private static boolean standsInTheLane(JavaClass test) {
        return test.isAssignableTo(ScreenTest.class) || test.isAnnotatedWith(ScreenLane.class);
    }

    @Test
    void everyTestWithAScreenStandsInTheLane() {
        List<JavaClass> screens = new ClassFileImporter()
                .importPath(Path.of("target/test-classes")).stream()
                        .filter(found -> found.getSimpleName().endsWith("Test") && found.isTopLevelClass())
                        .filter(found -> !found.isAssignableTo(AppRulesTest.class))
                        .filter(ScreenLaneTest::showsAScreen)
                        .toList();
        assertThat(screens).hasSizeGreaterThan(20).allMatch(ScreenLaneTest::standsInTheLane);
    }
}
