package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that need no data folder. */
@Isolated("sets the locale of the process")
class CheckCommandsTest {
    @TempDir
    Path temp;

    private Headless cli() {
        return new Headless(temp.resolve("none"), 1);
    }

    /** Rows of idcard-cases.csv, named by their first column. */
    @ParameterizedTest
    @CsvSource({
        "valid, 141025200205189851, 141025200205189851, accept, 0",
        "check X lower, 14102519910610989x, 14102519910610989X, normalise, 0",
        "multiplication sign, 14102519910610989×, 14102519910610989X, ask, 1",
        "star for X, 14102519910610989*, '', refuse, 1",
        "fullwidth digits, １４１０２５２００２０５１８９８５１, 141025200205189851, normalise, 0",
        "hyphens, 141025-20020518-9851, 141025200205189851, normalise, 0",
        "scientific text, 1.41025E+17, '', refuse, 1",
        "17 digits, 14102520020518985, '', refuse, 1",
        "Feb 29 non leap, 142627197902299855, '', refuse, 1",
        "permit Macau, 820000199001019859, 820000199001019859, accept, 0",
        "military, 军字第1234567号, '', refuse, 1"
    })
    void identityNumbersAreJudgedByTheCasesOfTheCounty(
            String row, String raw, String normalised, String outcome, int exit) {
        var result = cli().json("id", "check", raw);
        assertThat(result.exit()).as(row).isEqualTo(exit);
        JsonNode check = result.json().get(0);
        assertThat(check.get("input").asText()).isEqualTo(raw);
        assertThat(check.get("normalised").asText()).isEqualTo(normalised);
        assertThat(check.get("outcome").asText()).isEqualTo(outcome);
        assertThat(check.has("code") && check.has("message") && check.has("warnings"))
                .isTrue();
    }

    @Test
    void eachNumberIsAnsweredInItsPlace() {
        JsonNode both = cli().json("id", "check", "141025200205189851", "x").json();
        assertThat(both).hasSize(2);
        JsonNode first = both.get(0);
        assertThat(first.get("kind").asText()).isEqualTo("resident");
        assertThat(first.get("sex").asText()).isEqualTo("男");
        assertThat(first.get("birth").asText()).isEqualTo("2002-05-18");
        assertThat(first.get("region").asText()).contains("古县");
        assertThat(both.get(1).get("birth").isNull()).isTrue();
    }

    @Test
    void certificateNumbersAreJudgedWithTheirKind() {
        // The 6th digit from the right of the level part says 五级; a number cell has lost its end.
        var result = cli().json("cert", "check", "职业技能等级证书", "S000014000123215000001", "1.23E+20");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().get(0).get("outcome").asText()).isEqualTo("accept");
        assertThat(result.json().get(1).get("code").asText()).isEqualTo("cert.number-cell");
    }

    /**
     * 2021: the notice of the State Council's office gives 10.1-10.7 off, 9.26 and 10.9 worked (国办发明电〔2020〕27号), so
     * five working days after 09-30 are 10.8, 10.9, 10.11, 10.12, 10.13.
     */
    @ParameterizedTest
    @CsvSource({
        "2021-09-30, 5, workday, 2021-10-13",
        "2021-06-25, 5, day, 2021-06-30",
        "2021-12-31, 2, month, 2022-02-28"
    })
    void deadlinesTellTheListTheyWereCountedBy(String from, String count, String unit, String end) {
        JsonNode answer =
                cli().json("calendar", "add", from, count, "--unit", unit).json();
        assertThat(answer.get("end").asText()).isEqualTo(end);
        assertThat(answer.get("version").isNull()).isEqualTo(!unit.equals("workday"));
    }

    @Test
    void yearWithoutANoticeIsRefused() {
        var none = cli().json("calendar", "list", "2031");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.refusal()).isEqualTo("calendar.no-list");
        assertThat(cli().json("calendar", "list", "2021").json().get("days").size())
                .isGreaterThan(20);
    }

    /** In Turkish "I" folds to a dotless ı: a comparison without a locale turns --limit or TITLE into another word. */
    @Test
    void turkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            Headless cli = new Headless(temp.resolve("持证 İstanbul"), 1).init("township", "141025100");
            assertThat(cli.json("trainee", "add", "--name", "LIIV", "--id", "14102519910610989x")
                            .json()
                            .get("idNo")
                            .asText())
                    .isEqualTo("1410***********89X");
            assertThat(cli.json("find", "liiv").json().at("/trainees/0/name").asText())
                    .isEqualTo("LIIV");
            assertThat(cli.json("trainee", "list", "--limit", "5").exit()).isZero();
        } finally {
            Locale.setDefault(before);
        }
    }
}
