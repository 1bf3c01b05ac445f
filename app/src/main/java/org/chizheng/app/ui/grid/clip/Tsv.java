package org.chizheng.app.ui.grid.clip;

import java.util.ArrayList;
import java.util.List;

/**
 * Tab separated text as Excel and WPS put it on the clipboard: a cell with a tab, a quote or a line break stands in
 * quotes, a quote inside is doubled. Lines end with CR LF, LF or CR.
 */
public final class Tsv {
    private Tsv() {}

    public static String write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                text.append(c == 0 ? "" : "\t").append(quoted(row.get(c)));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** The cells, row by row; the line break that ends the last row makes no row of its own. */
    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        boolean cellBegun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inQuotes) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    inQuotes = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && !cellBegun && closes(text, i)) {
                inQuotes = true;
                cellBegun = true;
            } else if (c == '\t') {
                row.add(take(cell));
                cellBegun = false;
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
                cellBegun = false;
            } else {
                cell.append(c);
                cellBegun = true;
            }
        }
        if (cellBegun || !row.isEmpty() || cell.length() > 0) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    /** A quote that opens a cell must be closed before a tab, a line end or the end; else it is just a quote. */
    private static boolean closes(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (!doubled) {
                    return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                }
                i++;
            }
        }
        return false;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().replace("\r\n", "\n").replace('\r', '\n');
        cell.setLength(0);
        return text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
