package org.chizheng.core.document.page;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.document.page.Typesetter.Style;

/** A table as bands: one for the whole head, one for each row; a row higher than a page becomes several. */
final class TableStrips {
    private static final double RULE = 0.5;
    private static final double LINE = 1.3;
    private static final double AIR = 2.5;
    private static final double HEAD_GRAY = 0.94;

    private final Block.Table table;
    private final Typesetter setter;
    private final ColumnWidths fitted;
    private final double[] edges;
    private final double pageHeight;

    TableStrips(Block.Table table, Typesetter setter, double left, double room, double pageHeight) {
        this.table = table;
        this.setter = setter;
        this.pageHeight = pageHeight;
        this.fitted = ColumnWidths.fit(table, room, this::measure);
        this.edges = new double[fitted.widths().length + 1];
        edges[0] = left;
        for (int i = 0; i < fitted.widths().length; i++) {
            edges[i + 1] = edges[i] + fitted.widths()[i];
        }
    }

    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        Strip head = head();
        head.keepWithNext();
        strips.add(head);
        for (Row row : table.rows()) {
            addRow(strips, row, head);
        }
        if (table.rows().isEmpty()) {
            Strip none = new Strip(Strip.Nature.ROW, lineHeight() + 4 * AIR, List.of(head));
            text(
                    none,
                    "（无）",
                    body(false),
                    new Box(edges[0], 0, edges[edges.length - 1], none.height),
                    Align.CENTRE,
                    "");
            frame(none, new double[] {edges[0], edges[edges.length - 1]});
            strips.add(none);
        }
        return strips;
    }

    private double measure(String text, boolean total, double size) {
        return setter.width(text, Style.of(total ? Typeface.HEI : Typeface.FANGSONG, size));
    }

    /** A box inside a band: left, top, right, bottom. */
    private record Box(double left, double top, double right, double bottom) {}

    private Style body(boolean total) {
        return Style.of(total ? Typeface.HEI : Typeface.FANGSONG, fitted.size());
    }

    private Style headStyle() {
        return Style.of(Typeface.HEI, fitted.size());
    }

    private double lineHeight() {
        return fitted.size() * LINE;
    }

    private void addRow(List<Strip> strips, Row row, Strip head) {
        List<List<String>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < edges.length - 1; i++) {
            List<String> lines = setter.lines(row.cells().get(i), body(row.total()), inner(i), inner(i));
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        int perStrip = Math.max(1, (int) ((pageHeight - head.height - 2 * AIR) / lineHeight()));
        String where = table.nameColumn() < 0 ? "" : row.cells().get(table.nameColumn());
        for (int from = 0; from < most; from += perStrip) {
            strips.add(part(row, cells, from, Math.min(most, from + perStrip), head, where));
        }
    }

    private Strip part(Row row, List<List<String>> cells, int from, int to, Strip head, String where) {
        double height = Math.max(table.rowHeight(), (to - from) * lineHeight() + 2 * AIR);
        Strip strip = new Strip(Strip.Nature.ROW, height, List.of(head));
        if (row.total()) {
            strip.draws.add(new Draw.Fill(edges[0], 0, edges[edges.length - 1] - edges[0], height, HEAD_GRAY));
        }
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = cells.get(i);
            List<String> shown = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            Column column = table.columns().get(i);
            Align align = align(column, shown);
            stack(strip, shown, body(row.total()), new Box(edges[i], 0, edges[i + 1], height), align, where);
        }
        frame(strip, edges);
        return strip;
    }

    /** Words of several lines stand left; a word among amounts (待核定) stands in the middle. */
    private static Align align(Column column, List<String> shown) {
        if (column.kind() == Column.Kind.MONEY
                && !shown.isEmpty()
                && !shown.get(0).matches("-?[0-9].*")) {
            return Align.CENTRE;
        }
        return shown.size() > 1 && column.kind() == Column.Kind.TEXT ? Align.LEFT : column.align();
    }

    private double inner(int column) {
        return fitted.widths()[column] - 2 * ColumnWidths.PADDING;
    }

    private Strip head() {
        boolean groups = table.hasGroups();
        double upper = groups ? lineHeight() + 2 * AIR : 0;
        int most = 1;
        for (int i = 0; i < edges.length - 1; i++) {
            int lines = headLines(i).size();
            boolean high = table.columns().get(i).group().isEmpty();
            most = Math.max(most, high && groups ? lines - 1 : lines);
        }
        double height = upper + most * lineHeight() + 2 * AIR;
        Strip head = new Strip(Strip.Nature.HEAD, height);
        double right = edges[edges.length - 1];
        head.draws.add(new Draw.Fill(edges[0], 0, right - edges[0], height, HEAD_GRAY));
        head.draws.add(new Draw.Rule(edges[0], 0, right, 0, RULE));
        head.draws.add(new Draw.Rule(edges[0], height, right, height, RULE));
        for (int i = 0; i < edges.length - 1; i++) {
            boolean high = table.columns().get(i).group().isEmpty();
            stack(
                    head,
                    headLines(i),
                    headStyle(),
                    new Box(edges[i], high ? 0 : upper, edges[i + 1], height),
                    Align.CENTRE,
                    "");
        }
        groupHeads(head, upper, height);
        return head;
    }

    private List<String> headLines(int column) {
        return setter.lines(table.columns().get(column).title(), headStyle(), inner(column), inner(column));
    }

    private void groupHeads(Strip head, double upper, double height) {
        head.draws.add(new Draw.Rule(edges[0], 0, edges[0], height, RULE));
        int from = 0;
        while (from < edges.length - 1) {
            String group = table.columns().get(from).group();
            int to = from + 1;
            while (!group.isEmpty()
                    && to < edges.length - 1
                    && group.equals(table.columns().get(to).group())) {
                head.draws.add(new Draw.Rule(edges[to], upper, edges[to], height, RULE));
                to++;
            }
            if (!group.isEmpty()) {
                head.draws.add(new Draw.Rule(edges[from], upper, edges[to], upper, RULE));
                text(head, group, headStyle(), new Box(edges[from], 0, edges[to], upper), Align.CENTRE, "");
            }
            head.draws.add(new Draw.Rule(edges[to], 0, edges[to], height, RULE));
            from = to;
        }
    }

    private void frame(Strip strip, double[] verticals) {
        double right = verticals[verticals.length - 1];
        strip.draws.add(new Draw.Rule(verticals[0], strip.height, right, strip.height, RULE));
        for (double x : verticals) {
            strip.draws.add(new Draw.Rule(x, 0, x, strip.height, RULE));
        }
    }

    private void text(Strip strip, String text, Style style, Box box, Align align, String where) {
        stack(strip, List.of(text), style, box, align, where);
    }

    private void stack(Strip strip, List<String> lines, Style style, Box box, Align align, String where) {
        double top = (box.top() + box.bottom() - lines.size() * lineHeight()) / 2;
        double first = (lineHeight() - style.size()) / 2 + style.size() * Typesetter.ABOVE;
        for (int i = 0; i < lines.size(); i++) {
            double width = setter.width(lines.get(i), style);
            double x = switch (align) {
                case LEFT -> box.left() + ColumnWidths.PADDING;
                case CENTRE -> (box.left() + box.right() - width) / 2;
                case RIGHT -> box.right() - ColumnWidths.PADDING - width;
            };
            strip.draws.addAll(setter.line(lines.get(i), style, x, top + i * lineHeight() + first, where));
        }
    }
}
