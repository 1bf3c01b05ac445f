package org.chizheng.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import org.chizheng.core.shared.Exempt;

/** The rules of the desk; prose does not hold, tests do. */
@AnalyzeClasses(packages = "org.chizheng.app", importOptions = ImportOption.DoNotIncludeTests.class)
class AppRulesTest {
    @ArchTest
    static final ArchRule modelsAreTestedWithoutAToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsOnlyBind = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Service").or(simpleNameEndingWith("Queries")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTasksReachTheScreensThread = noClasses()
            .that()
            .resideOutsideOfPackage("org.chizheng.app.ui.task..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule nobodyMakesThreads = noClasses()
            .should()
            .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Thread.class))));

    @ArchTest
    static final ArchRule executorsLiveInTasks = noClasses()
            .that()
            .resideOutsideOfPackage("org.chizheng.app.ui.task..")
            .and()
            .areNotAnnotatedWith(Exempt.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors");

    @ArchTest
    static final ArchRule townshipNeverSeesBureau = noClasses()
            .that()
            .resideInAPackage("org.chizheng.app.township..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chizheng.app.bureau..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule bureauNeverSeesTownship = noClasses()
            .that()
            .resideInAPackage("org.chizheng.app.bureau..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chizheng.app.township..")
            .allowEmptyShould(true);

    /** The visual ground knows the values every package speaks in, and nothing else of the program. */
    @ArchTest
    static final ArchRule widgetsHaveNoServices = noClasses()
            .that()
            .resideInAPackage("org.chizheng.app.ui..")
            .and()
            .resideOutsideOfPackages("org.chizheng.app.ui.preview..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chizheng..")
                    .and(not(resideInAnyPackage("org.chizheng.app.ui..", "org.chizheng.core.shared.."))));

    @ArchTest
    static final ArchRule noLayoutFiles =
            noClasses().should().dependOnClassesThat().resideInAPackage("javafx.fxml..");

    /** What is not needed to paint the first window is not loaded by it. */
    @ArchTest
    static final ArchRule startIsLight = noClasses()
            .that()
            .resideInAnyPackage("org.chizheng.app.start..", "org.chizheng.app.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jfree..", "org.apache.poi..", "org.apache.pdfbox..", "org.jooq..", "javafx.embed..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.chizheng.app.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule launcherIsNoApplication = classes()
            .that()
            .haveFullyQualifiedName("org.chizheng.app.Main")
            .should()
            .notBeAssignableTo(javafx.application.Application.class)
            .allowEmptyShould(true);
}
