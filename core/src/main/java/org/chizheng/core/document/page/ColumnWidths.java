package org.chizheng.core.document.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Row;

/**
 * Fits a table to the width of the page: names and numbers stay on one line and get the room they measure, words wrap.
 * If that does not fit, the type shrinks, but never below 9 pt; below that clerks copy the table by hand.
 *
 * @param size type size in points
 * @param widths of the columns, filling the page
 */
public record ColumnWidths(double size, double[] widths) {
    /** Measures a cell's text; the total rows stand in another face. */
    public interface Measure {
        double width(String text, boolean total, double size);
    }

    static final double LEAST_SIZE = 9;
    static final double PADDING = 3;

    private static final double STEP = 0.5;
    /** A column of words holds at least so many characters on a line. */
    private static final int LEAST_CHARACTERS = 2;

    /** @param room width of the page between its edges, in points */
    public static ColumnWidths fit(Block.Table table, double room, Measure measure) {
        for (double size = table.size(); size > LEAST_SIZE; size -= STEP) {
            Optional<double[]> widths = share(table.columns(), needs(table, size, measure), room);
            if (widths.isPresent()) {
                return new ColumnWidths(size, widths.get());
            }
        }
        double[] needs = needs(table, LEAST_SIZE, measure);
        double[] widths = share(table.columns(), needs, room).orElseGet(() -> squeezed(needs, room));
        return new ColumnWidths(LEAST_SIZE, widths);
    }

    private static double[] needs(Block.Table table, double size, Measure measure) {
        double[] needs = new double[table.columns().size()];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = LEAST_CHARACTERS * size + 2 * PADDING;
            Column.Kind kind = table.columns().get(i).kind();
            if (kind == Column.Kind.TEXT || kind == Column.Kind.HAND) {
                continue;
            }
            for (Row row : table.rows()) {
                needs[i] = Math.max(needs[i], measure.width(row.cells().get(i), row.total(), size) + 2 * PADDING + 0.5);
            }
        }
        return needs;
    }

    /** Shares by weight where every column has at least its need; empty when the needs alone are wider than the page. */
    private static Optional<double[]> share(List<Column> columns, double[] needs, double room) {
        if (Arrays.stream(needs).sum() > room) {
            return Optional.empty();
        }
        double[] widths = new double[needs.length];
        boolean[] fixed = new boolean[needs.length];
        boolean settled = false;
        while (!settled) {
            double left = room;
            double weight = 0;
            for (int i = 0; i < widths.length; i++) {
                left -= fixed[i] ? needs[i] : 0;
                weight += fixed[i] ? 0 : columns.get(i).weight();
            }
            settled = true;
            for (int i = 0; i < widths.length; i++) {
                widths[i] = fixed[i] ? needs[i] : left * columns.get(i).weight() / weight;
                if (!fixed[i] && widths[i] < needs[i]) {
                    fixed[i] = true;
                    settled = false;
                }
            }
        }
        return Optional.of(widths);
    }

    private static double[] squeezed(double[] needs, double room) {
        double sum = Arrays.stream(needs).sum();
        return Arrays.stream(needs).map(need -> need * room / sum).toArray();
    }
}
