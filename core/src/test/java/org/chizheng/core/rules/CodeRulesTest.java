package org.chizheng.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule is seen to turn red on a planted breach, and to stay green on its nearest honest neighbour. */
class CodeRulesTest {
    private static final String EXEMPT = "package plant; import org.chizheng.core.shared.Exempt;"
            + " import org.chizheng.core.shared.Exempt.Rule; @Exempt(from = {Rule.%s}, reason = \"%s\") ";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object o = java.time.LocalDate.now();",
                "Object o = java.time.Instant.now(java.time.Clock.systemUTC());",
                "Object o = java.time.Clock.systemDefaultZone();",
                "long o = System.currentTimeMillis();",
                "Object o = new java.util.Date();",
                "Object o = new java.util.GregorianCalendar();",
                "Object o = java.util.Calendar.getInstance();",
                "java.util.function.LongSupplier o = System::currentTimeMillis;",
                "Object o = new java.util.Random(7);",
                "double o = Math.random();",
                "Object o = java.util.UUID.randomUUID();",
                "Object o = java.util.concurrent.ThreadLocalRandom.current();",
                "Object o = new java.security.SecureRandom();"
            })
    void clockAndChanceOutsideTheSeams(String line) {
        assertThat(breaks(
                        CodeRules.asksTimeAndChanceOnlyAtTheSeams(),
                        "package plant; class Hasty { void go() { " + line + " } }"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Clockwork implements org.chizheng.core.shared.Seams { public long millis() { return System.currentTimeMillis(); }"
                        + " public byte[] random(int n) { return new byte[n]; } }",
                "class Drawn extends java.security.SecureRandom { }",
                "class Dated { Object at(long millis) { return new java.util.Date(millis); } }",
                "class Timed { long nanos() { return System.nanoTime(); } }"
            })
    void clockAndChanceOfTheSeamsThemselves(String type) {
        assertThat(breaks(CodeRules.asksTimeAndChanceOnlyAtTheSeams(), "package plant; " + type))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ID\".toLowerCase()",
                "\"id\".toUpperCase()",
                "String.format(\"%d\", 1)",
                "\"%d\".formatted(1)",
                "\"山西\".getBytes()",
                "new String(new byte[2])",
                "new java.util.Scanner(System.in)",
                "new java.io.InputStreamReader(System.in)",
                "java.text.MessageFormat.format(\"{0}\", 1)",
                "new java.text.DecimalFormat(\"0.00\")"
            })
    void languageAndCharacterSetOfTheMachine(String expression) {
        assertThat(breaks(
                        CodeRules.namesLanguageAndCharacterSet(),
                        "package plant; class Local { Object o = " + expression + "; }"))
                .isTrue();
    }

    @Test
    void languageAndCharacterSetByName() {
        assertThat(breaks(
                        CodeRules.namesLanguageAndCharacterSet(),
                        "package plant; import java.util.Locale; class Global { Object a = \"ID\".toLowerCase(Locale.ROOT);"
                                + " Object b = String.format(Locale.ROOT, \"%d\", 1);"
                                + " Object c = \"山西\".getBytes(java.nio.charset.StandardCharsets.UTF_8); }"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(1);",
                "java.io.PrintStream to = System.err;",
                "System.console();",
                "new IllegalStateException().printStackTrace();"
            })
    void standardOutput(String line) {
        assertThat(breaks(
                        CodeRules.leavesStandardOutputAlone(),
                        "package plant; class Loud { void go() { " + line + " } }"))
                .isTrue();
    }

    @Test
    void threadsMadeByHand() {
        assertThat(breaks(
                        CodeRules.makesNoThread(), "package plant; class Spinner { Object t = new Thread(() -> {}); }"))
                .isTrue();
        assertThat(breaks(
                        CodeRules.makesNoThread(),
                        "package plant; class Own extends Thread { Own() { super(\"own\"); } }"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"StoreManager", "DateHelper", "TextUtil", "TextUtils", "StoreImpl", "PersonData", "FileInfo"})
    void namesThatSayNothing(String name) {
        assertThat(breaks(CodeRules.bearsHonestNames(), "package plant; class " + name + " {}"))
                .isTrue();
        assertThat(breaks(CodeRules.bearsHonestNames(), "package plant; class Outer { class " + name + " {} }"))
                .isTrue();
    }

    @Test
    void namesThatOnlyBeginAlike() {
        assertThat(breaks(CodeRules.bearsHonestNames(), "package plant; class DataKey {}"))
                .isFalse();
    }

    @Test
    void wideConstructors() {
        String seven = "int a, int b, int c, int d, int e, int f, int g";
        assertThat(breaks(CodeRules.keepsConstructorsNarrow(), "package plant; class Wide { Wide(" + seven + ") {} }"))
                .isFalse();
        assertThat(breaks(CodeRules.keepsConstructorsNarrow(), "package plant; record Row(" + seven + ", int h) {}"))
                .isFalse();
        assertThat(breaks(
                        CodeRules.keepsConstructorsNarrow(),
                        "package plant; class Wide { Wide(" + seven + ", int h) {} }"))
                .isTrue();
    }

    @Test
    void anExemptionFreesFromItsOwnRuleOnly() {
        String reason = "printing is what this class is for";
        String body =
                "class Loud { void go() { System.out.println(1); } static class Inner { Object o = System.err; } }";
        assertThat(breaks(CodeRules.leavesStandardOutputAlone(), EXEMPT.formatted("STANDARD_OUTPUT", reason) + body))
                .isFalse();
        assertThat(breaks(CodeRules.leavesStandardOutputAlone(), EXEMPT.formatted("SEAMS", reason) + body))
                .isTrue();
    }

    @Test
    void exemptionsAreCountedAndNeedAReason() {
        Planted planted = new Planted(temp).with(EXEMPT.formatted("SIZE", "because") + "class Big {}");
        assertThat(CodeRules.exemptions(planted.classes())).containsExactly("plant.Big");
        assertThat(CodeRules.givesReasonsForExemptions()
                        .evaluate(planted.classes())
                        .hasViolation())
                .isTrue();
    }

    private boolean breaks(ArchRule rule, String source) {
        return rule.evaluate(new Planted(temp).with(source).classes()).hasViolation();
    }
}
