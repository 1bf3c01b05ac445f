package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.chizheng.core.rules.CodeRules;
import org.chizheng.core.rules.DependencyRules;
import org.chizheng.core.rules.SourceRules;
import org.junit.jupiter.api.Test;

/** The command line knows the services and never the desk. */
class CliArchitectureTest {
    private static final String[] FOLDERS = {"cli", "home"};

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(
                        Path.of("target/classes/org/chizheng/app/cli"),
                        Path.of("target/classes/org/chizheng/app/home"));
    }

    @Test
    void commandsKnowNoScreen() {
        DependencyRules.knowsNothingOf(
                        "javafx..",
                        "org.chizheng.app.ui..",
                        "org.chizheng.app.shell..",
                        "org.chizheng.app.start..",
                        "org.jooq..")
                .check(classes());
    }

    @Test
    void codeKeepsTheRules() {
        JavaClasses classes = classes();
        DependencyRules.isFreeOfCycles("org.chizheng.app").check(classes);
        CodeRules.asksTimeAndChanceOnlyAtTheSeams().check(classes);
        CodeRules.namesLanguageAndCharacterSet().check(classes);
        CodeRules.leavesStandardOutputAlone().check(classes);
        CodeRules.makesNoThread().check(classes);
        CodeRules.bearsHonestNames().check(classes);
        CodeRules.keepsConstructorsNarrow().check(classes);
        CodeRules.givesReasonsForExemptions().check(classes);
        assertThat(CodeRules.exemptions(classes))
                .containsExactly("org.chizheng.app.cli.Cli", "org.chizheng.app.cli.frame.ProcessConsole");
    }

    @Test
    void sourcesKeepTheirSize() {
        for (String folder : FOLDERS) {
            SourceRules sources = new SourceRules(Path.of("src/main/java/org/chizheng/app", folder));
            assertThat(sources.tooLongFiles()).isEmpty();
            assertThat(sources.tooLongMethods()).isEmpty();
            assertThat(sources.tooFullPackages()).isEmpty();
            assertThat(sources.packagesWithoutThreeLines()).isEmpty();
            assertThat(sources.swallowedErrors()).isEmpty();
            assertThat(sources.floatingPointOutside()).isEmpty();
        }
    }
}
