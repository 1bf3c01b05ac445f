package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door: exits, one document on standard output, sentences and no traces. */
class CliTest {
    @TempDir
    Path temp;

    private Headless township() {
        return new Headless(temp.resolve("岳阳镇 数据"), 1).init("township", "141025100");
    }

    @Test
    void initTellsTheRecoveryTextOnceAndOnlyThere() {
        Headless cli = new Headless(temp.resolve("home"), 1);
        var made = cli.json("init", "--role", "township", "--unit", "141025100", "--name", "李梅");
        assertThat(made.exit()).isZero();
        assertThat(made.json().get("recovery").asText()).matches("([A-HJKMNP-Z2-9]{5}-){5}[A-HJKMNP-Z2-9]{5}");
        assertThat(made.json().get("unitName").asText()).isEqualTo("岳阳镇");
        assertThat(cli.json("init", "--role", "township", "--unit", "141025100", "--name", "李梅"))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(3))
                .satisfies(again -> assertThat(again.refusal()).isEqualTo("home.exists"));
    }

    @ParameterizedTest
    @CsvSource({
        "township, 141025-01, 1, unit.unknown",
        "township, 141025, 1, unit.unknown",
        "township, 141025199, 1, unit.unknown",
        "department, 141025100, 1, unit.unknown",
        "department, 141025-40, 1, unit.unknown",
        "bureau, 141025-07, 1, unit.unknown",
        "bureau, 999999, 1, unit.unknown",
        "township, 古县, 1, unit.code",
        "county, 141025, 2, usage"
    })
    void unitsThatDoNotFitTheRoleAreRefused(String role, String unit, int exit, String code) {
        var made = new Headless(temp.resolve("home"), 1).json("init", "--role", role, "--unit", unit, "--name", "李梅");
        assertThat(made.exit()).isEqualTo(exit);
        assertThat(made.refusal()).isEqualTo(code);
        assertThat(temp.resolve("home")).doesNotExist();
    }

    @Test
    void bureauIsNamedByItsCountyAndStoredAsItsOffice() {
        var made = new Headless(temp.resolve("home"), 1)
                .json("init", "--role", "bureau", "--unit", "141025", "--name", "王军");
        assertThat(made.json().get("unit").asText()).isEqualTo("141025-01");
    }

    @Test
    void wrongOrMissingPasswordEndsWithThree() {
        Headless cli = township();
        var wrong = cli.with("CHIZHENG_PASSPHRASE", "bu-shi-zhe-ge").json("trainee", "list");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.refusal()).isEqualTo("home.password");
        var missing = cli.with("CHIZHENG_PASSPHRASE", null).json("trainee", "list");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.refusal()).isEqualTo("home.password");
    }

    @Test
    void passwordComesFromAFileOrFromStandardInput() throws IOException {
        Headless cli = township().with("CHIZHENG_PASSPHRASE", null);
        Path file = Files.writeString(temp.resolve("密码.txt"), "\ufeff" + Homes.PASSWORD + "\r\n");
        assertThat(cli.json("--passphrase-file", file.toString(), "trainee", "list")
                        .exit())
                .isZero();
        assertThat(cli.typing(Homes.PASSWORD + "\n")
                        .json("--passphrase-file", "-", "trainee", "list")
                        .exit())
                .isZero();
        assertThat(cli.json("--passphrase-file", temp.resolve("none").toString(), "trainee", "list")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void folderInUseEndsWithThree() {
        Headless cli = township();
        try (Core open = Homes.open(temp.resolve("岳阳镇 数据"), Homes.environment(new SeededSeams(9)))) {
            assertThat(open.actor().name()).isEqualTo("李梅");
            var result = cli.json("trainee", "list");
            assertThat(result.exit()).isEqualTo(3);
            assertThat(result.refusal()).isEqualTo("home.in-use");
        }
        assertThat(cli.json("trainee", "list").exit()).isZero();
    }

    @Test
    void folderOfANewerProgramEndsWithThree() throws IOException {
        Headless cli = township();
        Path card = temp.resolve("岳阳镇 数据").resolve("home.json");
        Files.writeString(card, Files.readString(card).replace("\"format\":1", "\"format\":2"));
        var result = cli.json("trainee", "list");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.refusal()).isEqualTo("home.newer");
    }

    @Test
    void folderThatIsNotThereEndsWithThree() {
        var result = new Headless(temp.resolve("none"), 1).json("trainee", "list");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.refusal()).isEqualTo("home.none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "trainee",
                "trainee frobnicate",
                "trainee list --frobnicate",
                "trainee list --limit viele",
                "trainee list --limit",
                "trainee add",
                "trainee show",
                "trainee show a b",
                "class new --no 1 --starts 2021-13-01",
                "calendar add gestern 5",
                "calendar add 2021-06-25 0",
                "calendar add 2021-06-25 5 --unit fortnight",
                "cert check geheim 1",
                "--user a --user b trainee list",
                "desk resolve 12345678 --decision vielleicht"
            })
    void wrongUsageEndsWithTwoAndSpeaksChinese(String words) {
        var result = township().json(words.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.refusal()).isEqualTo("usage");
        assertThat(result.json().path("refused").path("what").asText())
                .matches("(?s).*\\p{IsHan}.*")
                .doesNotContain("Missing", "Unknown", "Unmatched", "expected", "Invalid", "should be");
        assertThat(result.err()).contains("用法：").doesNotContain("Usage", "COMMAND", "OPTIONS", "Exception");
    }

    @Test
    void withoutACommandTheDoorAsksForOne() {
        assertThat(new Headless(temp, 1).run().exit()).isEqualTo(2);
    }

    /** Two options that go together are not demanded of everybody. */
    @Test
    void theSynopsisNamesOnlyWhatIsDemanded() {
        String first = new Headless(temp, 1)
                .run("trainee", "add", "--help")
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(first).isEqualTo("用法：chizheng trainee add --name NAME [选项]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "trainee --help", "trainee add --help", "desk resolve -h"})
    void helpOfEveryCommandIsChinese(String words) {
        var help = new Headless(temp, 1).run(words.split(" "));
        assertThat(help.exit()).isZero();
        assertThat(help.text()).startsWith("用法：chizheng").contains("选项：").doesNotContain("Usage", "[OPTIONS]");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void debugWritesTheDetailIntoTheLogOfTheFolderAndSaysWhere() throws IOException {
        Headless cli = township();
        var result = cli.with("CHIZHENG_PASSPHRASE", "bu-shi-zhe-ge").json("--debug", "trainee", "list");
        Path log = temp.resolve("岳阳镇 数据").resolve("log").resolve("commands.log");
        assertThat(result.err()).contains(log.toString()).doesNotContain("\tat ");
        assertThat(Files.readString(log)).contains("home.password", "\tat ");
    }

    @Test
    void withoutJsonARefusalIsASentenceOnStandardError() {
        var result = township().text("class", "show", "没有");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("没有编号为“没有”的班", "处理：", "[class.none]");
    }
}
