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
        known.classes.put(
                GOOD,
                List.of(new Known.OtherClass(
                        "BP-07",
                        "北平镇",
                        new DateRange(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 6, 30)),
                        "焊工",
                        "5",
                        false)));

        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                .get(0);

        assertThat(row.group()).isEqualTo(RowGroup.HELD);
        assertThat(problem(row, "class.overlap").message()).contains("北平镇", "BP-07", "县里");
    }

    @Test
    void case11TheSameOccupationAndLevelIsRecordedWithTheSubsidyPending() {
        Stored known = june();
        known.classes.put(GOOD, List.of(paid("YY-2025-03", "2025-04-01", "家政服务员", "5")));

        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD)), Layout.roster(), known)
                .get(0);

        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
        assertThat(problem(row, "subsidy.same-training").message()).contains("补贴资格待核", "YY-2025-03");
    }

    private static Known.OtherClass paid(String number, String first, String occupation, String level) {
        LocalDate start = LocalDate.parse(first);
        return new Known.OtherClass(number, "岳阳镇", new DateRange(start, start.plusDays(9)), occupation, level, true);
    }

    @Test
    void case12AFourthSubsidisedClassInTheYearIsPending() {
        Stored known = june();
        List<Known.OtherClass> three = List.of(
                paid("A", "2026-01-05", "焊工", "5"),
                paid("B", "2026-02-25", "电工", "5"),
                paid("C", "2026-04-01", "保育师", "5"));
        known.classes.put(GOOD, three);
        known.classes.put(GOOD_2, three.subList(0, 2));
        known.classes.put(GOOD_3, three.subList(0, 1));

        List<JudgedRow> rows = judge(
                file(Kind.XLSX, person("张三", GOOD), person("李四", GOOD_2), with(person("王五", GOOD_3), 6, "企业职工")),
                Layout.roster(),
                known);

        assertThat(problem(rows.get(0), "subsidy.often").message()).contains("补贴资格待核", "3次");
        assertThat(rows.get(1).has("subsidy.often")).isFalse();
        assertThat(problem(rows.get(2), "subsidy.often").message()).contains("企业职工");
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
        assertThat(problem(on, "age.retired").message()).contains("补贴资格待核", "2026-08-05");
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
