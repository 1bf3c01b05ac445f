package org.chizheng.core.exchange.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;

/**
 * Finds the header among the first ten rows by its known words: printed forms are used as data files, with a title, the
 * institution and the date above, and with titles of two rows.
 */
public final class HeaderFinder {
    /** Rows in which a header is looked for. */
    public static final int ROWS = 10;

    private static final int ENOUGH = 4;

    private final Layout layout;
    private final Map<String, String> fields;

    /** @param remembered what was decided for this sender before; wins over the words of the layout */
    public HeaderFinder(Layout layout, ColumnMapping remembered) {
        this.layout = layout;
        this.fields = new HashMap<>(layout.fieldsByTitle());
        this.fields.putAll(remembered.fields());
    }

    /** @param rows the rows of the sheet with numbers up to {@link #ROWS}; empty when none looks like a header */
    public Optional<Header> find(List<SheetRow> rows) {
        Candidate best = null;
        for (int i = 0; i < rows.size(); i++) {
            Candidate single = candidate(rows, i, i);
            best = better(best, single);
            boolean followed = i + 1 < rows.size()
                    && rows.get(i + 1).number() == rows.get(i).number() + 1;
            if (followed && single.score >= 2) {
                Candidate pair = candidate(rows, i, i + 1);
                best = pair.score > single.score ? better(best, pair) : best;
            }
        }
        if (best == null || !best.isHeader()) {
            return Optional.empty();
        }
        return Optional.of(header(rows, best));
    }

    /** The header at a row that a person pointed at, however few of its words are known. */
    public Header at(List<SheetRow> rows, int rowNumber) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == rowNumber) {
                return header(rows, candidate(rows, i, i));
            }
        }
        throw new IllegalArgumentException("no such row: " + rowNumber);
    }

    private static Candidate better(Candidate one, Candidate other) {
        return one == null || other.score > one.score || other.score == one.score && other.twoRows() && !one.twoRows()
                ? other
                : one;
    }

    private Header header(List<SheetRow> rows, Candidate found) {
        List<Header.Proposal> proposals = new ArrayList<>();
        LinesAbove above = new LinesAbove(layout);
        rows.subList(0, found.from).forEach(row -> proposals.addAll(above.read(row)));
        return new Header(
                rows.get(found.from).number(), rows.get(found.to).number(), found.titles, found.columns, proposals);
    }

    private Candidate candidate(List<SheetRow> rows, int from, int to) {
        Candidate candidate = new Candidate(from, to);
        int width = Math.max(rows.get(from).cells().size(), rows.get(to).cells().size());
        for (int column = 0; column < width; column++) {
            String upper = words(rows.get(from).cell(column));
            String lower = from == to ? "" : words(rows.get(to).cell(column));
            candidate.take(column, upper, lower.equals(upper) ? "" : lower);
        }
        return candidate;
    }

    private static String words(Cell cell) {
        return cell.isBlank() ? "" : cell.text().strip();
    }

    /** One way to read one or two rows as a header. */
    private final class Candidate {
        private final int from;
        private final int to;
        private final List<String> titles = new ArrayList<>();
        private final Map<Integer, String> columns = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private int score;
        private int typed;

        Candidate(int from, int to) {
            this.from = from;
            this.to = to;
        }

        boolean twoRows() {
            return from != to;
        }

        void take(int column, String upper, String lower) {
            titles.add(upper + lower);
            typed += upper.isEmpty() && lower.isEmpty() ? 0 : 1;
            String key = Titles.keys(titles).get(column);
            for (String title : List.of(key, Titles.plain(upper + lower), Titles.plain(lower), Titles.plain(upper))) {
                String field = title.isEmpty() ? null : fields.get(title);
                boolean repeated = field != null && !field.isEmpty() && seen.contains(field);
                if (field != null && !repeated) {
                    take(column, field);
                    return;
                }
            }
        }

        private void take(int column, String field) {
            score++;
            if (!field.isEmpty()) {
                seen.add(field);
                columns.put(column, field);
            }
        }

        /** A short list of three columns is a header too when every title is known. */
        boolean isHeader() {
            boolean complete = seen.containsAll(layout.required()) && score == typed && score >= 2;
            return seen.size() >= ENOUGH || complete;
        }
    }
}
