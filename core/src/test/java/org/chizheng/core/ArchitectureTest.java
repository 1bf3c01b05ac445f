package org.chizheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.rules.CodeRules;
import org.chizheng.core.rules.DependencyRules;
import org.chizheng.core.rules.SourceRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture as they bind core; that each of them can turn red is shown in the rules package. */
class ArchitectureTest {
    /**
     * A package imports only what stands before it. If the order hurts, change it here, once, with the reason:
     * attachment stands before the records, so that each of them may ask for the paper behind a value.
     */
    static final List<String> ORDER = List.of(
            "shared",
            "seal",
            "ledger",
            "store",
            "conflict",
            "division",
            "office",
            "attachment",
            "calendar",
            "policy",
            "person",
            "institution",
            "certificate",
            "voucher",
            "training",
            "employment",
            "subsidy",
            "target",
            "selection",
            "document",
            "exchange");

    private static final SourceRules SOURCES = new SourceRules(Path.of("src/main/java"));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().importPath(Path.of("target/classes"));
        assertThat(classes).isNotEmpty();
    }

    @Test
    void coreKnowsNoScreenAndNoNeighbour() {
        DependencyRules.knowsNothingOf("javafx..", "org.chizheng.sync..", "org.chizheng.app..")
                .check(classes);
    }

    @Test
    void packagesStandInOrder() {
        DependencyRules.keepsTheOrder("org.chizheng.core", ORDER).check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        DependencyRules.isFreeOfCycles("org.chizheng.core").check(classes);
    }

    @Test
    void jooqIsKnownToTheStoreAndToQueriesOnly() {
        DependencyRules.asksTheStoreOnlyIn("org.chizheng.core.store..").check(classes);
    }

    @Test
    void cryptographyStaysInSeal() {
        DependencyRules.doesCryptographyOnlyIn("org.chizheng.core.seal..").check(classes);
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

    /** Points on paper and cells of a sheet are floating point by nature; no amount is reckoned there. */
    @Test
    void amountsAreNeverFloatingPoint() {
        assertThat(SOURCES.floatingPointOutside("document", "exchange")).isEmpty();
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
