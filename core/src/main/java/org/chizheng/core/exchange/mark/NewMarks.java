package org.chizheng.core.exchange.mark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.CellKind;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.sheet.SheetFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A new xlsx for files that are none. Text is written as text with the format @, so that nothing turns into a number
 * or a formula when it is edited; a number cell stays one, or a number that lost its end would pass as typed.
 */
final class NewMarks {
    private static final int FLUSH_EVERY = 500;
    private static final String RED = "FFC7CE";
    private static final String AMBER = "FFEB9C";

    private final Worksheet sheet;
    private final Marks marks;

    private NewMarks(Worksheet sheet, Marks marks) {
        this.sheet = sheet;
        this.marks = marks;
    }

    static void write(SheetFile file, SheetTab tab, Marks marks, Path out) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out));
                Workbook book = new Workbook(stream, "Chizheng", "1.0")) {
            NewMarks copy = new NewMarks(book.newWorksheet(sheetName(tab.name())), marks);
            int[] written = {0};
            IOException[] failed = {null};
            file.read(tab, row -> {
                copy.row(row);
                if (++written[0] % FLUSH_EVERY == 0) {
                    failed[0] = copy.flush();
                }
                return failed[0] == null;
            });
            if (failed[0] != null) {
                throw failed[0];
            }
        }
    }

    /** What Excel allows in the name of a sheet. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return plain.isEmpty() ? "名单" : plain.substring(0, Math.min(31, plain.length()));
    }

    private IOException flush() {
        try {
            sheet.flush();
            return null;
        } catch (IOException wrong) {
            return wrong;
        }
    }

    private void row(SheetRow row) {
        int at = row.number() - 1;
        for (int column = 0; column < row.cells().size(); column++) {
            if (column != marks.column()) {
                cell(at, column, row.cell(column), marks.cells(row.number()).get(column));
            }
        }
        marks.cells(row.number()).forEach((column, grave) -> {
            if (column >= row.cells().size()) {
                cell(at, column, Cell.EMPTY, grave);
            }
        });
        String advice = marks.advice(row.number());
        if (!advice.isEmpty()) {
            sheet.inlineString(at, marks.column(), advice);
        }
    }

    private void cell(int row, int column, Cell cell, Boolean grave) {
        if (cell.kind() == CellKind.NUMBER) {
            sheet.value(row, column, new BigDecimal(cell.number()));
        } else if (!cell.isBlank()) {
            sheet.inlineString(row, column, cell.text());
        }
        boolean text = cell.kind() != CellKind.NUMBER && !cell.isBlank() || marks.isText(column);
        if (text && grave != null) {
            sheet.style(row, column).format("@").fillColor(grave ? RED : AMBER).set();
        } else if (grave != null) {
            sheet.style(row, column).fillColor(grave ? RED : AMBER).set();
        } else if (text) {
            sheet.style(row, column).format("@").set();
        }
    }
}
