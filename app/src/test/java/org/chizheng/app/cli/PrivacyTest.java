package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Op;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No number leaves in full without a reason that was noted first. */
class PrivacyTest {
    private static final String NUMBER = "141025200205189851";
    private static final String PHONE = "13800001234";
    private static final String CLASS_NO = "古-1";

    @TempDir
    Path temp;

    private Headless cli;

    @BeforeEach
    void onePersonInEveryPlace() {
        cli = new Headless(temp.resolve("home"), 1).init("township", "141025100");
        String[][] made = {
            {"trainee", "add", "--name", "张三", "--id", NUMBER, "--phone", PHONE},
            {"class", "new", "--no", CLASS_NO, "--starts", "2021-07-01", "--ends", "2021-07-10"},
            {"enrol", "add", CLASS_NO, NUMBER, "--voucher", "140025202100001"},
            {"certificate", "add", NUMBER, "--kind", "special-operation", "--number", "T" + NUMBER},
        };
        for (String[] words : made) {
            var result = cli.json(words);
            assertThat(result.exit()).as(result.text()).isZero();
            assertThat(result.text()).doesNotContain(NUMBER).doesNotContain(PHONE);
        }
    }

    @Test
    void everyReadingCommandMasksInJsonAndInText() {
        List<String[]> commands = new ArrayList<>(List.of(
                new String[] {"trainee", "list"},
                new String[] {"trainee", "show", NUMBER, "--history"},
                new String[] {"trainee", "show", "张三"},
                new String[] {"find", NUMBER},
                new String[] {"find", "T" + NUMBER},
                new String[] {"find", PHONE},
                new String[] {"class", "show", CLASS_NO},
                new String[] {"certificate", "list"},
                new String[] {"desk", "list"},
                new String[] {"trainee", "add", "--name", "张三", "--id", NUMBER},
                new String[] {"trainee", "show", "141025200205189" + "879"},
                new String[] {"voucher", "set", CLASS_NO, NUMBER, NUMBER + "券"},
                new String[] {"enrol", "add", CLASS_NO, NUMBER},
                new String[] {NUMBER},
                new String[] {"trainee", "list", NUMBER}));
        for (String[] words : commands) {
            for (var result : List.of(cli.json(words), cli.text(with(words, "--debug")))) {
                assertThat(result.text() + result.err())
                        .as(String.join(" ", words))
                        .doesNotContain(NUMBER)
                        .doesNotContain(PHONE);
            }
        }
    }

    @Test
    void revealShowsTheNumberAndNotesWhoWhatAndWhyButNotTheNumber() {
        var shown = cli.json("--reveal", "核对身份证原件", "trainee", "show", NUMBER);
        assertThat(shown.json().get("idNo").asText()).isEqualTo(NUMBER);
        assertThat(shown.json().get("phone").asText()).isEqualTo(PHONE);
        assertThat(shown.json().at("/certificates/0/number").asText()).isEqualTo("T" + NUMBER);
        JsonNode id = shown.json().get("id");
        List<Op> notes = new ArrayList<>();
        try (Core core = Homes.open(temp.resolve("home"), Homes.environment(new SeededSeams(7)))) {
            core.ledger().local().read(1, op -> {
                if (op.kind().equals("audit")) {
                    notes.add(op);
                }
            });
        }
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.set())
                        .containsEntry("subject", id.asText())
                        .containsEntry("reason", "核对身份证原件"));
    }

    @Test
    void whoMayNotRevealSeesNothing() {
        cli.with("CHIZHENG_NEW_PASSPHRASE", "ling-yi-ge-kou-ling").json("user", "add", "王芳", "--role", "viewer");
        var shown = cli.with("CHIZHENG_PASSPHRASE", "ling-yi-ge-kou-ling")
                .json("--user", "王芳", "--reveal", "好奇", "trainee", "show", "张三");
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.refusal()).isEqualTo("right.role");
        assertThat(shown.text()).doesNotContain(NUMBER);
    }

    private static String[] with(String[] words, String more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(more);
        return all.toArray(String[]::new);
    }
}
