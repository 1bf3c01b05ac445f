package org.chizheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two screens at once would click into each other: whoever shows one stands in the lane. */
class ScreenLaneTest {
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Pattern TOOLKIT = Pattern.compile(
            "^import (static )?(javafx\\.(scene|stage|application)|org\\.testfx)\\.", Pattern.MULTILINE);

    private static boolean showsAScreen(Path source) {
        try {
            return TOOLKIT.matcher(Files.readString(source)).find();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Class<?> compiled(Path source) {
        String name = SOURCES.relativize(source).toString().replaceAll("\\.java$", "");
        try {
            return Class.forName(name.replaceAll("[/\\\\]", "."), false, ScreenLaneTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void everyTestWithAScreenStandsInTheLane() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Class<?>> screens = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("AppRulesTest.java"))
                    .filter(ScreenLaneTest::showsAScreen)
                    .<Class<?>>map(ScreenLaneTest::compiled)
                    .toList();
            assertThat(screens).hasSizeGreaterThan(15).allMatch(test -> test.isAnnotationPresent(ScreenLane.class));
        }
    }
}
