package org.chizheng.app.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.cli.Headless;
import org.chizheng.core.exchange.RosterFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code import}: keys, exits, nothing but one document on standard output. */
class ImportCommandsTest {
    private static final String ZHANG = "142627197809239831";
    private static final String LI = "141025200205189851";

    @TempDir
    Path temp;

    private Headless cli;
    private Path roster;

    @BeforeEach
    void begin() {
        cli = new Headless(temp.resolve("home"), 1).init("township", "141025100");
        assertThat(cli.json(
                                "class",
                                "new",
                                "--no",
                                "岳阳-2021-001",
                                "--name",
                                "家政",
                                "--occupation",
                                "家政服务员",
                                "--kind",
                                "general",
                                "--starts",
                                "2021-07-01",
                                "--ends",
                                "2021-07-10")
                        .exit())
                .isZero();
        roster = RosterFiles.write(
                RosterFiles.Kind.XLSX,
                temp,
                List.of(
                        List.of("序号", "姓名", "身份证号", "联系电话", "培训券编号"),
                        List.of(1, "张三", ZHANG, "13800000001", "QA0001"),
                        List.of(2, "李四", "14102519910610989×", "13800000002", "QA0002"),
                        List.of(3, "王五", 142627198503129861d, "13800000003", "QA0003")));
    }

    /** Rows 3 and 4 of the sheet are the doubtful ones (a strange last sign, a number cell). */
    @Test
    void rowsThatAreLeftOutAreNeitherStoredNorKeptAside() {
        JsonNode dry = roster("--dry-run", "--leave-out", "3,4").json();
        assertThat(dry.get("rows").intValue()).isEqualTo(1);
        assertThat(dry.get("leftOut").intValue()).isEqualTo(2);

        Headless.Result saved = roster("--leave-out", "2、3-4");
        assertThat(saved.exit()).isZero();
        assertThat(saved.json().get("rows").intValue()).isZero();
        assertThat(cli.json("import", "held", "list").json().get("rows")).isEmpty();

        assertThat(roster("--leave-out", "3-4").json().get("added").intValue()).isEqualTo(1);
        assertThat(cli.json("import", "held", "list").json().get("rows")).isEmpty();
        assertThat(roster("--leave-out", "第三行").exit()).isEqualTo(2);
    }

    private Headless.Result roster(String... more) {
        String[] words = new String[5 + more.length];
        System.arraycopy(
                new String[] {"import", "roster", roster.toString(), "--class", "岳阳-2021-001"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return cli.json(words);
    }

    private static List<Integer> counts(JsonNode json) {
        return List.of("rows", "added", "same", "updated", "held", "refused").stream()
                .map(key -> json.get(key).asInt())
                .toList();
    }

    @Test
    void aRosterIsStoredWithItsProblemsInTheSheetsOwnRows() {
        Headless.Result done = roster();

        assertThat(done.exit()).isEqualTo(1);
        assertThat(counts(done.json())).containsExactly(3, 1, 0, 0, 1, 1);
        assertThat(done.json().get("problems"))
                .anySatisfy(problem -> {
                    assertThat(problem.get("row").asInt()).isEqualTo(4);
                    assertThat(problem.get("column").asText()).isEqualTo("身份证号");
                    assertThat(problem.get("outcome").asText()).isEqualTo("refuse");
                    assertThat(problem.get("message").asText()).contains("数值", "文本");
                })
                .anySatisfy(problem -> {
                    assertThat(problem.get("row").asInt()).isEqualTo(3);
                    assertThat(problem.get("outcome").asText()).isEqualTo("ask");
                });
        assertThat(done.text()).doesNotContain(ZHANG);
        assertThat(done.err()).contains("3/3");
        assertThat(counts(roster().json())).containsExactly(3, 0, 1, 0, 1, 1);
    }

    @Test
    void aDryRunStoresNothingAndTheErrorWorkbookIsWritten() {
        Path errors = temp.resolve("问题.xlsx");

        Headless.Result dry = roster("--dry-run", "--errors", errors.toString());

        assertThat(dry.exit()).isEqualTo(1);
        assertThat(counts(dry.json())).containsExactly(3, 1, 0, 0, 1, 1);
        assertThat(dry.json().get("dryRun").asBoolean()).isTrue();
        assertThat(errors).exists();
        assertThat(cli.json("trainee", "list").json().get("total").asInt()).isZero();
    }

    @Test
    void heldRowsAreListedMendedAndDropped() {
        roster();
        JsonNode held = cli.json("import", "held", "list").json().get("rows");
        assertThat(held).hasSize(1);
        String id = held.get(0).get("id").asText();
        assertThat(held.get(0).get("values").get("name").asText()).isEqualTo("李四");

        Headless.Result refused = cli.json("import", "held", "accept", id, "--set", "idNo=123");
        assertThat(refused.exit()).isEqualTo(1);
        Headless.Result accepted = cli.json("import", "held", "accept", id, "--set", "idNo=" + LI);
        assertThat(accepted.exit()).isZero();
        assertThat(accepted.json().get("open").asInt()).isZero();
        assertThat(cli.json("class", "show", "岳阳-2021-001").text()).contains("李四", "张三");

        JsonNode lost = cli.json("import", "held", "list", "--refused").json().get("rows");
        assertThat(lost).hasSize(1);
        assertThat(cli.json("import", "held", "drop", lost.get(0).get("id").asText(), "--why", "另行登记")
                        .exit())
                .isZero();
        assertThat(cli.json("import", "held", "list", "--refused").json().get("rows"))
                .isEmpty();
        assertThat(cli.json("import", "held", "accept", id).refusal()).isEqualTo("held.closed");
    }

    @Test
    void aDepartmentsCertificateListRegistersPeopleWithTheirCertificates() {
        Path list = RosterFiles.write(
                RosterFiles.Kind.XLS,
                temp,
                List.of(
                        List.of("姓名", "身份证号", "证书类别", "证书编号", "等级", "发证日期"),
                        List.of("张三", ZHANG, "职业技能等级证书", "S000014000123215000001", "初级工", "2021-05-20"),
                        List.of("李四", LI, "职业技能等级证书", "S000014000123215000002", "初级工", "2021-05-20")));

        Headless.Result done = cli.json("import", "certificates", list.toString());

        assertThat(done.exit()).isZero();
        assertThat(counts(done.json())).containsExactly(2, 2, 0, 0, 0, 0);
        assertThat(cli.json("certificate", "list").json().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoTableAndAClassThatIsNotThereAreRefusedInWords() throws java.io.IOException {
        Path word = Files.write(temp.resolve("名单.xlsx"), new byte[] {1, 2, 3, 0, 0, 0, 9});
        assertThat(cli.json("import", "roster", word.toString(), "--class", "岳阳-2021-001"))
                .satisfies(no -> assertThat(no.exit()).isEqualTo(1))
                .satisfies(no -> assertThat(no.refusal()).startsWith("sheet."));
        assertThat(cli.json("import", "roster", roster.toString(), "--class", "没有的班")
                        .refusal())
                .isEqualTo("class.none");
        assertThat(cli.json("import", "roster", roster.toString()).exit()).isEqualTo(2);
    }
}
