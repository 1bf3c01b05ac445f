package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.TraineeRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the bureau does: targets and decisions. */
class BureauCommandsTest {
    @TempDir
    Path temp;

    private Headless bureau() {
        return new Headless(temp.resolve("局"), 1).init("bureau", Homes.BUREAU);
    }

    /** 古政办发〔2021〕26号 附件1, two of its rows and the printed total. */
    private static final String TRAINING = """
            {"document": "古政办发〔2021〕26号", "year": 2021, "tables": [
              {"annex": "training", "rows": [
                {"unit": "岳阳镇", "total": 1000, "byJune": 400, "poverty": 600, "general": 400},
                {"unit": "141025-01", "total": 1090, "enterprise": 1000, "startup": 90},
                {"unit": "total", "total": 6422}]}]}
            """;

    @Test
    void targetsAreImportedOnceAndTheSameFileAddsNothing() throws IOException {
        Headless cli = bureau();
        Path file = Files.writeString(temp.resolve("附件1.json"), TRAINING);
        JsonNode first = cli.json("target", "import", file.toString()).json();
        assertThat(first.get("added").asInt()).isEqualTo(3);
        JsonNode again = cli.json("target", "import", file.toString()).json();
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("same").asInt()).isEqualTo(3);

        Files.writeString(file, TRAINING.replace("1000, \"byJune\"", "1001, \"byJune\""));
        var other = cli.json("target", "import", file.toString());
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.refusal()).isEqualTo("target.known");
        try (Core core = Homes.open(temp.resolve("局"), Homes.environment(new SeededSeams(7)))) {
            assertThat(core.services().targets().rows("training", 2021))
                    .satisfiesExactly(
                            row -> assertThat(row.unit()).isEqualTo("141025100"),
                            row -> assertThat(row.startup()).isEqualTo(90L),
                            row -> {
                                assertThat(row.printedTotal()).isTrue();
                                assertThat(row.total()).isEqualTo(6422L);
                                assertThat(row.poverty()).isNull();
                            });
        }
    }

    /** 古政办发〔2021〕26号 附件2: 发改局 and the printed total. */
    @Test
    void targetsComeFromASheetWithTheHeadingsOfTheTable() throws IOException {
        Path file = Files.write(
                temp.resolve("附件2.csv"),
                "表,年度,单位,任务数,高技能人才,从业人员数,文件\r\nholders,2021,发改局,600,200,,古政办发〔2021〕26号\r\nholders,2021,合 计,14920,3757,48042,\r\n"
                        .getBytes(Charset.forName("GB18030")));
        assertThat(bureau().json("target", "import", file.toString())
                        .json()
                        .get("added")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void targetFilesThatDoNotSayEnoughAreRefused() throws IOException {
        Headless cli = bureau();
        String[] broken = {
            "{",
            "{}",
            "{\"rows\":[{\"unit\":\"岳阳镇\"}]}",
            TRAINING.replace("1090", "\"很多\""),
            TRAINING.replace("startup", "st"),
        };
        for (String text : broken) {
            Path file = Files.writeString(temp.resolve("t.json"), text);
            var result = cli.json("target", "import", file.toString());
            assertThat(result.exit()).as(text).isEqualTo(1);
            assertThat(result.refusal()).as(text).isEqualTo("target.form");
        }
        assertThat(cli.json("target", "import", temp.resolve("none.json").toString())
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void townshipMayNotSetTargets() throws IOException {
        Path file = Files.writeString(temp.resolve("附件1.json"), TRAINING);
        var result = new Headless(temp.resolve("镇"), 2)
                .init("township", "141025100")
                .json("target", "import", file.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.refusal()).isEqualTo("right.bureau");
    }

    /** Two records of one number, as they stand after two townships sent the same person. */
    private Headless withTheSamePersonTwice() {
        Headless cli = bureau();
        try (Core core = Homes.open(temp.resolve("局"), Homes.environment(new SeededSeams(7)))) {
            for (String name : new String[] {"张三", "张叁"}) {
                core.ledger()
                        .record(
                                core.actor(),
                                Change.create(
                                        TraineeRecord.KIND,
                                        core.seams().newId(),
                                        Homes.values("name", name, "idNo", "141025200205189851")));
            }
        }
        return cli;
    }

    @Test
    void samePersonIsMergedIntoTheChosenRecord() {
        Headless cli = withTheSamePersonTwice();
        JsonNode row = cli.json("desk", "list").json().at("/rows/0");
        assertThat(row.get("rule").asText()).isEqualTo("dup-id");
        String id = row.get("shortId").asText();
        assertThat(cli.json("desk", "resolve", id, "--decision", "same", "--why", "核对过")
                        .exit())
                .isEqualTo(2);
        assertThat(cli.json("desk", "resolve", id, "--decision", "keep", "--keep", "1", "--why", "核对过")
                        .refusal())
                .isEqualTo("case.decision");
        assertThat(cli.json("desk", "resolve", id, "--decision", "same", "--keep", "1")
                        .refusal())
                .isEqualTo("case.reason");
        JsonNode decided = cli.json("desk", "resolve", id, "--decision", "same", "--keep", "1", "--why", "核对过身份证")
                .json();
        assertThat(decided.get("open").asInt()).isZero();
        JsonNode left = cli.json("trainee", "list").json();
        assertThat(left.get("total").asInt()).isEqualTo(1);
        assertThat(left.at("/rows/0/id")).isEqualTo(row.at("/choices/0/id"));
    }

    @Test
    void differentPeopleAreSentBackAndTheCaseIsListedAsDecided() {
        Headless cli = withTheSamePersonTwice();
        String id = cli.json("desk", "list").json().at("/rows/0/shortId").asText();
        assertThat(cli.json("desk", "resolve", id, "--decision", "different", "--why", "一人号码抄错")
                        .exit())
                .isZero();
        assertThat(cli.json("desk", "list").json().get("rows")).isEmpty();
        assertThat(cli.json("desk", "list", "--decided").json().get("rows")).hasSize(1);
    }
}
