package org.chizheng.core.exchange.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;

/** Reads 培训机构（盖章）：… 时间：… above a header as proposals, because paper forms carry them there. */
final class LinesAbove {
    private final Layout layout;
    private final Pattern labels;

    LinesAbove(Layout layout) {
        this.layout = layout;
        String words = layout.lines().values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.labels = Pattern.compile("(" + words + ")\\s*(?:[（(][^）)]*[）)])?\\s*[:：]");
    }

    List<Header.Proposal> read(SheetRow row) {
        List<Header.Proposal> found = new ArrayList<>();
        String text = row.cells().stream()
                .filter(cell -> !cell.spread() && !cell.isBlank())
                .map(Cell::text)
                .collect(Collectors.joining("　"));
        Matcher each = labels.matcher(text);
        int valueFrom = -1;
        String label = "";
        while (each.find()) {
            add(found, row.number(), label, valueFrom, each.start(), text);
            label = each.group(1);
            valueFrom = each.end();
        }
        add(found, row.number(), label, valueFrom, text.length(), text);
        if (found.isEmpty() && valueFrom < 0 && !text.isBlank()) {
            found.add(new Header.Proposal(row.number(), "title", "", text.strip()));
        }
        return found;
    }

    private void add(List<Header.Proposal> found, int row, String label, int from, int to, String text) {
        if (from < 0) {
            return;
        }
        String value = text.substring(from, to).strip();
        if (!value.isEmpty()) {
            found.add(new Header.Proposal(row, about(label), label, value));
        }
    }

    private String about(String label) {
        return layout.lines().entrySet().stream()
                .filter(entry -> entry.getValue().contains(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
