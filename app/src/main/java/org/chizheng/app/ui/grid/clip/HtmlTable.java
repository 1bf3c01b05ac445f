package org.chizheng.app.ui.grid.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first table of a clipboard's HTML, as Excel, WPS and browsers write it. Preferred to plain text because it tells
 * merged cells apart from empty ones. Reads leniently: what is no cell is skipped, scripts are never looked at.
 */
final class HtmlTable {
    private static final int WIDEST = 1000;
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9:]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern SPAN =
            Pattern.compile("(colspan|rowspan)\\s*=\\s*[\"']?\\s*(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#[xX][0-9a-fA-F]{1,6}|#\\d{1,7}|[a-zA-Z]{2,6});");

    /** A cell of the table; {@code columns} and {@code rows} say how far it is merged. */
    record Cell(String text, int columns, int rows) {}

    private HtmlTable() {}

    /** The rows of the first table, merged cells written once and their rest marked by null; empty without a table. */
    static List<List<String>> read(String html) {
        return unfold(cells(html));
    }

    private static List<List<Cell>> cells(String html) {
        List<List<Cell>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String open = null;
        int depth = 0;
        int from = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (open != null) {
                text.append(flatten(html.substring(from, tag.start())));
            }
            from = tag.end();
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            boolean closing = "/".equals(tag.group(1));
            boolean cellEdge = name.equals("td") || name.equals("th") || name.equals("tr") || name.equals("table");
            if (cellEdge && open != null) {
                rows.get(rows.size() - 1).add(cell(open, text.toString()));
                text.setLength(0);
                open = null;
            }
            if (name.equals("table")) {
                depth += closing ? -1 : 1;
                if (closing && depth <= 0) {
                    return rows;
                }
            } else if (name.equals("tr") && !closing) {
                rows.add(new ArrayList<>());
            } else if ((name.equals("td") || name.equals("th")) && !closing && !rows.isEmpty()) {
                open = tag.group(3);
            } else if (name.equals("br") && open != null) {
                text.append('\n');
            }
        }
        return rows;
    }

    private static Cell cell(String attributes, String text) {
        int columns = 1;
        int rows = 1;
        Matcher span = SPAN.matcher(attributes);
        while (span.find()) {
            int size = Math.max(1, Math.min(WIDEST, Integer.parseInt(span.group(2))));
            if (span.group(1).equalsIgnoreCase("colspan")) {
                columns = size;
            } else {
                rows = size;
            }
        }
        String kept = text.replace('\u00a0', ' ').lines().map(String::strip).reduce("", (a, b) -> a + "\n" + b);
        return new Cell(kept.strip(), columns, rows);
    }

    private static List<List<String>> unfold(List<List<Cell>> table) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> covered = new ArrayList<>();
        for (List<Cell> source : table) {
            List<String> row = new ArrayList<>();
            for (Cell cell : source) {
                skipCovered(row, covered);
                for (int c = 0; c < cell.columns() && row.size() < WIDEST; c++) {
                    cover(covered, row.size(), cell.rows() - 1);
                    row.add(c == 0 ? cell.text() : null);
                }
            }
            skipCovered(row, covered);
            rows.add(row);
        }
        return rows;
    }

    private static void skipCovered(List<String> row, List<Integer> covered) {
        while (row.size() < covered.size() && covered.get(row.size()) > 0) {
            covered.set(row.size(), covered.get(row.size()) - 1);
            row.add(null);
        }
    }

    private static void cover(List<Integer> covered, int column, int rowsBelow) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, rowsBelow);
    }

    private static String flatten(String source) {
        Matcher entity = ENTITY.matcher(source.replaceAll("\\s+", " "));
        StringBuilder text = new StringBuilder();
        while (entity.find()) {
            entity.appendReplacement(text, Matcher.quoteReplacement(meaning(entity.group(1), entity.group())));
        }
        return entity.appendTail(text).toString();
    }

    private static String meaning(String name, String whole) {
        if (name.startsWith("#")) {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
        }
        return switch (name) {
            case "nbsp" -> "\u00a0";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> whole;
        };
    }
}
