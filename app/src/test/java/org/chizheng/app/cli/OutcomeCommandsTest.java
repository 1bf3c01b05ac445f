package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code enrol outcome} in 沁水, and the amounts that follow (沁人社字〔2024〕15号 七(二)). */
class OutcomeCommandsTest {
    private static final String ZHANG = "142627197809239831";
    private static final String LI = "141025200205189851";

    @TempDir
    Path temp;

    private Headless cli;

    @BeforeEach
    void classOfTwo() {
        Core.Environment environment = Homes.environment(new SeededSeams(5));
        Path home = temp.resolve("qinshui");
        cli = new Headless(home, environment).init("bureau", "140521");
        try (Core core = Core.open(new HomeFolder(home), null, Homes.PASSWORD.toCharArray(), environment)) {
            Pack pack = core.services().policies().pack("qinshui-2024").orElseThrow();
            Gap gap = pack.gaps().stream()
                    .filter(one -> one.id().equals("X24"))
                    .findFirst()
                    .orElseThrow();
            Decided decided = new Decided("X24", "培训人数", OptionalLong.empty(), "局长办公会", "2024-02-20", "会议纪要3号");
            core.services().rulingService().rule(core.actor(), pack, gap, decided, Seen.NOTHING);
        }
        done("class", "new", "--no", "订-1", "--kind", "订单式培训", "--starts", "2024-03-01", "--ends", "2024-03-31");
        for (String person : new String[] {ZHANG, LI}) {
            done("trainee", "add", "--name", person.equals(ZHANG) ? "张三" : "李四", "--id", person);
            done("enrol", "add", "订-1", person, "--voucher", "1400252024" + person.substring(14, 17));
        }
    }

    private JsonNode done(String... words) {
        Headless.Result result = cli.json(words);
        assertThat(result.exit()).as(result.text()).isZero();
        return result.json();
    }

    private JsonNode roster() {
        return cli.json("subsidy", "roster", "订-1").json();
    }

    @Test
    void amountsComeOutOfTheDaysThatWereTyped() {
        assertThat(roster().at("/rows/0/waiting/0").asText()).contains("就业", "沁人社字〔2024〕15号 七(二)");
        assertThat(roster().at("/rows/0/amount_fen").isNull()).isTrue();

        JsonNode seat = done(
                "enrol", "outcome", "订-1", ZHANG, "--attended-days", "11", "--result", "合格", "--employment", "劳动合同");
        assertThat(seat.get("attendedDays").asLong()).isEqualTo(11);
        assertThat(seat.get("employment").asText()).isEqualTo("contract");
        done("enrol", "outcome", "订-1", LI, "--attended-days", "9", "--employment", "社会保险");

        // 10×150 + 1×100 = 1,600; 9×150 = 1,350
        assertThat(roster().at("/rows/0/amount_fen").asLong()).isEqualTo(160_000);
        assertThat(roster().at("/rows/1/amount_fen").asLong()).isEqualTo(135_000);
        assertThat(cli.text("class", "show", "订-1").text()).contains("出勤天数", "社会保险");

        // 1 of 2 is 50 %: who has no work is not paid
        done("enrol", "outcome", "订-1", LI, "--employment", "未就业", "--why", "回访核实");
        assertThat(roster().at("/rows/1/amount_fen").isNull()).isTrue();
        assertThat(cli.text("subsidy", "roster", "订-1").text()).contains("李四：不在付款的人里");

        done("enrol", "outcome", "订-1", ZHANG, "--attended-days", "");
        assertThat(roster().at("/rows/0/waiting/0").asText()).contains("缺少“培训天数”");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        for (String wrong : new String[] {"32", "-1", "1.5", "半天"}) {
            Headless.Result told = cli.json("enrol", "outcome", "订-1", ZHANG, "--attended-days=" + wrong);
            assertThat(told.refusal()).as(wrong).isEqualTo("enrolment.attended");
            assertThat(told.text()).contains(wrong);
        }
        assertThat(cli.json("enrol", "outcome", "订-1", ZHANG, "--employment", "听说的")
                        .refusal())
                .isEqualTo("enrolment.word");
        assertThat(cli.json("enrol", "outcome", "订-1", ZHANG).exit()).isEqualTo(2);
        assertThat(roster().at("/rows/0/amount_fen").isNull()).isTrue();
    }
}
