package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.TestIds;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.Test;

/** Hard cases 10 to 18 to their end: overlapping and repeated classes, ages, names. */
class StoredPeopleTest extends ImportCases {
    private void enrolled(String no, String first, String last) {
        Id other = classOf(no, first, last);
        if (!isStored(GOOD)) {
            services.traineeService()
                    .register(core.actor(), values("name", "张三", "idNo", GOOD, "phone", "13800000001"), List.of());
        }
        services.enrolmentService()
                .enrol(
                        core.actor(),
                        services.classes().byId(other).orElseThrow(),
                        stored(GOOD),
                        values(),
                        Seen.NOTHING);
    }

    /** 运政办发〔2020〕14号 三.15, put into this office's folder of packs for the counties of 临汾, whose own documents are silent. */
    private void bindDocumentOfYuncheng() throws IOException {
        Path folder = core.home().folder().packs();
        Files.createDirectories(folder);
        try (InputStream in = PolicyBook.class.getResourceAsStream("packs/yuncheng-2020.json")) {
            String pack = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve("yuncheng-2020.json"), pack.replace("\"地区\": \"1408\"", "\"地区\": \"1410\""));
        }
    }

    private JudgedRow only(ImportRequest request) {
        List<JudgedRow> rows = rows(request);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void case10TheSecondOfTwoOverlappingClassesWaitsAndIsMarkedOnceItIsAccepted() {
        enrolled("北平-07", "2026-06-20", "2026-06-30");
        var request = xlsx(person("张三", GOOD));

        assertThat(counts(roster(request))).containsExactly(0, 0, 0, 1, 0);
        assertThat(seats()).isEmpty();
        assertThat(held(2).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("北平-07", "岳阳镇", "县里"));

        accept(held(2));

        assertThat(seat(GOOD).doubts()).containsExactlyInAnyOrder("subsidy", "overlap");
    }

    @Test
    void case10AClassThatWasLeftDoesNotOverlap() {
        enrolled("北平-07", "2026-06-20", "2026-06-30");
        Id seat = services.rosters().ofTrainee(stored(GOOD).id()).get(0).enrolment();
        services.enrolmentService()
                .withdraw(core.actor(), seat, core.ledger().seen(EnrolmentRecord.KIND, seat), "外出务工");

        roster(xlsx(person("张三", GOOD)));

        assertThat(seat(GOOD).doubts()).containsExactly("subsidy");
    }

    @Test
    void case11TheSameOccupationAndLevelIsRecordedWithTheSubsidyOpen() throws IOException {
        bindDocumentOfYuncheng();
        enrolled("岳阳-2025-003", "2025-04-01", "2025-04-10");
        var request = ImportRequest.roster(xlsx(person("张三", GOOD)), june);

        JudgedRow row = only(request);
        run(request);

        assertThat(row.problems())
                .filteredOn(problem -> problem.code().equals("subsidy.same-training"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("补贴资格待核", "岳阳-2025-003", "三.15"));
        assertThat(seat(GOOD).doubts()).contains("subsidy");
    }

    @Test
    void case12AFourthClassInTheYearIsRecordedWithTheSubsidyOpen() throws IOException {
        bindDocumentOfYuncheng();
        enrolled("A", "2026-01-05", "2026-01-10");
        enrolled("B", "2026-02-25", "2026-03-05");
        var request = ImportRequest.roster(xlsx(person("张三", GOOD)), june);
        assertThat(codes(only(request).problems())).doesNotContain("subsidy.often");
        enrolled("C", "2026-04-01", "2026-04-10");
        enrolled("D", "2025-12-01", "2025-12-10");

        assertThat(only(request).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("补贴资格待核", "3次", "三.15"));
        run(request);
        assertThat(seat(GOOD).doubts()).contains("subsidy");
    }

    @Test
    void case13AChildIsNotStored() {
        // born 2011-12-01, fourteen on 2026-06-10
        String child = TestIds.of("14102520111201981");
        assertThat(counts(roster(xlsx(person("张小", child))))).containsExactly(0, 0, 0, 0, 1);
        assertThat(isStored(child)).isFalse();
    }

    @Test
    void case13AClassWithoutDaysAsksForSixteenYearsToday() {
        // sixteen on 2026-06-01, which is today; a day younger is not
        String today = TestIds.of("14102520100601981");
        String younger = TestIds.of("14102520100602981");
        Id undated = services.classService().open(core.actor(), values("no", "未定"));
        var file = xlsx(person("张三", today), person("李四", younger));

        assertThat(counts(run(ImportRequest.roster(file, undated)))).containsExactly(1, 0, 0, 0, 1);
        assertThat(isStored(younger)).isFalse();
    }

    @Test
    void case14TheReformTableDecidesTheDay() {
        // born 1966-04-05: 60 years and 4 months, reached on 2026-08-05
        String man = TestIds.of("14262719660405981");
        Id before = classOf("七月", "2026-07-30", "2026-08-01");
        Id on = classOf("八月", "2026-08-05", "2026-08-09");
        var file = xlsx(with(person("张三", man), 7, null));

        run(ImportRequest.roster(file, before));
        run(ImportRequest.roster(file, on));

        assertThat(services.rosters().roster(before).get(0).doubts()).containsExactly("subsidy");
        assertThat(services.rosters().roster(on).get(0).doubts()).containsExactlyInAnyOrder("subsidy", "age");
    }

    @Test
    void case15AWomansBaseIsAskedAndTheSeatIsMarked() {
        // born 1972-01-08: base 50 is reached, base 55 is not
        String woman = TestIds.of("14262719720108982");
        roster(xlsx(person("王五", woman)));
        assertThat(seat(woman).doubts()).contains("age");
    }

    @Test
    void case16SeparatorsAreStoredAsTheMiddleDot() {
        roster(xlsx(
                person("阿依古丽•买买提", GOOD),
                person("阿依古丽・买买提", GOOD_2),
                person("阿依古丽．买买提", GOOD_3),
                person("阿依古丽 买买提", "14102519910610989X")));
        assertThat(seats())
                .extracting(seat -> seat.trainee().name())
                .containsOnly("阿依古丽\u00B7买买提")
                .hasSize(3);

        accept(held(5));

        assertThat(stored("14102519910610989X").name()).isEqualTo("阿依古丽\u00B7买买提");
    }

    @Test
    void case17RareCharactersAreStoredWholeAndSurviveReopening() {
        roster(file(Kind.CSV_GB18030, person("刘\uE863", GOOD), person("王𬀩", GOOD_2), person("李㛃", GOOD_3)));
        reopen();
        assertThat(stored(GOOD).name()).isEqualTo("刘\u4DAE");
        assertThat(stored(GOOD_2).name()).isEqualTo("王𬀩");
        assertThat(stored(GOOD_3).name()).isEqualTo("李㛃");
    }

    @Test
    void case18NotesGoToTheRemarkWhenAPersonAgreesAndTwoNamesToNobody() {
        var result = roster(file(
                Kind.HTML_NAMED_XLS,
                person("张\u3000三", GOOD),
                person("张三（组长）", GOOD_2),
                person("张三/李四", "14102519910610989X")));
        assertThat(counts(result)).containsExactly(1, 0, 0, 1, 1);
        assertThat(stored(GOOD).name()).isEqualTo("张三");

        accept(held(3));

        assertThat(stored(GOOD_2).name()).isEqualTo("张三");
        assertThat(seat(GOOD_2).remark()).isEqualTo("组长");
        assertThat(isStored("14102519910610989X")).isFalse();
        assertThat(seats()).allMatch(Seat::seated);
    }
}
