package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People, classes, rosters and certificates from the command line, on one township's home. */
class RecordCommandsTest {
    /** Rows "valid" and "check X upper" of the identity cases. */
    private static final String ZHANG = "141025200205189851";

    private static final String LI = "14102519910610989X";

    @TempDir
    Path temp;

    private Headless cli;

    @BeforeEach
    void township() {
        cli = new Headless(temp.resolve("home"), 1).init("township", "141025100");
    }

    private JsonNode done(String... words) {
        var result = cli.json(words);
        assertThat(result.exit()).as(result.text() + result.err()).isZero();
        return result.json();
    }

    private void refused(String code, String... words) {
        var result = cli.json(words);
        assertThat(result.exit()).as(result.text()).isEqualTo(1);
        assertThat(result.refusal()).isEqualTo(code);
        JsonNode refusal = result.json().get("refused");
        assertThat(refusal.get("what").asText()).isNotEmpty();
        assertThat(refusal.get("now").asText()).isNotEmpty();
    }

    private void person(String name, String idNo, String... more) {
        String[] words = new String[6 + more.length];
        String[] first = {"trainee", "add", "--name", name, "--id", idNo};
        System.arraycopy(first, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        done(words);
    }

    private void openClass(String no) {
        done(
                "class",
                "new",
                "--no",
                no,
                "--institution",
                "古县职业技能培训学校",
                "--occupation",
                "家政服务员",
                "--kind",
                "普惠制培训",
                "--starts",
                "2021-07-01",
                "--ends",
                "2021-07-10",
                "--hours",
                "80",
                "--venue",
                "岳阳镇文化站",
                "--teachers",
                "王老师");
    }

    @Test
    void traineeIsRegisteredListedShownAndFound() {
        JsonNode added = done(
                "trainee",
                "add",
                "--name",
                "张三",
                "--id",
                ZHANG,
                "--phone",
                "13800001234",
                "--township",
                "岳阳镇",
                "--group",
                "脱贫劳动力",
                "--group",
                "CJR",
                "--education",
                "初中");
        assertThat(added.get("sex").asText()).isEqualTo("男");
        assertThat(added.get("birth").asText()).isEqualTo("2002-05-18");
        assertThat(added.at("/township/code").asText()).isEqualTo("141025100");
        assertThat(added.get("groups")).extracting(JsonNode::asText).containsExactly("TUOPIN", "CJR");

        person("李四", LI);
        JsonNode list = done("trainee", "list", "--limit", "1");
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.get("rows")).hasSize(1);
        assertThat(done("trainee", "list", "--group", "TUOPIN").get("total").asInt())
                .isEqualTo(1);

        for (String way : new String[] {"张三", "zs", "9851", "13800"}) {
            JsonNode found = done("find", way);
            assertThat(found.at("/trainees/0/name").asText()).as(way).isEqualTo("张三");
        }
        JsonNode shown = done("trainee", "show", ZHANG, "--history");
        assertThat(shown.get("education").asText()).isEqualTo("71");
        assertThat(shown.at("/history/0/who").asText()).isEqualTo("李梅");
    }

    @Test
    void refusalsOfTheRecordsComeThroughWithTheirCodes() {
        person("张三", ZHANG);
        refused("trainee.known", "trainee", "add", "--name", "张三", "--id", ZHANG);
        refused("id.check-digit", "trainee", "add", "--name", "王五", "--id", "141025200205189852");
        refused("name.missing", "trainee", "add", "--name", " ", "--id", LI);
        refused("group.unknown", "trainee", "add", "--name", "王五", "--group", "富人");
        refused("unit.unknown", "trainee", "add", "--name", "王五", "--township", "南极镇");
        refused("code.unknown", "trainee", "add", "--name", "王五", "--education", "博士后前");
        refused("trainee.none", "trainee", "show", "没有这个人");
        refused("class.none", "class", "show", "没有");
        refused("enrolment.choice-why", "enrol", "add", openedClass(), ZHANG, "--category", "general");
        refused("voucher.form", "enrol", "add", "古-1", ZHANG, "--voucher", "券");
        refused("enrolment.none", "voucher", "set", "古-1", ZHANG, "140025202100001");
        refused("audit.reason", "--reveal", " ", "trainee", "show", ZHANG);
        refused("account.self", "user", "disable", "李梅");
        refused("case.none", "desk", "resolve", "0123456789", "--decision", "wrong", "--why", "x");
        refused("right.bureau", "class", "approve", submittedClass());
    }

    private String openedClass() {
        openClass("古-1");
        return "古-1";
    }

    private String submittedClass() {
        done("enrol", "add", "古-1", ZHANG, "--voucher", "140025202100001");
        done("class", "submit", "古-1");
        return "古-1";
    }

    @Test
    void twoOfOneNameAreNotGuessed() {
        person("张三", ZHANG);
        person("张三", LI);
        refused("trainee.several", "trainee", "show", "张三");
    }

    @Test
    void amendingChangesOnlyWhatIsNamed() {
        person("张三", ZHANG, "--phone", "13800001234");
        done("trainee", "amend", ZHANG, "--name", "张叁", "--why", "身份证上是叁");
        JsonNode shown = done("trainee", "show", ZHANG, "--history");
        assertThat(shown.get("name").asText()).isEqualTo("张叁");
        assertThat(shown.get("phone").asText()).isEqualTo("138****1234");
        assertThat(shown.at("/history/1/why").asText()).isEqualTo("身份证上是叁");
        assertThat(cli.json("trainee", "amend", ZHANG).exit()).isEqualTo(2);
    }

    @Test
    void classIsSubmittedOnlyWhenEverybodyHasAVoucher() {
        person("张三", ZHANG, "--group", "TUOPIN", "--township", "岳阳镇");
        openClass("岳阳-2021-001");
        JsonNode seat = done("enrol", "add", "岳阳-2021-001", "张三");
        assertThat(seat.get("category").asText()).isEqualTo("poverty-relieved");
        assertThat(seat.get("creditedUnit").asText()).isEqualTo("141025100");

        var early = cli.json("class", "submit", "岳阳-2021-001");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.json().at("/refused/why").asText()).contains("古政办发〔2021〕26号 四(四)");
        assertThat(done("class", "show", "岳阳-2021-001").at("/missing/0/code").asText())
                .isEqualTo("class.voucher");

        done("voucher", "set", "岳阳-2021-001", ZHANG, "140025202100001");
        JsonNode submitted = done("class", "submit", "岳阳-2021-001");
        assertThat(submitted.get("stage").asText()).isEqualTo("已报送");
        assertThat(submitted.get("submittedOn").asText()).isEqualTo("2021-06-25");
        assertThat(done("find", "1400252021").at("/vouchers/0/name").asText()).isEqualTo("张三");
        assertThat(done("class", "list").at("/rows/0/no").asText()).isEqualTo("岳阳-2021-001");
    }

    @Test
    void withdrawingWantsAReasonAndLeavesTheSeatOnTheRoster() {
        person("张三", ZHANG);
        openClass("古-1");
        done("enrol", "add", "古-1", ZHANG);
        refused("enrolment.withdraw-why", "enrol", "withdraw", "古-1", ZHANG);
        done("enrol", "withdraw", "古-1", ZHANG, "--why", "外出务工");
        JsonNode shown = done("class", "show", "古-1");
        assertThat(shown.get("seats").asInt()).isZero();
        assertThat(shown.at("/roster/0/withdrawnWhy").asText()).isEqualTo("外出务工");
        refused("enrolment.none", "enrol", "withdraw", "古-1", ZHANG, "--why", "再退一次");
    }

    @Test
    void certificateOfTwoPeopleIsACaseAndTheOperatorsNumberIsMasked() {
        person("张三", ZHANG);
        person("李四", LI);
        for (String holder : new String[] {ZHANG, LI}) {
            done(
                    "certificate",
                    "add",
                    holder,
                    "--kind",
                    "职业技能等级证书",
                    "--number",
                    "S000014000123215000001",
                    "--level",
                    "五级");
        }
        JsonNode open = done("desk", "list");
        assertThat(open.at("/rows/0/rule").asText()).isEqualTo("dup-certificate");
        assertThat(open.at("/rows/0/choices")).hasSize(2);

        JsonNode operator = done("certificate", "add", ZHANG, "--kind", "special-operation", "--number", "T" + ZHANG);
        assertThat(operator.get("number").asText()).isEqualTo("T1410***********851");
        assertThat(done("certificate", "list", "--kind", "level").get("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void accountsAreAddedListedAndShutOut() {
        cli.with("CHIZHENG_NEW_PASSPHRASE", "ling-yi-ge-kou-ling");
        done("user", "add", "王芳", "--role", "viewer");
        assertThat(done("user", "list").get("rows")).hasSize(2);
        Headless viewer = cli.with("CHIZHENG_PASSPHRASE", "ling-yi-ge-kou-ling");
        var write = viewer.json("--user", "王芳", "trainee", "add", "--name", "张三");
        assertThat(write.exit()).isEqualTo(1);
        assertThat(write.refusal()).isEqualTo("right.role");
        cli.with("CHIZHENG_PASSPHRASE", org.chizheng.core.Homes.PASSWORD);
        done("user", "disable", "王芳");
        cli.with("CHIZHENG_PASSPHRASE", "ling-yi-ge-kou-ling");
        assertThat(cli.json("--user", "王芳", "trainee", "list").exit()).isEqualTo(3);
    }
}
