package org.chizheng.core.exchange.mark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.sheet.SheetFile;

/** The copy of an xls; the format holds 65,536 rows at most, so the whole workbook fits in the heap. */
final class XlsMarks {
    private static final int MOST_STYLES = 4000;
    private static final int MOST_COLUMNS = 256;

    private final HSSFWorkbook book;
    private final Marks marks;
    private final Map<String, HSSFCellStyle> styles = new HashMap<>();

    private XlsMarks(HSSFWorkbook book, Marks marks) {
        this.book = book;
        this.marks = marks;
    }

    static void write(SheetFile file, SheetTab tab, Marks marks, Path out) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.path().toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(files);
                OutputStream stream = Files.newOutputStream(out)) {
            new XlsMarks(book, marks).mark(book.getSheetAt(tab.index()));
            book.write(stream);
        }
    }

    private void mark(Sheet sheet) {
        for (Row row : sheet) {
            int number = row.getRowNum() + 1;
            marks.cells(number).forEach((column, grave) -> {
                Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellStyle(style(cell, column, grave));
            });
            advise(row, marks.advice(number));
        }
    }

    private void advise(Row row, String advice) {
        int column = Math.min(marks.column(), MOST_COLUMNS - 1);
        Cell old = row.getCell(column);
        if (advice.isEmpty()) {
            if (old != null && column == marks.column()) {
                row.removeCell(old);
            }
            return;
        }
        row.createCell(column).setCellValue(advice);
    }

    /** The cell's own style with a colour; a plain one when the format has no room for more. */
    private HSSFCellStyle style(Cell cell, int column, boolean grave) {
        boolean text = marks.isText(column);
        boolean room = book.getNumCellStyles() < MOST_STYLES;
        String base = room ? String.valueOf(cell.getCellStyle().getIndex()) : "plain";
        return styles.computeIfAbsent(base + grave + text, key -> {
            HSSFCellStyle style = book.createCellStyle();
            if (room) {
                style.cloneStyleFrom(cell.getCellStyle());
            }
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor((grave ? IndexedColors.ROSE : IndexedColors.LIGHT_YELLOW).getIndex());
            if (text) {
                style.setDataFormat(book.createDataFormat().getFormat("@"));
            }
            return style;
        });
    }
}
