package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Layout;
import org.junit.jupiter.api.Test;

/** The first eight hard cases, all about identity numbers, each on a real file. */
class HardNumbersTest extends RosterCases {
    @Test
    void case01NumericIdentityCellsAreRefusedEvenWhenTheCheckDigitFits() {
        for (Kind kind : List.of(Kind.XLSX, Kind.XLS)) {
            // 142627198503129861 is stored as the nearest double 142627198503129856
            List<JudgedRow> rows = judge(file(kind, person("张三", 142627198503129861d), person("李四", 1.42627E17)));

            assertThat(rows).extracting(JudgedRow::group).containsOnly(RowGroup.REFUSED);
            Problem lost = rows.get(0).problems().stream()
                    .filter(found -> found.outcome() == RowOutcome.REFUSE)
                    .findFirst()
                    .orElseThrow();
            assertThat(lost.column()).isEqualTo("身份证号");
            assertThat(lost.row()).isEqualTo(2);
            assertThat(lost.message()).contains("数值").contains("文本");
            assertThat(rows.get(0).text("idNo")).isEmpty();
        }
    }

    @Test
    void case02DirtAroundTheNumberIsTakenOff() {
        List<JudgedRow> rows = judge(file(
                Kind.CSV_GB18030,
                person("张三", "'" + GOOD),
                person("李四", GOOD_2 + "\t"),
                person("王五", "\u00A0" + GOOD_3 + "\u3000")));

        assertThat(rows).extracting(row -> row.text("idNo")).containsExactly(GOOD, GOOD_2, GOOD_3);
        assertThat(rows).extracting(JudgedRow::group).containsOnly(RowGroup.ADDED);
        assertThat(rows).allMatch(row -> problem(row, "id.cleaned").outcome() == RowOutcome.NORM);
        assertThat(rows.get(0).raw()).containsEntry("身份证号", "'" + GOOD);
    }

    @Test
    void case03LowerCaseAndFullWidthAreRepairedAndLookAlikesAreAsked() {
        List<JudgedRow> rows = judge(file(
                Kind.XLSX,
                person("张三", "14102519910610989x"),
                person("李四", "１４１０２５１９９１０６１０９８９Ｘ"),
                person("王五", "14102519910610989×"),
                person("赵六", "14102519910610989\u0425"),
                person("钱七", "14102519910610989Ⅹ")));

        // one number under five names is case 9 as well; here only the reading of the cell counts
        assertThat(rows).extracting(row -> row.text("idNo")).containsOnly("14102519910610989X");
        assertThat(rows.subList(0, 2)).allMatch(row -> row.has("id.cleaned"));
        assertThat(rows.subList(2, 5))
                .allMatch(row -> problem(row, "id.look-alike").outcome() == RowOutcome.ASK);
    }

    @Test
    void case04FifteenDigitsAreConvertedAskedAndMatchedByTheLongForm() {
        Stored known = june();
        known.people.put(GOOD, new Known.Person("张三", Map.of()));

        List<JudgedRow> rows =
                judge(file(Kind.XLS, person("张四", "142627780923983"), person("张三", GOOD)), Layout.roster(), known);

        assertThat(rows.get(0).group()).isEqualTo(RowGroup.HELD);
        assertThat(rows.get(0).text("idNo")).isEqualTo(GOOD);
        assertThat(problem(rows.get(0), "id.fifteen-digits").outcome()).isEqualTo(RowOutcome.ASK);
        assertThat(rows.get(0).has("person.name-differs")).isTrue();
        assertThat(rows.get(0).has("row.same-id-two-names")).isTrue();
    }

    @Test
    void case05TheOldCodeOfTheCountyIsFine() {
        JudgedRow row = judge(file(Kind.XLSX, person("张三", GOOD))).get(0);

        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
        assertThat(row.problems()).noneMatch(found -> found.column().equals("身份证号"));
    }

    @Test
    void case06ACodeOfTwoMeaningsIsFine() {
        JudgedRow row = judge(file(Kind.ET, person("张三", "142525198303129834"))).get(0);

        assertThat(row.group()).isEqualTo(RowGroup.ADDED);
        assertThat(row.text("idNo")).isEqualTo("142525198303129834");
    }

    @Test
    void case07TypedSexAndAgeOnlyWarnAndAreNotStored() {
        // born 1978-09-23, on 2026-06-01 aged 47
        List<Object> row = with(with(person("张三", GOOD), 2, "女"), 4, 38);
        JudgedRow judged = judge(file(Kind.XLSX, row)).get(0);

        assertThat(judged.group()).isEqualTo(RowGroup.ADDED);
        assertThat(problem(judged, "id.sex-column").message()).contains("应为男");
        assertThat(problem(judged, "id.age-column").message()).contains("47");
        assertThat(judged.values()).doesNotContainKeys("sex", "age");
        assertThat(judged.raw()).containsEntry("性别", "女");
    }

    @Test
    void case08TheThirtiethOfFebruaryIsRefused() {
        JudgedRow row =
                judge(file(Kind.CSV_UTF8, person("张三", "142627197902309857"))).get(0);

        assertThat(row.group()).isEqualTo(RowGroup.REFUSED);
        assertThat(problem(row, "id.lunar-date").message()).contains("农历");
    }
}
