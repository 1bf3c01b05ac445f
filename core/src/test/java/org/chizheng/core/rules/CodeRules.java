package org.chizheng.core.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chizheng.core.shared.Exempt;
import org.chizheng.core.shared.Seams;

/** What a class may call and how it may be named. Generated tables are never asked. */
public final class CodeRules {
    static final int WIDEST_CONSTRUCTOR = 7;

    private static final String FORBIDDEN_NAMES = ".*(Manager|Helper|Util|Utils|Impl|Data|Info)";
    private static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated", type -> type.getPackageName().startsWith("org.chizheng.core.store.tables"));

    /** Calls whose answer hangs on the machine's language or character set, when no Locale or Charset is given. */
    private static final Set<String> LOCALE_LESS = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.util.Formatter.<init>()",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.NumberFormat.getCurrencyInstance()");

    private static final Set<String> CHANCE = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private CodeRules() {}

    public static ArchRule asksTimeAndChanceOnlyAtTheSeams() {
        return noClasses()
                .that(areNot(GENERATED.or(assignableTo(Seams.class)).or(exemptFrom(Exempt.Rule.SEAMS))))
                .should(access("ask a clock or make chance", CodeRules::isClockOrChance))
                .allowEmptyShould(true);
    }

    public static ArchRule namesLanguageAndCharacterSet() {
        return noClasses()
                .that(areNot(GENERATED.or(exemptFrom(Exempt.Rule.DEFAULT_LOCALE))))
                .should(access(
                        "rely on the machine's language or character set",
                        access -> LOCALE_LESS.contains(signature(access))))
                .allowEmptyShould(true);
    }

    public static ArchRule leavesStandardOutputAlone() {
        return noClasses()
                .that(areNot(GENERATED.or(exemptFrom(Exempt.Rule.STANDARD_OUTPUT))))
                .should(access("write to standard output", CodeRules::isStandardOutput))
                .allowEmptyShould(true);
    }

    public static ArchRule makesNoThread() {
        return noClasses()
                .that(areNot(GENERATED.or(exemptFrom(Exempt.Rule.THREADS))))
                .should(access(
                        "make a thread",
                        access -> access.getTargetOwner().isAssignableTo(Thread.class)
                                && access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)))
                .allowEmptyShould(true);
    }

    public static ArchRule bearsHonestNames() {
        return noClasses()
                .that(areNot(GENERATED))
                .should()
                .haveNameMatching(FORBIDDEN_NAMES)
                .as("a name says what a class is, not that it manages, helps or holds data")
                .allowEmptyShould(true);
    }

    /** A record is a row: its components are its fields, however many. */
    public static ArchRule keepsConstructorsNarrow() {
        return constructors()
                .that()
                .areDeclaredInClassesThat(areNot(GENERATED
                        .or(assignableTo(Record.class))
                        .or(assignableTo(Enum.class))
                        .or(describe("anonymous or local", type -> type.isAnonymousClass() || type.isLocalClass()))
                        .or(exemptFrom(Exempt.Rule.SIZE))))
                .should(haveAtMost(WIDEST_CONSTRUCTOR))
                .allowEmptyShould(true);
    }

    /** Every exemption has a sentence of a reason; how many there are is for the caller to assert. */
    public static ArchRule givesReasonsForExemptions() {
        return classes()
                .that()
                .areAnnotatedWith(Exempt.class)
                .should(giveAReason())
                .allowEmptyShould(true);
    }

    public static List<String> exemptions(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Exempt.class))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** A subclass of SecureRandom that draws from the seams calls the constructor above it: that is no chance made. */
    private static boolean isClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean made = name.equals(JavaConstructor.CONSTRUCTOR_NAME);
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && made && signature(access).endsWith("()"))
                || (owner.endsWith("Calendar")
                        && owner.startsWith("java.util.")
                        && (name.equals("getInstance") || made))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (CHANCE.contains(owner)
                        && !access.getOriginOwner().isAssignableTo(owner)
                        && (made || name.equals("current") || name.startsWith("getInstance")));
    }

    private static boolean isStandardOutput(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.equals("java.lang.System")
                        && (name.equals("out") || name.equals("err") || name.equals("console")))
                || (access.getTargetOwner().isAssignableTo(Throwable.class)
                        && signature(access).endsWith(".printStackTrace()"));
    }

    private static String signature(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }

    private static DescribedPredicate<JavaClass> areNot(DescribedPredicate<? super JavaClass> some) {
        return describe("are not " + some.getDescription(), type -> !some.test(type));
    }

    /** The outermost class speaks for what is nested in it. */
    private static DescribedPredicate<JavaClass> exemptFrom(Exempt.Rule rule) {
        return describe("exempt from " + rule, type -> {
            JavaClass top = DependencyRules.outermost(type);
            return top.isAnnotatedWith(Exempt.class)
                    && top.getAnnotationOfType(Exempt.class.getName())
                            .get("from")
                            .map(from -> Arrays.toString((Object[]) from).contains(rule.name()))
                            .orElse(false);
        });
    }

    private static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaConstructor> haveAtMost(int parameters) {
        return new ArchCondition<>("have at most " + parameters + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                if (((JavaCodeUnit) constructor).getRawParameterTypes().size() > parameters) {
                    events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> giveAReason() {
        return new ArchCondition<>("give a reason of a sentence") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Object reason = type.getAnnotationOfType(Exempt.class.getName())
                        .get("reason")
                        .orElse("");
                if (reason.toString().length() < 20) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " gives no reason: " + reason));
                }
            }
        };
    }
}
