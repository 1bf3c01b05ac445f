package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 25 hard cases of the trade, each on a real file that the test writes; numbers are generated (serials 98x). */
class HardRosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String GOOD = "142627197809239831";
    private static final String GOOD_2 = "141025200205189851";
    private static final String GOOD_3 = "142627197809239866";
    private static final List<String> HEADER = List.of("序号", "姓名", "性别", "身份证号", "年龄", "联系电话", "人员类别", "培训券编号");

    @TempDir
    Path folder;

    /** A class and its people, as the store would answer. */
    private static final class Stored implements Known {
        private final DateRange days;
        private final Map<String, Known.Person> people = new HashMap<>();
        private final Map<String, List<OtherClass>> classes = new HashMap<>();
        private final Map<String, Known.Certificate> certificates = new HashMap<>();
        private final List<String> enrolled = new ArrayList<>();

        Stored(String first, String last) {
            days = new DateRange(LocalDate.parse(first), LocalDate.parse(last));
        }

        @Override
        public String county() {
            return "141025";
        }

        @Override
        public Optional<DateRange> classDays() {
            return Optional.of(days);
        }

        @Override
        public String classOccupation() {
            return "家政服务员";
        }

        @Override
        public String classLevel() {
            return "5";
        }

        @Override
        public Optional<Person> person(String idNo) {
            return Optional.ofNullable(people.get(idNo));
        }

        @Override
        public boolean enrolled(String idNo) {
            return enrolled.contains(idNo);
        }

        @Override
        public List<OtherClass> otherClasses(String idNo) {
            return classes.getOrDefault(idNo, List.of());
        }

        @Override
        public Optional<Certificate> certificate(String kind, String number) {
            return Optional.ofNullable(certificates.get(kind + number));
        }
    }

    private static Stored june() {
        return new Stored("2026-06-10", "2026-06-20");
    }

    private static List<JudgedRow> judge(Path file, Layout layout, Known known) {
        try (SheetImport open = SheetImport.open(file, layout)) {
            return open.judge(ColumnMapping.none(layout), known, TODAY).all();
        }
    }

    private static List<JudgedRow> judge(Path file) {
        return judge(file, Layout.roster(), june());
    }

    private Path file(Kind kind, List<?>... rows) {
        List<List<?>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(rows));
        return RosterFiles.write(kind, folder, all);
    }

    /** 序号 姓名 性别 身份证号 年龄 电话 类别 券号; sex of 142627197809239831 is male (983 odd), born 1978: 47. */
    private static List<Object> person(String name, Object idNo) {
        return Arrays.asList(1, name, null, idNo, null, "13800000001", "农民工", "Q0001");
    }

    private static List<Object> with(List<Object> row, int at, Object value) {
        List<Object> changed = new ArrayList<>(row);
        changed.set(at, value);
        return changed;
    }

    private static Problem problem(JudgedRow row, String code) {
        return row.problems().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + row.problems()));
    }

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

    @Test
    void case19APrintedFormWithATwoRowHeaderIsRead() {
        List<List<?>> form = List.of(
                List.of("古县职业技能培训补贴花名册"),
                List.of("培训机构（盖章）：古县新起点职业培训学校　　时间：2021.6.1"),
                Arrays.asList("序号", "姓名", "身份证号", "补贴情况", null, "联系电话"),
                Arrays.asList(null, null, null, "标准", "金额", null),
                Arrays.asList(1, "张三", GOOD, 150, 1500, "13800000001"));
        Path file = RosterFiles.xls(folder.resolve("补贴花名册.xls"), form, book -> {
            var sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            for (int column : new int[] {0, 1, 2, 5}) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
        });

        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            SheetJudge judge = open.judge(ColumnMapping.none(Layout.roster()), june(), TODAY);
            Header header = judge.header();
            JudgedRow row = judge.all().get(0);

            assertThat(header.lastRow()).isEqualTo(4);
            assertThat(header.column("standard")).isEqualTo(3);
            assertThat(header.column("amount")).isEqualTo(4);
            assertThat(row.values())
                    .containsEntry("standard", Money.ofYuan(150))
                    .containsEntry("amount", Money.ofYuan(1500));
            assertThat(row.number()).isEqualTo(5);
            assertThat(header.proposals())
                    .contains(new Header.Proposal(2, "institution", "培训机构", "古县新起点职业培训学校"))
                    .contains(new Header.Proposal(2, "date", "时间", "2021.6.1"))
                    .contains(new Header.Proposal(1, "title", "", "古县职业技能培训补贴花名册"));
            assertThat(row.values()).doesNotContainKey("institution");
        }
    }

    @Test
    void case20LinesOfThePageAreSkippedAndTheirTotalsChecked() {
        List<Object> header = List.of("序号", "姓名", "身份证号", "金额");
        List<List<?>> rows = List.of(
                header,
                List.of(1, "张三", GOOD, "1,500.00"),
                List.of(2, "李四", GOOD_2, 1500),
                Arrays.asList("小计", null, "2人", 3000),
                header,
                List.of(1, "王五", GOOD_3, 1500),
                Arrays.asList("合 计", "4人", null, 4600),
                List.of("注：以上人员均已签字"),
                List.of("制表人：李梅　　审核人：王强"));
        Path file = RosterFiles.write(Kind.XLSX, folder, rows);

        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            SheetJudge judge = open.judge(ColumnMapping.none(Layout.roster()), june(), TODAY);

            assertThat(judge.all()).extracting(JudgedRow::number).containsExactly(2, 3, 6);
            assertThat(judge.sheetProblems()).extracting(Problem::code).contains("total.people", "total.money");
            assertThat(judge.sheetProblems())
                    .filteredOn(found -> found.code().startsWith("total"))
                    .allMatch(found -> found.row() == 7 && found.outcome() == RowOutcome.ASK);
            // 1500 + 1500 + 1500 = 4500 against 4600 printed
            assertThat(judge.sheetProblems())
                    .filteredOn(found -> found.code().equals("total.money"))
                    .singleElement()
                    .satisfies(found -> assertThat(found.message()).contains("4600.00", "4500.00", "100.00"));
        }
    }

    @Test
    void case21DaysAreReadAsWrittenAndNeverGuessed() {
        List<Object> header = List.of("姓名", "身份证号", "证书编号", "发证日期");
        List<Object> days = Arrays.asList(
                "2021.6.1",
                "2021年6月1日",
                "20210601",
                "2021/6/1",
                44348,
                LocalDate.of(2021, 6, 1),
                "6月1日",
                "2021.6",
                "2021年6月31日",
                "21.6.1");
        for (Kind kind : List.of(Kind.XLSX, Kind.XLS, Kind.XML_2003_NAMED_XLS)) {
            List<List<?>> rows = new ArrayList<>(List.of(header));
            for (int i = 0; i < days.size(); i++) {
                rows.add(Arrays.asList("张三", GOOD, "古培2021-00" + (10 + i), days.get(i)));
            }
            List<JudgedRow> judged = judge(RosterFiles.write(kind, folder, rows), Layout.certificates(), june());

            assertThat(judged.subList(0, 6))
                    .extracting(row -> row.values().get("issuedOn"))
                    .containsOnly(LocalDate.of(2021, 6, 1));
            assertThat(judged.subList(0, 5)).allMatch(row -> row.outcome() == RowOutcome.NORM);
            assertThat(judged.get(5).outcome()).isEqualTo(RowOutcome.OK);
            assertThat(problem(judged.get(6), "date.year-open").message()).contains("2026-06-01");
            assertThat(judged.get(6).group()).isEqualTo(RowGroup.HELD);
            assertThat(judged.get(7).has("date.month-only")).isTrue();
            assertThat(problem(judged.get(8), "date.none").outcome()).isEqualTo(RowOutcome.REFUSE);
            assertThat(problem(judged.get(9), "date.year-open").message()).contains("2021-06-01");
        }
    }

    @Test
    void case22TelephonesAreReadOrRefused() {
        List<JudgedRow> rows = judge(file(
                Kind.XLSX,
                with(person("张三", GOOD), 5, "1380000 0001"),
                with(person("李四", GOOD_2), 5, "138-0000-0002"),
                with(person("王五", GOOD_3), 5, "13800000003.0"),
                with(person("赵六", "14102519910610989X"), 5, 13800000004d),
                with(person("钱七", "142632196907049878"), 5, "1.38E+10"),
                with(person("孙八", "14270119760615985X"), 5, "13800000006/13900000006"),
                with(person("周九", "142525198303129834"), 5, "1380000000")));

        assertThat(rows.subList(0, 4))
                .extracting(row -> row.text("phone"))
                .containsExactly("13800000001", "13800000002", "13800000003", "13800000004");
        assertThat(rows.subList(0, 4)).allMatch(row -> row.outcome() == RowOutcome.NORM);
        assertThat(rows.get(4).group()).isEqualTo(RowGroup.REFUSED);
        assertThat(rows.get(5).values()).containsEntry("phone", "13800000006").containsEntry("phone2", "13900000006");
        assertThat(problem(rows.get(5), "phone.two").outcome()).isEqualTo(RowOutcome.WARN);
        assertThat(rows.get(6).group()).isEqualTo(RowGroup.REFUSED);
    }

    @Test
    void case23GroupsAreAllKeptAndOldWordsFlagged() {
        List<JudgedRow> rows = judge(file(
                Kind.XLSX,
                with(person("张三", GOOD), 6, "建档立卡贫困户"),
                with(person("李四", GOOD_2), 6, "脱贫户/农民工"),
                with(person("王五", GOOD_3), 6, "两后生"),
                with(person("赵六", "14102519910610989X"), 6, "4050"),
                with(person("钱七", "142632196907049878"), 6, "大学生"),
                with(person("孙八", "14270119760615985X"), 6, "上面派来的")));

        assertThat(rows.subList(0, 5))
                .extracting(row -> row.values().get("groups"))
                .containsExactly(
                        List.of("TUOPIN"),
                        List.of("TUOPIN", "NCZY"),
                        List.of("LIANGHOU"),
                        List.of("JYKN"),
                        List.of("GXBY"));
        assertThat(problem(rows.get(0), "group.old-word").outcome()).isEqualTo(RowOutcome.WARN);
        assertThat(problem(rows.get(1), "group.word").outcome()).isEqualTo(RowOutcome.NORM);
        assertThat(rows.get(5).group()).isEqualTo(RowGroup.HELD);
    }

    @Test
    void case24CertificateNumbersAreJudgedWithoutLosingTheTraining() {
        List<Object> header = List.of("姓名", "身份证号", "证书类别", "证书编号", "等级", "发证日期");
        List<List<?>> rows = List.of(
                header,
                certificate("张三", GOOD, "S00001400012324500001", "初级工"),
                certificate("李四", GOOD_2, "S000014000123245000002", "高级工"),
                certificate("王五", GOOD_3, "同上", "初级工"),
                certificate("赵六", "14102519910610989X", "S000014000123245000003", "初级工"),
                certificate("钱七", "142632196907049878", "S000014000123245000003", "初级工"));
        List<JudgedRow> judged = judge(RosterFiles.write(Kind.XLS, folder, rows), Layout.certificates(), june());

        assertThat(judged.get(0).group()).isEqualTo(RowGroup.REFUSED);
        assertThat(problem(judged.get(1), "cert.level-clash").outcome()).isEqualTo(RowOutcome.ASK);
        assertThat(judged.get(1).group()).isEqualTo(RowGroup.HELD);
        assertThat(problem(judged.get(2), "cert.ditto").outcome()).isEqualTo(RowOutcome.REFUSE);
        assertThat(judged.subList(3, 5)).allMatch(row -> row.has("cert.two-people") && row.group() == RowGroup.HELD);

        List<List<?>> roster = List.of(
                List.of("姓名", "身份证号", "联系电话", "证书类别", "证书编号"),
                List.of("张三", GOOD, "13800000001", "职业技能等级证书", "S00001400012324500001"));
        JudgedRow training = judge(RosterFiles.write(Kind.XLSX, folder, roster)).get(0);
        assertThat(training.group()).isEqualTo(RowGroup.ADDED);
        assertThat(training.values()).doesNotContainKey("certificateNo");
        assertThat(problem(training, "cert.length").outcome()).isEqualTo(RowOutcome.REFUSE);
    }

    private static List<Object> certificate(String name, String idNo, String number, String level) {
        return List.of(name, idNo, "职业技能等级证书", number, level, "2024-05-20");
    }

    @Test
    void case25DisguisedFilesHiddenRowsOtherSheetsAndBrokenFormulas() {
        for (Kind kind : Kind.values()) {
            JudgedRow row = judge(file(kind, person("张三", GOOD + (kind == Kind.CSV_GB18030 ? "\t" : ""))))
                    .get(0);
            assertThat(row.group()).as(kind.name()).isEqualTo(RowGroup.ADDED);
            assertThat(row.text("idNo")).isEqualTo(GOOD);
        }
        Consumer<Workbook> marked = book -> {
            var sheet = book.getSheetAt(0);
            sheet.getRow(1).setZeroHeight(true);
            Font font = book.createFont();
            font.setStrikeout(true);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            sheet.getRow(2).getCell(1).setCellStyle(style);
            sheet.getRow(4).getCell(3).setCellFormula("\"" + GOOD_3 + "\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("旧人员");
        };
        List<List<?>> rows = List.of(
                HEADER, person("张三", GOOD), person("李四", GOOD_2), person("王五", FormulaError.NA), person("赵六", "x"));
        Path file = RosterFiles.xlsx(folder.resolve("隐藏.xlsx"), rows, marked);

        List<JudgedRow> judged = judge(file);

        assertThat(problem(judged.get(0), "row.hidden").outcome()).isEqualTo(RowOutcome.ASK);
        assertThat(problem(judged.get(1), "row.struck").outcome()).isEqualTo(RowOutcome.ASK);
        assertThat(judged.subList(0, 2)).extracting(JudgedRow::group).containsOnly(RowGroup.HELD);
        assertThat(problem(judged.get(2), "cell.formula-error").value()).isEqualTo("#N/A");
        assertThat(judged.get(2).group()).isEqualTo(RowGroup.REFUSED);
        assertThat(judged.get(3).text("idNo")).isEqualTo(GOOD_3);
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            assertThat(open.tabs()).extracting(SheetTab::name).containsExactly("花名册", "Sheet2");
        }
        Path web = RosterFiles.text(
                folder.resolve("导出.xls"),
                "<table><tr><td>姓名<td>身份证号<td>联系电话</tr><tr><td>张三<td>1.42627E+17<td>13800000001</tr></table>",
                StandardCharsets.UTF_8);
        assertThat(judge(web).get(0).group()).isEqualTo(RowGroup.REFUSED);
    }
}
