package org.chizheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.chizheng.app.cli.Headless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts that the README promises for the two rosters to try. */
class SamplesTest {
    @TempDir
    Path folder;

    private JsonNode imported(String file, String classNo) throws IOException {
        Samples.write(folder);
        Headless office = new Headless(folder.resolve("home"), 7).init("township", "141025100");
        office.json("class", "new", "--no", classNo, "--starts", "2021-07-01", "--ends", "2021-07-10");
        return office.json("import", "roster", folder.resolve(file).toString(), "--class", classNo)
                .json();
    }

    @Test
    void everyRowOfTheCleanRosterIsStored() throws IOException {
        JsonNode answer = imported("clean-roster.xlsx", "样例-2021-001");
        assertThat(answer.path("rows").asInt()).isEqualTo(30);
        assertThat(answer.path("added").asInt()).isEqualTo(30);
        assertThat(answer.path("held").asInt() + answer.path("refused").asInt()).isZero();
    }

    /**
     * Refused: a numeric cell, 17 digits, scientific text, two people in a cell, a telephone in scientific form, a wrong
     * check character. Asked: a note in brackets and two numbers of the first cards. 20 - 6 - 3 = 11 stored.
     */
    @Test
    void hardRosterGivesSixRefusedThreeAskedElevenStored() throws IOException {
        JsonNode answer = imported("hard-roster.xls", "样例-2021-002");
        assertThat(answer.path("rows").asInt()).isEqualTo(20);
        assertThat(answer.path("refused").asInt()).isEqualTo(6);
        assertThat(answer.path("held").asInt()).isEqualTo(3);
        assertThat(answer.path("added").asInt()).isEqualTo(11);
    }
}
