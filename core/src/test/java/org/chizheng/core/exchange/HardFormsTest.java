package org.chizheng.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.judge.SheetJudge;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.Money;
import org.junit.jupiter.api.Test;

/** Hard cases 19 to 25: printed forms, days, telephones, groups, certificates and disguised files. */
class HardFormsTest extends RosterCases {
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
