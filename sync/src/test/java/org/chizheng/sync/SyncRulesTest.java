package org.chizheng.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module adds to the rules of the whole: files know nothing of their ways, and the server is one of them. */
@AnalyzeClasses(packages = "org.chizheng.sync", importOptions = DoNotIncludeTests.class)
class SyncRulesTest {
    @ArchTest
    static final ArchRule theServerStaysInTheLine = noClasses()
            .that()
            .resideOutsideOfPackage("org.chizheng.sync.transport.https")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "java.net.http..");

    @ArchTest
    static final ArchRule aFileKnowsNothingOfItsWay = noClasses()
            .that()
            .resideInAnyPackage("org.chizheng.sync.crypto", "org.chizheng.sync.batch", "org.chizheng.sync.identity")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chizheng.sync.transport..");
}
