package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code policy} and {@code subsidy}, as an official and a script meet them; no data folder is there. */
class PolicyCommandsTest {
    private static final Path PACKS = Path.of("../core/src/main/resources/org/chizheng/core/policy/packs");

    @TempDir
    Path temp;

    private Headless cli;

    @BeforeEach
    void nowhere() {
        cli = new Headless(temp.resolve("none"), 4);
    }

    private Path facts(String json) throws Exception {
        return Files.writeString(temp.resolve("facts.json"), json);
    }

    private Headless.Result calc(String policy, String json) throws Exception {
        return cli.json(
                "subsidy", "calc", "--policy", policy, "--facts", facts(json).toString());
    }

    private static String qinshui(int employed, int others, int days) {
        return "{\"事项\":\"订单式项目制培训补贴\",\"日期\":\"2024-09-27\",\"班\":{\"培训类型\":\"项目制培训\",\"结算阶段\":\"最终\"},\"学员\":["
                + "{\"人数\":" + employed + ",\"培训天数\":" + days + ",\"就业\":\"是\",\"结业\":\"是\"}"
                + (others == 0 ? "" : ",{\"人数\":" + others + ",\"培训天数\":" + days + ",\"就业\":\"否\",\"结业\":\"是\"}")
                + "]}";
    }

    /** Golden figures of one trainee and of the 80 % step; in yuan, from 七(二) by hand. */
    @ParameterizedTest
    @CsvSource({
        "1,0,1,150",
        "1,0,9,1350",
        "1,0,10,1500",
        "1,0,11,1600",
        "1,0,15,2000",
        "1,0,30,3500",
        "1,0,44,4900",
        "1,0,45,5000",
        "1,0,46,5000",
        "40,10,15,100000",
        "39,11,15,78000",
        "48,13,15,96000",
        "49,12,15,122000"
    })
    void goldenFiguresOfQinshui(int employed, int others, int days, long yuan) throws Exception {
        Headless.Result result = calc("qinshui-2024", qinshui(employed, others, days));
        assertThat(result.exit()).isZero();
        assertThat(result.json().get("amount_fen").asLong()).isEqualTo(yuan * 100);
        JsonNode line = result.json().get("lines").get(0);
        assertThat(line.get("source").asText()).isEqualTo("沁人社字〔2024〕15号 七(二)");
        assertThat(line.get("inputs").get("培训天数").asText()).isEqualTo(days + "天");
    }

    /** 临汾 附件5 三: 每县补贴10万元, paid to the county that hosts; 3 × 100,000 = 300,000. */
    @ParameterizedTest
    @CsvSource({"1, 100000", "3, 300000"})
    void goldenFigureOfAHostCounty(int counties, long yuan) throws Exception {
        Headless.Result result =
                calc("linfen-2020", "{\"事项\":\"大赛承办补贴\",\"日期\":\"2020-07-01\",\"班\":{\"承办县数\":" + counties + "}}");
        assertThat(result.exit()).isZero();
        assertThat(result.json().get("amount_fen").asLong()).isEqualTo(yuan * 100);
        JsonNode line = result.json().get("lines").get(0);
        assertThat(line.get("rule").asText()).isEqualTo("M29");
        assertThat(line.get("clause").asText()).isEqualTo("附件5 三");
        assertThat(line.get("payee").asText()).contains("主办市级大赛的县");
    }

    @Test
    void thirtyNineOfFiftyAreExplainedAloud() throws Exception {
        String said = cli.text(
                        "subsidy",
                        "calc",
                        "--policy",
                        "qinshui-2024",
                        "--facts",
                        facts(qinshui(39, 11, 15)).toString())
                .text();
        assertThat(said).contains("就业人数39人÷培训人数50人，不符合“不低于80%”", "×39人 = 78000元", "合计：78000元");
    }

    private static String absorbed(String more) {
        return "{\"事项\":\"吸纳就业补助\",\"日期\":\"2021-09-01\",\"班\":{\"小微企业\":\"是\",\"年度新吸纳人数\":100,\"稳定半年人数\":100}" + more
                + "}";
    }

    @Test
    void gapStopsTheSumAndADecisionLetsItGoOn() throws Exception {
        Headless.Result open = calc("shanxi-2021", absorbed(""));
        assertThat(open.exit()).isEqualTo(1);
        assertThat(open.json().get("amount_fen").asLong()).isZero();
        assertThat(open.json().get("gaps").get(0).get("rule").asText()).isEqualTo("X33");
        Headless.Result decided = calc(
                "shanxi-2021",
                absorbed(
                        ",\"决定\":[{\"待定\":\"X33\",\"读法\":\"分段\",\"人\":\"局长办公会\",\"日期\":\"2021-08-01\",\"理由\":\"会议纪要3号\"}]"));
        // 99 × 1000 + 1 × 1500
        assertThat(decided.json().get("amount_fen").asLong()).isEqualTo(10_050_000);
    }

    /** An official types the name that policy list shows; the file lies inside the program. */
    @Test
    void aShippedPackIsCheckedByItsName() {
        Headless.Result checked = cli.json("policy", "check", "qinshui-2024");
        assertThat(checked.exit()).isZero();
        assertThat(checked.json().get("good").asBoolean()).isTrue();
        assertThat(checked.json().get("cases").asInt()).isGreaterThan(50);
        assertThat(cli.json("policy", "check", "qinshui-2025").refusal()).isEqualTo("policy.file");
    }

    @Test
    void whatCannotBeTrueIsNamed() throws Exception {
        assertThat(calc("qinshui-2024", qinshui(39, 11, -1)).refusal()).isEqualTo("facts.bounds");
        assertThat(calc("qinshui-2024", qinshui(39, 11, 15).replace("培训天数", "上课天数"))
                        .refusal())
                .isEqualTo("facts.unknown");
        assertThat(calc("qinshui-2024", qinshui(39, 11, 15).replace("2024-09-27", "昨天"))
                        .refusal())
                .isEqualTo("facts.date");
        assertThat(calc("qinshui-2024", qinshui(39, 11, 15) + "}").refusal()).isEqualTo("facts.broken");
        assertThat(calc("qinshui-2023", qinshui(39, 11, 15)).refusal()).isEqualTo("policy.unknown");
        Headless.Result early = calc("qinshui-2024", qinshui(39, 11, 15).replace("2024-09-27", "2018-01-01"));
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.json().get("refusals").get(0).get("what").asText()).contains("2018-01-01");
        Headless.Result occupation = calc("yuncheng-2020", "{\"日期\":\"2020-09-01\",\"班\":{\"职业\":\"飞天师\"},\"学员\":[]}");
        assertThat(occupation.refusal()).isEqualTo("facts.occupation");
    }

    @Test
    void eligibilityIsAnsweredWithItsClause() throws Exception {
        Path young = facts("{\"日期\":\"2021-07-01\",\"班\":{\"开班日期\":\"2021-07-01\",\"结业日期\":\"2021-07-10\"},"
                + "\"学员\":[{\"编号\":\"甲\",\"出生日期\":\"2005-07-02\",\"退休类别\":\"男60\",\"培训券\":\"否\"}]}");
        Headless.Result result = cli.json("subsidy", "check", "--policy", "guxian-2021", "--facts", young.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().get("refusals").findValuesAsText("rule"))
                .containsExactlyInAnyOrder("G01", "V01", "S17");
        assertThat(result.json().get("refusals").findValuesAsText("source")).contains("古政办发〔2021〕26号 四(四)");
    }

    @Test
    void whatNoDocumentAsksAboutIsNotSaidToBeWell() throws Exception {
        Path facts = facts("{\"日期\":\"2021-07-01\",\"班\":{}}");
        Headless.Result none = cli.json(
                "subsidy", "check", "--policy", "qinshui-2024", "--about", "劳务品牌", "--facts", facts.toString());
        assertThat(none.refusal()).isEqualTo("policy.about");
        assertThat(none.text()).contains("没有对“劳务品牌”的条件");
        assertThat(cli.json(
                                "subsidy",
                                "check",
                                "--policy",
                                "guxian-2021",
                                "--about",
                                "劳务品牌",
                                "--facts",
                                facts.toString())
                        .refusal())
                .isEmpty();
    }

    @Test
    void listShowGapsDaysAndWordsAnswer() {
        assertThat(cli.json("policy", "list").json().findValuesAsText("id"))
                .containsExactly(
                        "guojia", "shanxi-2021", "linfen-2020", "yuncheng-2020", "guxian-2021", "qinshui-2024");
        assertThat(cli.text("policy", "show", "qinshui-2024").text())
                .contains("七(二)", "最高5000元", "待定 X19", "原文：项目制培训可分时段阶段性结算", "要由县里定一个金额");
        assertThat(cli.json("policy", "gaps", "guxian-2021").json().findValuesAsText("gap"))
                .contains("X01", "X33", "X42");
        JsonNode notice = cli.json("policy", "days", "qinshui-2024", "NP", "2024-09-27")
                .json()
                .get("dates")
                .get(0);
        assertThat(notice.get("date").asText()).isEqualTo("2024-10-10");
        assertThat(notice.get("otherwise").asText()).isEqualTo("2024-10-09");
        assertThat(notice.get("version").asText()).isNotBlank();
        assertThat(cli.json("policy", "days", "qinshui-2024", "NP", "2027-01-04")
                        .refusal())
                .isEqualTo("calendar.no-list");
        assertThat(cli.text("policy", "words").text()).contains("培训天数", "退休类别");
    }

    @Test
    void rosterIsAnsweredFromTheRegister() {
        Headless office = new Headless(temp.resolve("office"), 5).init("township", "141025100");
        String[][] made = {
            {"trainee", "add", "--name", "张三", "--id", "141025200205189851"},
            {"trainee", "add", "--name", "李四", "--id", "142627197809239831"},
            {"class", "new", "--no", "安-1", "--kind", "safety", "--starts", "2021-07-01", "--ends", "2021-07-05"},
            {"enrol", "add", "安-1", "141025200205189851", "--voucher", "140025202100001"},
            {"enrol", "add", "安-1", "142627197809239831"},
        };
        for (String[] words : made) {
            assertThat(office.json(words).exit()).as(String.join(" ", words)).isZero();
        }
        Headless.Result told = office.json("subsidy", "roster", "安-1");
        assertThat(told.exit()).isEqualTo(1);
        // 晋办发〔2021〕6号 二(二): 300 yuan for an employee; without a voucher nothing
        assertThat(told.json().at("/rows/0/amount_fen").asLong()).isEqualTo(30_000);
        assertThat(told.json().at("/rows/1/amount_fen").isNull()).isTrue();
        assertThat(told.json().at("/rows/1/remarks").findValuesAsText("rule")).contains("V01");
        assertThat(told.text()).doesNotContain("142627197809239831");
    }

    @Test
    void laterYearsHolidaysAreTypedInAndDeadlinesGoOn() throws Exception {
        Headless office = new Headless(temp.resolve("home"), 5).init("township", "141025100");
        Path list = Files.writeString(temp.resolve("2027.txt"), "2027年 国办发明电〔2026〕9号\n元旦 休 1.1-1.3 班 1.9\n");
        assertThat(office.json("policy", "days", "qinshui-2024", "NP", "2027-01-04")
                        .refusal())
                .isEqualTo("calendar.no-list");
        assertThat(office.json("calendar", "import", list.toString())
                        .json()
                        .get("years")
                        .get(0)
                        .asInt())
                .isEqualTo(2027);
        // the 4th does not count: 5, 6, 7, 8 and the Saturday worked, the 9th
        JsonNode notice = office.json("policy", "days", "qinshui-2024", "NP", "2027-01-04")
                .json()
                .get("dates")
                .get(0);
        assertThat(notice.get("date").asText()).isEqualTo("2027-01-09");
        assertThat(notice.get("version").asText()).contains("国办发明电〔2026〕9号");
        Path broken = Files.writeString(temp.resolve("bad.txt"), "元旦 休 1.1\n");
        assertThat(office.json("calendar", "import", broken.toString()).exit()).isEqualTo(1);
        Path none = Files.writeString(temp.resolve("none.txt"), "# nothing\n");
        assertThat(office.json("calendar", "import", none.toString()).refusal()).isEqualTo("calendar.empty");
        try (Core core = Homes.open(temp.resolve("home"), Arrivals.environment(7))) {
            assertThat(core.services().auditLog().page(0, 9)).singleElement().satisfies(entry -> {
                assertThat(entry.act()).isEqualTo("录入放假安排");
                assertThat(entry.subject()).isEqualTo("2027 年");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"shanxi-2021", "linfen-2020", "yuncheng-2020", "guxian-2021", "qinshui-2024"})
    void checkRunsTheCasesBesideAPack(String id) {
        Headless.Result result =
                cli.json("policy", "check", PACKS.resolve(id + ".json").toString());
        assertThat(result.exit()).as(result.text()).isZero();
        assertThat(result.json().get("cases").asInt()).isGreaterThan(20);
        assertThat(result.json().get("failed")).isEmpty();
    }

    @Test
    void checkTellsFaultsAndWrongCases() throws Exception {
        String good = Files.readString(PACKS.resolve("qinshui-2024.json"));
        Path broken = Files.writeString(temp.resolve("qinshui-2024.json"), good.replace("\"到\": 10", "\"到\": 0"));
        Headless.Result result = cli.json("policy", "check", broken.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().get("faults").get(0).get("place").asText()).contains("标准 第1条 M01");
        Files.writeString(broken, good.replace("\"当\": [],", "\"当\": [{\"事实\": \"职业\", \"是\": \"飞天师\"}],"));
        Headless.Result trade = cli.text("policy", "check", broken.toString());
        assertThat(trade.exit()).isEqualTo(1);
        assertThat(trade.text()).contains("职业目录里没有“飞天师”", "不能用");
        Files.writeString(broken, good);
        assertThat(cli.text("policy", "check", broken.toString()).text()).contains("旁边没有用例文件 qinshui-2024.cases.csv");
        Files.writeString(broken, good.replace("\"每\": 150", "\"每\": 160"));
        Files.copy(PACKS.resolve("qinshui-2024.cases.csv"), temp.resolve("qinshui-2024.cases.csv"));
        Headless.Result wrong = cli.json("policy", "check", broken.toString());
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.json().get("failed").toString()).contains("Q-天数-1（", "应得“150元”，算出“160元”");
    }

    @Test
    void previewTellsWhoGainsAndLoses() throws Exception {
        String good = Files.readString(PACKS.resolve("qinshui-2024.json"));
        Path changed =
                Files.writeString(temp.resolve("qinshui-2024.json"), good.replace("\"封顶\": 5000", "\"封顶\": 1800"));
        Path claims = facts("{\"申领\":{\"一班\":" + qinshui(10, 0, 10) + ",\"二班\":" + qinshui(10, 0, 20) + "}}");
        Headless.Result result = cli.json("policy", "preview", changed.toString(), "--facts", claims.toString());
        // 10 days stay at 1500; 20 days fall from 2500 to the ceiling of 1800, ten people
        assertThat(result.json().get("changed").findValuesAsText("claim")).isEqualTo(List.of("二班"));
        assertThat(result.json().get("loss_fen").asLong()).isEqualTo(-700_000);
        assertThat(result.json().get("was_fen").asLong()).isEqualTo(1_500_000 + 2_500_000);
    }
}
