package org.chizheng.app.ui.grid.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table that comes from another program: its header found, titles above it and empty lines left out. Township rosters
 * begin with a merged title line and often with a header of two lines (联系方式 over 电话 and 住址).
 *
 * @param headers their words for the columns; empty texts where no header was found
 * @param lines what stands below, numbered as in the copied block
 * @param skipped lines left out: titles, the header, empty ones
 */
public record PasteTable(List<String> headers, List<Line> lines, int skipped) {
    private static final int HEADER_WITHIN = 10;
    private static final int ENOUGH = 2;

    /** @param number counted from 1 in the copied block, titles included */
    public record Line(int number, List<String> cells) {}

    /** Knows which column is meant by a header: from their column number, counted from 0, to our column key. */
    public interface HeaderMatcher {
        Map<Integer, String> match(List<String> headers);
    }

    public static PasteTable of(List<List<String>> cells, HeaderMatcher matcher) {
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> square = new ArrayList<>();
        for (List<String> row : cells) {
            List<String> full = new ArrayList<>();
            row.forEach(cell -> full.add(Objects.requireNonNullElse(cell, "").strip()));
            full.addAll(Collections.nCopies(width - full.size(), ""));
            square.add(full);
        }
        Header header = header(square, width, matcher);
        List<Line> lines = new ArrayList<>();
        for (int r = header.below(); r < square.size(); r++) {
            if (square.get(r).stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(r + 1, List.copyOf(square.get(r))));
            }
        }
        return new PasteTable(List.copyOf(header.words()), List.copyOf(lines), square.size() - lines.size());
    }

    private record Header(List<String> words, int below, int known) {}

    private static Header header(List<List<String>> rows, int width, HeaderMatcher matcher) {
        Header best = new Header(Collections.nCopies(width, ""), titles(rows, width), Math.min(ENOUGH, width) - 1);
        for (int r = 0; r < Math.min(HEADER_WITHIN, rows.size()); r++) {
            best = better(best, rows.get(r), r + 1, matcher);
            if (r + 1 < rows.size()) {
                best = better(best, joined(rows.get(r), rows.get(r + 1)), r + 2, matcher);
            }
        }
        return best;
    }

    private static Header better(Header best, List<String> words, int below, HeaderMatcher matcher) {
        int known = matcher.match(words).size();
        return known > best.known() ? new Header(words, below, known) : best;
    }

    /** Two header lines read as one: the lower word where there is one, else the upper. */
    private static List<String> joined(List<String> upper, List<String> lower) {
        List<String> words = new ArrayList<>();
        for (int c = 0; c < upper.size(); c++) {
            words.add(lower.get(c).isEmpty() ? upper.get(c) : lower.get(c));
        }
        return words;
    }

    /** Without a known header: how many lines at the top are titles, a single text over a wide table. */
    private static int titles(List<List<String>> rows, int width) {
        int r = 0;
        while (width > 2
                && r < rows.size()
                && rows.get(r).stream().filter(cell -> !cell.isEmpty()).count() <= 1) {
            r++;
        }
        return r;
    }
}
