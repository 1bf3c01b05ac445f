package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.subsidy.RulingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code subsidy calc} and {@code check} with a data folder: what the county settled in the register counts. */
class RegisteredRulingsTest {
    /** 晋办发〔2021〕6号 三(六), 100 absorbed and 100 stable: flat 100 × 1500, by parts 99 × 1000 + 1 × 1500. */
    private static final String ABSORBED =
            "{\"事项\":\"吸纳就业补助\",\"日期\":\"2021-09-01\",\"班\":{\"小微企业\":\"是\",\"年度新吸纳人数\":100,\"稳定半年人数\":100}%s}";

    @TempDir
    Path temp;

    private Core.Environment environment;
    private Headless bureau;

    @BeforeEach
    void ruled() {
        environment = Homes.environment(new SeededSeams(9));
        bureau = new Headless(temp.resolve("bureau"), environment).init("bureau", "141025");
    }

    private void rule(String reading) {
        rule("bureau", "shanxi-2021", "X33", reading);
    }

    private void rule(String home, String policy, String open, String reading) {
        try (Core core =
                Core.open(new HomeFolder(temp.resolve(home)), null, Homes.PASSWORD.toCharArray(), environment)) {
            Pack pack = core.services().policies().pack(policy).orElseThrow();
            Gap gap = pack.gaps().stream()
                    .filter(one -> one.id().equals(open))
                    .findFirst()
                    .orElseThrow();
            RulingService rulings = core.services().rulingService();
            Decided decided = new Decided(open, reading, OptionalLong.empty(), "局长办公会", "2021-06-20", "会议纪要5号");
            rulings.rule(core.actor(), pack, gap, decided, rulings.seen(pack, gap));
        }
    }

    private Path facts(String own) throws Exception {
        return Files.writeString(temp.resolve("facts.json"), ABSORBED.replace("%s", own));
    }

    private static String decided(String reading) {
        return ",\"决定\":[{\"待定\":\"X33\",\"读法\":\"" + reading + "\",\"人\":\"股长\",\"日期\":\"2021-08-01\",\"理由\":\"试算\"}]";
    }

    private Headless.Result calc(String policy, Path facts) {
        return bureau.json("subsidy", "calc", "--policy", policy, "--facts", facts.toString());
    }

    @Test
    void whatTheCountySettledCountsWithoutBeingTypedAgain() throws Exception {
        Path facts = facts("");
        assertThat(calc("guxian-2021", facts).json().at("/gaps/0/rule").asText())
                .isEqualTo("X33");
        rule("分段");
        Headless.Result told = calc("guxian-2021", facts);
        assertThat(told.exit()).as(told.text()).isZero();
        assertThat(told.json().get("amount_fen").asLong()).isEqualTo(10_050_000);
        assertThat(told.json().at("/decisions/0/reason").asText()).isEqualTo("会议纪要5号");
        assertThat(bureau.text("subsidy", "calc", "--policy", "guxian-2021", "--facts", facts.toString())
                        .text())
                .contains("本县登记的决定也适用：X33“分段”（局长办公会，2021-06-20）");
        rule("整档");
        assertThat(calc("guxian-2021", facts).json().get("amount_fen").asLong()).isEqualTo(15_000_000);
    }

    @Test
    void fileThatDecidesOtherwiseIsToldAndNothingIsComputed() throws Exception {
        rule("分段");
        assertThat(calc("guxian-2021", facts(decided("分段")))
                        .json()
                        .get("amount_fen")
                        .asLong())
                .isEqualTo(10_050_000);
        Headless.Result both = calc("guxian-2021", facts(decided("整档")));
        assertThat(both.refusal()).isEqualTo("decision.conflict");
        assertThat(both.text()).contains("X33", "“整档”（股长，2021-08-01）", "“分段”（局长办公会，2021-06-20）", "不要写 --home");
        assertThat(bureau.json(
                                "subsidy",
                                "check",
                                "--policy",
                                "guxian-2021",
                                "--facts",
                                facts(decided("整档")).toString())
                        .refusal())
                .isEqualTo("decision.conflict");
    }

    @Test
    void rulingsOfACountyStayInTheCounty() throws Exception {
        rule("分段");
        Headless.Result other = calc("qinshui-2024", facts("").toAbsolutePath());
        assertThat(other.json().at("/gaps/0/rule").asText()).isEqualTo("X33");
        assertThat(bureau.text(
                                "subsidy",
                                "calc",
                                "--policy",
                                "qinshui-2024",
                                "--facts",
                                facts("").toString())
                        .text())
                .contains("沁人社字〔2024〕15号 不是本县的文件，本县登记的决定没有采用");
    }

    /** A changed pack is laid beside the present one under what the county settled: 99 × 1000 + 1500, then 99 × 1100 + 1500. */
    @Test
    void thePreviewKnowsWhatTheCountySettled() throws Exception {
        String present;
        try (var in = PolicyBook.class.getResourceAsStream("packs/shanxi-2021.json")) {
            present = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path changed =
                Files.writeString(temp.resolve("shanxi-2021.json"), present.replace("\"每\": 1000", "\"每\": 1100"));
        Path claims =
                Files.writeString(temp.resolve("claims.json"), "{\"申领\":{\"某企业\":" + ABSORBED.replace("%s", "") + "}}");
        String[] words = {"policy", "preview", changed.toString(), "--facts", claims.toString()};
        assertThat(bureau.json(words).json().get("was_fen").asLong()).isZero();
        rule("分段");
        Headless.Result told = bureau.json(words);
        assertThat(told.json().get("was_fen").asLong()).isEqualTo(10_050_000);
        assertThat(told.json().get("becomes_fen").asLong()).isEqualTo(99 * 110_000 + 150_000);
    }

    /**
     * 沁人社字〔2024〕15号 五(三), posted on Friday 2024-09-27; working days after it are 09-29, 09-30, 10-08, 10-09, 10-10. Not
     * counted: until 10-10; counted: until 10-09. Open, both are told.
     */
    @Test
    void theDaysKnowWhichIsTheFirst() {
        Headless qinshui = new Headless(temp.resolve("qinshui"), environment).init("bureau", "140521");
        String[] words = {"policy", "days", "qinshui-2024", "NP", "2024-09-27"};
        assertThat(dates(qinshui, words)).isEqualTo("2024-10-10 2024-10-09");
        for (String[] settled : new String[][] {{"计入", "2024-10-09 2024-10-09"}, {"不计入", "2024-10-10 2024-10-10"}}) {
            rule("qinshui", "qinshui-2024", "X36", settled[0]);
            assertThat(dates(qinshui, words)).isEqualTo(settled[1]);
            assertThat(qinshui.json(words).json().at("/decisions/0/reading").asText())
                    .isEqualTo(settled[0]);
            assertThat(qinshui.text(words).text())
                    .contains("本县登记的决定也适用：X36“" + settled[0] + "”（局长办公会，2021-06-20）")
                    .doesNotContain("当日算第一天时");
        }
        assertThat(dates(bureau, words)).isEqualTo("2024-10-10 2024-10-09");
        assertThat(bureau.text(words).text()).contains("不是本县的文件，本县登记的决定没有采用");
    }

    private static String dates(Headless at, String... words) {
        var due = at.json(words).json().at("/dates/0");
        return due.get("date").asText() + " " + due.get("otherwise").asText();
    }
}
