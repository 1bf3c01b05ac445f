package org.chizheng.core.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.form.PrintNote;
import org.chizheng.core.document.form.SamplePapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFilesTest {
    private static XWPFDocument docx(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook xlsx(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(document, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Document oneCell(Column.Kind kind, String value) {
        Column column = new Column("", "甲", 1, org.chizheng.core.document.Align.LEFT, kind);
        Block table = new Block.Table(
                List.of(column), List.of(new org.chizheng.core.document.Row(List.of(value), false)), 10, 0, -1);
        return new Document("试", PageSetup.portrait(), List.of(table), Foot.NONE, "");
    }

    @Test
    void everyPaperOpensAsWordFileWithItsTitleAndOfficialFonts() throws IOException {
        for (Document paper : SamplePapers.all()) {
            try (XWPFDocument word = docx(paper)) {
                assertThat(word.getParagraphs().get(0).getText()).isNotBlank();
                assertThat(word.getParagraphs().get(0).getRuns().get(0).getFontFamily())
                        .isEqualTo(Typeface.TITLE.official());
                assertThat(word.getDocument()
                                .getBody()
                                .getSectPr()
                                .getPgSz()
                                .getW()
                                .toString())
                        .isEqualTo(Long.toString(Math.round(paper.page().width() * 20)));
            }
        }
    }

    @Test
    void theWordRosterHoldsEveryRowAndRepeatsItsHead() throws IOException {
        try (XWPFDocument word = docx(SamplePapers.roster(300).document(SamplePapers.NOTE))) {
            XWPFTable table = word.getTables().get(1);
            assertThat(table.getRows()).hasSize(301);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(300).getCell(3).getText()).isEqualTo(SamplePapers.identityNumber(299));
        }
    }

    @Test
    void aHeadOfTwoRowsIsMergedInWord() throws IOException {
        try (XWPFDocument word = docx(SamplePapers.annexTwo().document(SamplePapers.NOTE))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader() && table.getRow(1).isRepeatHeader())
                    .isTrue();
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("持证任务");
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal()
                            .intValue())
                    .isEqualTo(4);
            assertThat(table.getRow(1).getTableCells()).hasSize(10);
        }
    }

    @Test
    void wordCountsThePagesAndShowsTheMarkOfThePracticeCounty() throws IOException {
        PrintNote practice = new PrintNote("2021-06-25 10:30", "李梅", "演练", true);
        try (XWPFDocument word = docx(SamplePapers.roster(1).document(practice))) {
            String foot = word.getFooterList().get(0)._getHdrFtr().xmlText();
            assertThat(foot).contains(" PAGE ", " NUMPAGES ", "数据截至 2021-06-25 10:30");
            assertThat(word.getHeaderList().get(0)._getHdrFtr().xmlText()).contains("string=\"演练\"");
        }
    }

    @Test
    void forbiddenCharactersDoNotBreakTheWordFile() throws IOException {
        try (XWPFDocument word = docx(oneCell(Column.Kind.TEXT, "甲\u0000<b>&\"\uD800乙𬭎"))) {
            assertThat(word.getTables().get(0).getRow(1).getCell(0).getText()).isEqualTo("甲<b>&\"乙𬭎");
        }
    }

    @Test
    void numbersOfPeopleAreTextCellsOfTextFormatInWorkbooks() throws IOException {
        try (XSSFWorkbook book = xlsx(SamplePapers.roster(40).document(SamplePapers.NOTE))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int found = 0;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    }
                    boolean number = cell.getColumnIndex() == 3
                            && cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(SamplePapers.identityNumber(found));
                    found += number ? 1 : 0;
                }
            }
            assertThat(found).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-3", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")", "1.42627E+17"})
    void noTextBecomesAFormulaAndNoneIsChanged(String hostile) throws IOException {
        for (Column.Kind kind : List.of(Column.Kind.TEXT, Column.Kind.CODE, Column.Kind.HAND)) {
            try (XSSFWorkbook book = xlsx(oneCell(kind, hostile))) {
                Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(hostile);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void forbiddenCharactersDoNotBreakTheWorkbook() throws IOException {
        try (XSSFWorkbook book = xlsx(oneCell(Column.Kind.TEXT, "甲\u0000\u0001<b>&\uFFFF\uD800乙𬭎"))) {
            String read = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
            assertThat(read).startsWith("甲").contains("<b>&").endsWith("乙𬭎");
        }
    }

    @Test
    void countsAndAmountsAreNumbersUnlessTheyAreWords() throws IOException {
        try (XSSFWorkbook book = xlsx(oneCell(Column.Kind.COUNT, "6422"))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(6422);
        }
        try (XSSFWorkbook book = xlsx(oneCell(Column.Kind.MONEY, "1500.00"))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(1500);
        }
        try (XSSFWorkbook book = xlsx(oneCell(Column.Kind.MONEY, "待核定"))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("待核定");
        }
    }

    @Test
    void theWorkbookPrintsOnA4AcrossWithItsHeadOnEveryPage() throws IOException {
        try (XSSFWorkbook book = xlsx(SamplePapers.annexOne().document(SamplePapers.NOTE))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
            assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
        }
    }
}
