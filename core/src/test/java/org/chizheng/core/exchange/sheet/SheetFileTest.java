package org.chizheng.core.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetTab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final List<List<?>> ROWS = List.of(
            List.of("序号", "姓名", "身份证号"),
            Arrays.asList(1, "刘䶮", "142627197809239831"),
            List.of(),
            List.of(2, "王𬀩", "14102519910610989X", "a<b&c"));

    @TempDir
    Path folder;

    private static List<SheetRow> read(Path file) {
        try (SheetFile sheet = SheetFile.open(file)) {
            return read(sheet, sheet.firstShown());
        }
    }

    private static List<SheetRow> read(SheetFile file, SheetTab tab) {
        List<SheetRow> rows = new ArrayList<>();
        file.read(tab, rows::add);
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsTheSameRowsWithTheSheetsNumbersFromEveryKindOfFile(Kind kind) {
        List<SheetRow> rows = read(RosterFiles.write(kind, folder, ROWS));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cell(1)).isEqualTo(Cell.text("刘䶮"));
        assertThat(rows.get(1).cell(2)).isEqualTo(Cell.text("142627197809239831"));
        assertThat(rows.get(2).cell(1).text()).isEqualTo("王𬀩");
        assertThat(rows.get(2).cell(3).text()).isEqualTo("a<b&c");
        assertThat(rows.get(2).cell(99)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void tellsTheFormatFromTheBytesAndNotFromTheName() {
        assertThat(formatOf(Kind.HTML_NAMED_XLS)).isEqualTo(SheetFormat.HTML);
        assertThat(formatOf(Kind.XML_2003_NAMED_XLS)).isEqualTo(SheetFormat.XML_2003);
        assertThat(formatOf(Kind.ET)).isEqualTo(SheetFormat.XLS);
        assertThat(formatOf(Kind.CSV_GB18030)).isEqualTo(SheetFormat.TEXT);
        Path renamed = RosterFiles.xlsx(folder.resolve("其实是xlsx.csv"), ROWS, book -> {});
        try (SheetFile file = SheetFile.open(renamed)) {
            assertThat(file.format()).isEqualTo(SheetFormat.XLSX);
        }
    }

    private SheetFormat formatOf(Kind kind) {
        try (SheetFile file = SheetFile.open(RosterFiles.write(kind, folder, ROWS))) {
            return file.format();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNumbersDatesErrorsAndFormulasApart(boolean xlsx) {
        List<List<?>> rows = List.of(
                Arrays.asList(142627198503129861d, 13800000000d, LocalDate.of(2021, 6, 1), FormulaError.NA, 0.5));
        Path file = book(xlsx, rows, book -> {
            var row = book.getSheetAt(0).getRow(0);
            row.createCell(5).setCellFormula("\"古\"&\"县\"");
            row.createCell(6).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        List<Cell> cells = read(file).get(0).cells();

        // 142627198503129861 lies above 2^53: the nearest double is 142627198503129856, hard case 1
        assertThat(cells.get(0).kind()).isEqualTo(CellKind.NUMBER);
        assertThat(cells.get(1).kind()).isEqualTo(CellKind.NUMBER);
        assertThat(new java.math.BigDecimal(cells.get(1).number()).longValueExact())
                .isEqualTo(13800000000L);
        assertThat(cells.get(2).kind()).isEqualTo(CellKind.DATE);
        assertThat(cells.get(2).text()).isEqualTo("2021-06-01");
        assertThat(cells.get(3).kind()).isEqualTo(CellKind.ERROR);
        assertThat(cells.get(3).text()).isEqualTo("#N/A");
        assertThat(cells.get(4).text()).isEqualTo("0.5");
        assertThat(cells.get(5)).isEqualTo(new Cell(CellKind.TEXT, "古县", "", true, false, false));
        assertThat(cells.get(6).formula()).isTrue();
        assertThat(cells.get(6).kind()).isEqualTo(CellKind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void honoursThe1904CountOfDays(boolean xlsx) {
        // 2021-06-01 is day 42886 of the 1904 count: 44348 - 1462
        List<List<?>> rows = List.of(List.of(42886));
        Path file = book(xlsx, rows, book -> {
            if (book instanceof XSSFWorkbook modern) {
                modern.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            } else {
                var window = new org.apache.poi.hssf.record.DateWindow1904Record();
                window.setWindowing((short) 1);
                var records = ((HSSFWorkbook) book).getInternalWorkbook().getRecords();
                records.removeIf(record -> record instanceof org.apache.poi.hssf.record.DateWindow1904Record);
                records.add(records.size() - 1, window);
            }
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            book.getSheetAt(0).getRow(0).getCell(0).setCellStyle(day);
        });

        assertThat(read(file).get(0).cell(0).text()).isEqualTo("2021-06-01");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void marksHiddenAndStruckRowsAndSpreadsMergedCells(boolean xlsx) {
        List<List<?>> rows =
                List.of(List.of("岳阳镇", "甲"), Arrays.asList(null, "乙"), Arrays.asList(null, "丙"), List.of("北平镇", "丁"));
        Path file = book(xlsx, rows, book -> {
            var sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
            sheet.getRow(1).setZeroHeight(true);
            Font font = book.createFont();
            font.setStrikeout(true);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            sheet.getRow(2).getCell(1).setCellStyle(style);
        });

        List<SheetRow> read = read(file);

        assertThat(read).extracting(row -> row.cell(0).text()).containsExactly("岳阳镇", "岳阳镇", "岳阳镇", "北平镇");
        assertThat(read).extracting(row -> row.cell(0).spread()).containsExactly(false, true, true, false);
        assertThat(read).extracting(SheetRow::hidden).containsExactly(false, true, false, false);
        assertThat(read).extracting(SheetRow::struck).containsExactly(false, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsEverySheetAndReadsOnlyTheChosen(boolean xlsx) {
        Path file = book(xlsx, ROWS, book -> {
            book.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("旧人员");
            book.createSheet("底稿").createRow(0).createCell(0).setCellValue("不要");
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
            book.setSheetOrder("Sheet2", 0);
        });
        try (SheetFile sheets = SheetFile.open(file)) {
            assertThat(sheets.tabs()).extracting(SheetTab::name).containsExactly("Sheet2", "花名册", "底稿");
            assertThat(sheets.tabs()).extracting(SheetTab::hidden).containsExactly(false, false, true);
            assertThat(read(sheets, sheets.tab("Sheet2")).get(0).cell(0).text()).isEqualTo("旧人员");
            assertThat(read(sheets, sheets.tab("花名册"))).hasSize(3);
        }
    }

    @Test
    void readsTabsAndQuotesAndExcelsUnicodeText() {
        Path tabs = RosterFiles.text(
                folder.resolve("a.txt"), "\uFEFF姓名\t证号\r\n张三\t\"=\"\"14\"\"\r\n次行\"\r\n", StandardCharsets.UTF_16LE);

        List<SheetRow> rows = read(tabs);

        assertThat(rows.get(1).cell(1).text()).isEqualTo("=\"14\"\r\n次行");
        Path guarded = RosterFiles.text(
                folder.resolve("b.csv"), "姓名,证号\n张三,=\"142627197809239831\"\t\n", Charset.forName("GB18030"));
        assertThat(read(guarded).get(1).cell(1).text()).startsWith("=\"142627197809239831\"");
    }

    @Test
    void readsRowspanColspanAndStruckTextOfWebTables() {
        Path file = RosterFiles.text(
                folder.resolve("c.xls"),
                "<table><tr><th rowspan=2>姓名<th colspan='2'>补贴&nbsp;情况</tr><tr><td>标准<td>金额</tr>"
                        + "<!-- <tr> --><script>var a='<tr>';</script>"
                        + "<tr style='display: none'><td><s>张三</s></td><td>1&lt;2</td></tr></table>",
                StandardCharsets.UTF_8);

        List<SheetRow> rows = read(file);

        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("姓名", "补贴\u00A0情况", "补贴\u00A0情况");
        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("姓名", "标准", "金额");
        assertThat(rows.get(2).cells()).extracting(Cell::text).containsExactly("张三", "1<2");
        assertThat(rows.get(2).struck()).isTrue();
        assertThat(rows.get(2).hidden()).isTrue();
    }

    @Test
    void stopsWhenTheVisitorWantsNoMoreAndLetsItsOwnExceptionsThrough() {
        Path file = RosterFiles.xlsx(folder.resolve("d.xlsx"), ROWS, book -> {});
        try (SheetFile sheet = SheetFile.open(file)) {
            List<Integer> seen = new ArrayList<>();
            sheet.read(sheet.firstShown(), row -> {
                seen.add(row.number());
                return false;
            });
            assertThat(seen).containsExactly(1);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> sheet.read(sheet.firstShown(), row -> {
                        throw new IllegalStateException("own");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("own");
        }
    }

    private Path book(boolean xlsx, List<List<?>> rows, java.util.function.Consumer<Workbook> more) {
        return xlsx
                ? RosterFiles.xlsx(folder.resolve("表.xlsx"), rows, more)
                : RosterFiles.xls(folder.resolve("表.xls"), rows, more);
    }
}
