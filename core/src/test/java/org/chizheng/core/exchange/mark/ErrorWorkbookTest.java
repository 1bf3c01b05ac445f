package org.chizheng.core.exchange.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.RosterFiles.Kind;
import org.chizheng.core.exchange.SheetImport;
import org.chizheng.core.exchange.judge.Known;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorWorkbookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<List<?>> ROWS = List.of(
            List.of("二〇二一年花名册"),
            List.of("序号", "姓名", "身份证号", "联系电话", "备注"),
            Arrays.asList(1, "张三", "142627197809239831", "13800000001", "=1+1"),
            Arrays.asList(2, null, "142627197809239832", "138", null),
            List.of(),
            Arrays.asList(3, "王五", "141025200205189851", "13800000003", null));

    @TempDir
    Path folder;

    private Path errorsOf(Path file) {
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            var judge = open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY);
            Path out = folder.resolve(ErrorWorkbook.suggestedName(open.file()));
            open.writeErrors(judge, out);
            return out;
        }
    }

    private static ImportCounts counts(Path file) {
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            return ImportCounts.of(open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void addsOneColumnWithEveryProblemOfARowAndKeepsTheRowNumbers(Kind kind) throws IOException {
        Path out = errorsOf(RosterFiles.write(kind, folder, ROWS));

        assertThat(out.getFileName().toString())
                .endsWith(kind == Kind.XLS ? ".xls" : ".xlsx")
                .contains("问题与处理办法");
        try (Workbook book = WorkbookFactory.create(out.toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(text(sheet, 1, 5)).isEqualTo("问题与处理办法");
            assertThat(text(sheet, 2, 5)).isEmpty();
            // all three at once: the name is missing, the check digit is wrong, the telephone has 3 digits
            assertThat(text(sheet, 3, 5)).contains("【拒收】", "姓名：", "身份证号：", "联系电话：");
            assertThat(text(sheet, 5, 1)).isEqualTo("王五");
            for (int column : new int[] {1, 2, 3}) {
                assertThat(sheet.getRow(3).getCell(column).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            }
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(sheet.getRow(2).getCell(2).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getRow(2).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(text(sheet, 2, 4)).isEqualTo("=1+1");
        }
    }

    private static String text(Sheet sheet, int row, int column) {
        Row found = sheet.getRow(row);
        Cell cell = found == null ? null : found.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theCorrectedErrorWorkbookIsImportedAsItIs(Kind kind) throws IOException {
        Path file = RosterFiles.write(kind, folder, ROWS);
        Path out = errorsOf(file);
        assertThat(counts(file)).isEqualTo(new ImportCounts(3, 2, 0, 0, 0, 1));
        assertThat(counts(out)).isEqualTo(counts(file));
        Path corrected = folder.resolve("已改-" + out.getFileName());
        try (Workbook book = WorkbookFactory.create(out.toFile());
                var stream = Files.newOutputStream(corrected)) {
            Row row = book.getSheetAt(0).getRow(3);
            row.createCell(1).setCellValue("李四");
            row.createCell(2).setCellValue("142627197809239866");
            row.createCell(3).setCellValue("13800000002");
            book.write(stream);
        }

        assertThat(counts(corrected)).isEqualTo(new ImportCounts(3, 3, 0, 0, 0, 0));
        Path second = errorsOf(corrected);
        try (Workbook book = WorkbookFactory.create(second.toFile())) {
            assertThat(text(book.getSheetAt(0), 1, 5)).isEqualTo("问题与处理办法");
            assertThat(text(book.getSheetAt(0), 3, 5)).isEmpty();
            assertThat(book.getSheetAt(0).getRow(1).getLastCellNum()).isEqualTo((short) 6);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"XLSX", "XLS"})
    void keepsEverythingElseOfTheSendersFile(Kind kind) throws IOException {
        Path file = folder.resolve(kind == Kind.XLSX ? "原表.xlsx" : "原表.xls");
        java.util.function.Consumer<Workbook> more = book -> {
            Sheet sheet = book.getSheetAt(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.setColumnWidth(1, 5000);
            sheet.getRow(2).createCell(4).setCellFormula("LEN(B3)");
            book.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("旧人员");
        };
        if (kind == Kind.XLSX) {
            RosterFiles.xlsx(file, ROWS, more);
        } else {
            RosterFiles.xls(file, ROWS, more);
        }

        try (Workbook book = WorkbookFactory.create(errorsOf(file).toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 4));
            assertThat(sheet.getColumnWidth(1)).isEqualTo(5000);
            assertThat(sheet.getRow(2).getCell(4).getCellFormula()).isEqualTo("LEN(B3)");
            assertThat(book.getSheet("Sheet2").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("旧人员");
        }
    }

    @Test
    void aNumberThatLostItsEndStaysANumberInTheCopy() throws IOException {
        List<List<?>> rows = new ArrayList<>(ROWS.subList(0, 2));
        rows.add(Arrays.asList(1, "张三", 142627198503129861d, "13800000001", null));
        Path out = errorsOf(RosterFiles.write(Kind.XML_2003_NAMED_XLS, folder, rows));

        try (Workbook book = WorkbookFactory.create(out.toFile())) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        }
        assertThat(counts(out).refused()).isEqualTo(1);
    }

    @Test
    void neverWritesOverTheSendersFile() {
        Path file = RosterFiles.write(Kind.XLSX, folder, ROWS);
        try (SheetImport open = SheetImport.open(file, Layout.roster())) {
            var judge = open.judge(ColumnMapping.none(Layout.roster()), Known.nothing(), TODAY);

            assertThatThrownBy(() -> open.writeErrors(judge, file)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> open.writeErrors(judge, folder.resolve("没有/问题.xlsx")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(counts(file).rows()).isEqualTo(3);
    }
}
