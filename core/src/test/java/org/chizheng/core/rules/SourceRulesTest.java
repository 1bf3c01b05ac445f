package org.chizheng.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule is seen to turn red on a planted breach, and to stay green on its nearest honest neighbour. */
class SourceRulesTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"400, 0", "401, 1"})
    void filesOfMoreThanFourHundredLines(int lines, int breaches) {
        String source = "package plant; class Long {\n" + "\n".repeat(lines - 2) + "}\n";
        assertThat(new Planted(temp).with(source).sources().tooLongFiles()).hasSize(breaches);
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "41, 1"})
    void methodsOfMoreThanFortyLines(int lines, int breaches) {
        String body = "{\n" + "        go();\n".repeat(lines) + "    }\n";
        String source = "package plant; class Long {\n    @Deprecated(since = \"1\")\n    void go() throws Exception "
                + body + "}\n";
        assertThat(sources(source).tooLongMethods()).hasSize(breaches);
        assertThat(sources("package plant; class Long {\n    Long(int a) " + body + "}\n")
                        .tooLongMethods())
                .hasSize(breaches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Table {\n    int[] rows = {\n%s    };\n}\n",
                "class Table {\n    Object o = new Object() {\n%s    };\n}\n",
                "class Table {\n    void go() {}\n%s}\n",
                "enum Table {\n%s}\n"
            })
    void longTablesAndTypesAreNoMethods(String shape) {
        assertThat(sources("package plant; " + shape.formatted("\n".repeat(60))).tooLongMethods())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24, 0", "25, 1"})
    void packagesOfMoreThanTwentyFiveFilesWithTheirSign(int files, int breaches) {
        Planted planted = new Planted(temp).file("plant", "package-info", "package plant;");
        for (int i = 0; i < files; i++) {
            planted.with("package plant; class Tree" + i + " {}");
        }
        assertThat(planted.sources().tooFullPackages()).hasSize(breaches);
    }

    @Test
    void packagesThatDoNotSayWhatTheyAre() {
        Planted planted = new Planted(temp).with("package plant; class Tree {}");
        assertThat(planted.sources().packagesWithoutThreeLines()).hasSize(1);
        planted.file("plant", "package-info", "/**\n * What.\n * What not.\n */\npackage plant;\n");
        assertThat(planted.sources().packagesWithoutThreeLines()).hasSize(1);
        planted.file("plant", "package-info", "/**\n * What.\n * What not.\n * Where to start.\n */\npackage plant;\n");
        assertThat(planted.sources().packagesWithoutThreeLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double share;",
                "void go() { var x = (float) 1; }",
                "java.util.List<Double> shares;",
                "long round(long fen) { double yuan = fen / 100.0; return (long) yuan; }"
            })
    void floatingPointWhereMoneyPasses(String member) {
        String source = "package plant.subsidy; class Sum { " + member + " }";
        assertThat(sources(source).floatingPointOutside("document")).isNotEmpty();
        assertThat(sources(source).floatingPointOutside("subsidy")).isEmpty();
    }

    @Test
    void floatingPointInWordsAndTextsIsNone() {
        String source =
                "package plant; /** No double here. */ class Sum { // nor a float\n String s = \"double\"; int doubled; }";
        assertThat(sources(source).floatingPointOutside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catch (Exception e) { log.warn(\"x\", e); }",
                "catch (RuntimeException e) { return; }",
                "catch (java.io.IOException | Error e) { count++; }",
                "catch (IllegalStateException e) { }",
                "catch (IllegalStateException e) { /* cannot be */ }",
                "catch (IllegalStateException e) { LOG.debug(\"throw\"); }"
            })
    void swallowedErrors(String block) {
        assertThat(sources("package plant; class Deaf { void go() { try { go(); } " + block + " } }")
                        .swallowedErrors())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catch (Exception e) { throw new IllegalStateException(\"why\", e); }",
                "catch (java.io.FileNotFoundException e) { return; }",
                "catch (IllegalStateException e) { log.warn(\"x\"); count++; }"
            })
    void errorsThatAreHandled(String block) {
        assertThat(sources("package plant; class Open { void go() { try { go(); } " + block + " } }")
                        .swallowedErrors())
                .isEmpty();
    }

    @Test
    void anExemptionFreesFromItsOwnRuleOnly() {
        String source = "package plant; @Exempt(from = Exempt.Rule.CATCH, reason = \"the last door\") class Door {"
                + " double width; void go() { try { go(); } catch (Throwable t) { stop(); } } }";
        assertThat(sources(source).swallowedErrors()).isEmpty();
        assertThat(sources(source).floatingPointOutside()).hasSize(1);
    }

    private SourceRules sources(String source) {
        return new Planted(temp).with(source).sources();
    }
}
