package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.Test;

/** Days attended, assessment and proof of employment out of a list; the class of June has 11 days, 10 to 20. */
class OutcomeImportTest extends ImportCases {
    private Path made(String name) {
        try {
            return java.nio.file.Files.createDirectories(folder.resolve(name));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Path list(String name, List<?>... rows) {
        List<List<?>> all =
                new java.util.ArrayList<>(List.of(List.of("序号", "姓名", "身份证号", "培训券编号", "实际出勤天数", "考核结果", "就业情况")));
        all.addAll(List.of(rows));
        return RosterFiles.write(RosterFiles.Kind.XLSX, made(name), all);
    }

    @Test
    void outcomeComesWithTheRosterAndLaterFillsSeatsThatAreThere() {
        roster(list("一", List.of(1, "张三", GOOD, "Q20260001", 11, "合格", "劳动合同")));
        roster(list("二", List.of(1, "李四", GOOD_2, "Q20260002", "", "", "")));
        assertThat(seat(GOOD))
                .extracting(Seat::attendedDays, Seat::result, Seat::employment)
                .containsExactly(11L, "passed", "contract");
        assertThat(seat(GOOD_2).attendedDays()).isNull();

        assertThat(counts(roster(list("三", List.of(1, "李四", GOOD_2, "Q20260002", "0天", "缺考", "未就业")))))
                .containsExactly(0, 0, 1, 0, 0);
        assertThat(seat(GOOD_2))
                .extracting(Seat::attendedDays, Seat::result, Seat::employment)
                .containsExactly(0L, "absent", "none");
    }

    @Test
    void daysThatTheClassDidNotHaveAreLeftOutAndThePersonStays() {
        Path file = list(
                "一",
                List.of(1, "张三", GOOD, "Q20260001", 12, "合格", "社保"),
                List.of(2, "李四", GOOD_2, "Q20260002", -1, "合格", "社保"));
        assertThat(rows(ImportRequest.roster(file, june)))
                .allSatisfy(row -> assertThat(row.problems())
                        .anySatisfy(problem -> assertThat(problem.cellOnly()).isTrue()));
        roster(file);
        assertThat(seats()).hasSize(2).allSatisfy(seat -> {
            assertThat(seat.attendedDays()).isNull();
            assertThat(seat.employment()).isEqualTo("insurance");
        });
    }

    /** What money is paid by is not overwritten by a sheet: a person compares it with the sign-in sheet. */
    @Test
    void otherDaysThanStoredWaitForAPerson() {
        roster(list("一", List.of(1, "张三", GOOD, "Q20260001", 10, "", "")));
        assertThat(counts(roster(list("二", List.of(1, "张三", GOOD, "Q20260001", 11, "", "")))))
                .containsExactly(0, 0, 0, 1, 0);
        assertThat(seat(GOOD).attendedDays()).isEqualTo(10);
        accept(held(2));
        assertThat(seat(GOOD).attendedDays()).isEqualTo(11);
    }
}
