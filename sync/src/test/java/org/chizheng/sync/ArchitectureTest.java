package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.chizheng.core.rules.CodeRules;
import org.chizheng.core.rules.DependencyRules;
import org.chizheng.core.rules.SourceRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture as they bind sync; that each of them can turn red is shown in core's rules package. */
class ArchitectureTest {
    private static final SourceRules SOURCES = new SourceRules(Path.of("src/main/java"));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().importPath(Path.of("target/classes"));
    }

    @Test
    void syncKnowsNoScreenAndNoApplication() {
        DependencyRules.knowsNothingOf("javafx..", "org.chizheng.app..").check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        DependencyRules.isFreeOfCycles("org.chizheng.sync").check(classes);
    }

    @Test
    void jooqIsKnownToQueriesOnly() {
        DependencyRules.asksTheStoreOnlyIn().check(classes);
    }

    @Test
    void cryptographyStaysInCrypto() {
        DependencyRules.doesCryptographyOnlyIn("org.chizheng.sync.crypto..").check(classes);
    }

    @Test
    void timeAndChanceComeThroughTheSeams() {
        CodeRules.asksTimeAndChanceOnlyAtTheSeams().check(classes);
    }

    @Test
    void textsAndBytesNameTheirLanguageAndCharacterSet() {
        CodeRules.namesLanguageAndCharacterSet().check(classes);
    }

    @Test
    void nothingIsPrinted() {
        CodeRules.leavesStandardOutputAlone().check(classes);
    }

    @Test
    void noThreadIsMadeByHand() {
        CodeRules.makesNoThread().check(classes);
    }

    @Test
    void namesAreHonest() {
        CodeRules.bearsHonestNames().check(classes);
    }

    @Test
    void constructorsAreNarrow() {
        CodeRules.keepsConstructorsNarrow().check(classes);
    }

    @Test
    void nothingIsFloatingPoint() {
        assertThat(SOURCES.floatingPointOutside()).isEmpty();
    }

    @Test
    void noErrorIsSwallowed() {
        assertThat(SOURCES.swallowedErrors()).isEmpty();
    }

    @Test
    void filesMethodsAndPackagesKeepTheirSize() {
        assertThat(SOURCES.tooLongFiles()).isEmpty();
        assertThat(SOURCES.tooLongMethods()).isEmpty();
        assertThat(SOURCES.tooFullPackages()).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(SOURCES.packagesWithoutThreeLines()).isEmpty();
    }

    @Test
    void exemptionsAreTheseAndNoMore() {
        CodeRules.givesReasonsForExemptions().check(classes);
        assertThat(CodeRules.exemptions(classes)).isEmpty();
    }
}
