package org.chizheng.core.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Who may know whom: modules, the order of the packages, the few homes of jOOQ and of cryptography. */
public final class DependencyRules {
    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated tables", type -> type.getPackageName().startsWith("org.chizheng.core.store.tables"));

    private DependencyRules() {}

    /** @param packages ArchUnit patterns, for example {@code javafx..} */
    public static ArchRule knowsNothingOf(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    /**
     * A package below the root imports only packages before it; the root itself stands last and nobody imports it.
     *
     * @param order first segments below the root, the first knows none of the others
     */
    public static ArchRule keepsTheOrder(String root, List<String> order) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(standInOrder(root, order))
                .allowEmptyShould(true);
    }

    /** Every package is a slice of its own; generated tables are left out, they know each other in circles. */
    public static ArchRule isFreeOfCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(GENERATED, describe("anything", type -> true))
                .allowEmptyShould(true);
    }

    public static ArchRule asksTheStoreOnlyIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .and(describe(
                        "are not *Queries",
                        type -> !outermost(type).getSimpleName().endsWith("Queries")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .allowEmptyShould(true);
    }

    /** The types of TLS sockets (javax.net.ssl) may travel; making keys, signatures and digests may not. */
    public static ArchRule doesCryptographyOnlyIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "java.security..", "org.bouncycastle..", "org.jose4j..")
                .allowEmptyShould(true);
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(DependencyRules::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> standInOrder(String root, List<String> order) {
        return new ArchCondition<>("import only packages before their own in " + order) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = place(type, root, order);
                if (own < 0) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " is in a package without a place"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isBelow(target, root) && place(target, root, order) > own) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isBelow(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static int place(JavaClass type, String root, List<String> order) {
        if (type.getPackageName().equals(root)) {
            return order.size();
        }
        return order.indexOf(type.getPackageName().substring(root.length() + 1).split("\\.")[0]);
    }
}
