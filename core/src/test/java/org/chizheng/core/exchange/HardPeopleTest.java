package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.training.OtherSeatQueries.OtherSeat;
import org.junit.jupiter.api.Test;

/** Hard cases 9 to 18: doubles, classes, ages and names, each on a real file. */
class HardPeopleTest extends RosterCases {
    @Test
    void case09OneNumberUnderTwoNamesHoldsBothAndARepetitionIsEnteredOnce() {
        List<JudgedRow> rows = judge(
                file(Kind.XLSX, person("张三", GOOD), person("张叁", GOOD), person("李四", GOOD_2), person("李 四", GOOD_2)));

        assertThat(rows)
                .extracting(JudgedRow::group)
                .containsExactly(RowGroup.HELD, RowGroup.HELD, RowGroup.ADDED, RowGroup.SAME);
        assertThat(problem(rows.get(0), "row.same-id-two-names").message()).contains("第3行", "张叁");
        assertThat(problem(rows.get(3), "row.repeated").message()).contains("第4行", "重复");
    }

    @Test
    void case10ASecondClassOnTheSameDaysIsHeld() {
        Stored known = june();
        known.classes.put(GOOD, List.of(other("BP-07", "北平镇", "2026-06-20", 10, "焊工", "general", false)));

        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                .get(0);

        assertThat(row.group()).isEqualTo(RowGroup.HELD);
        assertThat(problem(row, "class.overlap").message()).contains("北平镇", "BP-07", "县里", "晋办发〔2021〕6号 六(二十一)");
    }

    /** 运政办发〔2020〕14号 三.15; no document says it in 临汾. */
    @Test
    void case11TheSameOccupationAndLevelIsRecordedWithTheSubsidyPending() {
        Stored known = june().in(YUNCHENG);
        known.classes.put(GOOD, List.of(paid("YY-2025-03", "2025-04-01", "家政服务员")));

        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                .get(0);

        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
        assertThat(problem(row, "subsidy.same-training").message())
                .contains("补贴资格待核", "YY-2025-03", "运政办发〔2020〕14号 三.15", "同一职业同一等级不可重复参加");
        known.in(GUXIAN);
        assertThat(judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                        .get(0)
                        .has("subsidy.same-training"))
                .isFalse();
    }

    private static Known.OtherClass paid(String number, String first, String occupation) {
        return other(number, "岳阳镇", first, 9, occupation, "safety", true);
    }

    private static Known.OtherClass other(
            String number, String unit, String first, int more, String occupation, String kind, boolean subsidised) {
        LocalDate start = LocalDate.parse(first);
        DateRange days = new DateRange(start, start.plusDays(more));
        return new Known.OtherClass(unit, new OtherSeat(null, number, "", days, occupation, "5", kind, subsidised));
    }

    /** 运政办发〔2020〕14号 三.15 “原则上”; which day fixes the year is open (gap 年度), so the row says both. */
    @Test
    void case12AFourthSubsidisedClassInTheYearIsPending() {
        Stored known = june().in(YUNCHENG);
        List<Known.OtherClass> three =
                List.of(paid("A", "2026-01-05", "焊工"), paid("B", "2026-02-25", "电工"), paid("C", "2026-04-01", "保育师"));
        known.classes.put(GOOD, three);
        known.classes.put(GOOD_2, three.subList(0, 2));

        List<JudgedRow> rows = judge(file(Kind.XLSX, person("张三", GOOD), person("李四", GOOD_2)), Layout.roster(), known);

        assertThat(problem(rows.get(0), "subsidy.often").message())
                .contains("补贴资格待核", "2026年已有3次", "A，2026-01-05开班", "运政办发〔2020〕14号 三.15", "按哪个日期定年度");
        assertThat(rows.get(1).has("subsidy.often")).isFalse();
        assertThat(rows).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
    }

    /** 沁人社字〔2024〕15号 三(二): an employee once a year, refused outright once the county has said which day counts. */
    @Test
    void case12AnEmployeesSecondClassInTheYearIsRefused() {
        Stored known = june().in(QINSHUI).decided("年度", "按开班");
        List<Known.OtherClass> one = List.of(paid("A", "2026-01-05", "焊工"));
        known.classes.put(GOOD, one);
        known.classes.put(GOOD_3, one);

        List<JudgedRow> rows = judge(
                file(Kind.XLSX, person("张三", GOOD), with(person("王五", GOOD_3), 6, "企业职工")), Layout.roster(), known);

        assertThat(rows.get(0).has("subsidy.often")).isFalse();
        assertThat(problem(rows.get(1), "subsidy.often").message())
                .contains("补贴资格待核", "企业职工", "2026年已有1次", "沁人社字〔2024〕15号 三(二)", "今年不能再申领");
        assertThat(rows).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
    }

    @Test
    void case13UnderSixteenOnTheFirstDayIsRefused() {
        // born 2011-12-01; sixteen on 2027-12-01
        String child = TestIds.of("14102520111201981");
        Path file = file(Kind.XLSX, person("张三", child));

        assertThat(judge(file, Layout.roster(), new Stored("2026-11-20", "2026-11-30"))
                        .get(0)
                        .group())
                .isEqualTo(RowGroup.REFUSED);
        assertThat(judge(file, Layout.roster(), new Stored("2027-11-30", "2027-12-05"))
                        .get(0)
                        .has("age.under-16"))
                .isTrue();
        assertThat(judge(file, Layout.roster(), new Stored("2027-12-01", "2027-12-05"))
                        .get(0)
                        .group())
                .isEqualTo(RowGroup.ADDED);
    }

    @Test
    void case14TheReformTableDecidesTheDayForMen() {
        // born 1966-04-05: 60 years and 4 months, reached on 2026-08-05
        String man = TestIds.of("14262719660405981");
        Path file = file(Kind.XLSX, person("张三", man));

        JudgedRow before = judge(file, Layout.roster(), new Stored("2026-07-30", "2026-08-01"))
                .get(0);
        JudgedRow on = judge(file, Layout.roster(), new Stored("2026-08-05", "2026-08-09"))
                .get(0);

        assertThat(before.has("age.retired")).isFalse();
        assertThat(problem(on, "age.retired").message())
                .contains("补贴资格待核", "2026-08-05", "男职工60周岁", "关于实施渐进式延迟法定退休年龄的决定");
        assertThat(on.group()).isEqualTo(RowGroup.ADDED);
    }

    @Test
    void case15AWomansBaseIsShownAndAsked() {
        // born 1972-01-08, even serial: base 55 is reached 2027-08-08 (25 months of birth / 4, begun: 7 months)
        String woman = TestIds.of("14262719720108982");
        Path file = file(Kind.XLSX, person("张三", woman));

        JudgedRow row = judge(file, Layout.roster(), june()).get(0);

        assertThat(problem(row, "age.category").message()).contains("补贴资格待核", "女55周岁", "2027-08-08", "女职工50周岁");
        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
    }

    @Test
    void case16SeparatorsBecomeTheMiddleDotAndSpacesAreAskedInMinorityNames() {
        List<JudgedRow> rows = judge(file(
                Kind.XLSX,
                person("阿依古丽•买买提", GOOD),
                person("阿依古丽・买买提", GOOD_2),
                person("阿依古丽．买买提", GOOD_3),
                person("阿依古丽 买买提", "14102519910610989X"),
                person("古丽巴哈尔·阿不都热依木·吐尔逊江·麦麦提敏尼亚孜阿吉", "142632196907049878")));

        assertThat(rows.subList(0, 3)).extracting(row -> row.text("name")).containsOnly("阿依古丽\u00B7买买提");
        assertThat(rows.subList(0, 3)).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
        assertThat(problem(rows.get(3), "name.space").outcome()).isEqualTo(RowOutcome.ASK);
        assertThat(rows.get(4).group()).isEqualTo(RowGroup.ADDED);
    }

    @Test
    void case17RareCharactersArriveWhole() {
        Path gbk = file(Kind.CSV_GB18030, person("刘\uE863", GOOD), person("王𬀩", GOOD_2), person("李㛃", GOOD_3));

        List<JudgedRow> rows = judge(gbk);

        assertThat(rows).extracting(row -> row.text("name")).containsExactly("刘\u4DAE", "王𬀩", "李㛃");
        assertThat(rows).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
    }

    @Test
    void case18SpacesGoNotesAreAskedAndTwoNamesAreRefused() {
        List<JudgedRow> rows = judge(file(
                Kind.HTML_NAMED_XLS,
                person("张\u3000三", GOOD),
                person("张三（组长）", GOOD_2),
                person("*张三", GOOD_3),
                person("张三/李四", "14102519910610989X")));

        assertThat(rows.get(0).text("name")).isEqualTo("张三");
        assertThat(rows.get(0).group()).isEqualTo(RowGroup.ADDED);
        assertThat(rows.get(1).group()).isEqualTo(RowGroup.HELD);
        assertThat(rows.get(1).text("remark")).isEqualTo("组长");
        assertThat(rows.get(2).group()).isEqualTo(RowGroup.HELD);
        assertThat(rows.get(3).group()).isEqualTo(RowGroup.REFUSED);
        assertThat(rows.get(3).has("name.two")).isTrue();
    }
}
