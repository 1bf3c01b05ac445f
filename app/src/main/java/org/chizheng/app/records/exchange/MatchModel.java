package org.chizheng.app.records.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.chizheng.app.records.CoveredWords;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.ColumnMapping;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.HeaderFinder;
import org.chizheng.core.exchange.layout.Titles;
import org.chizheng.core.shared.Id;

/** Their titles and our fields: what was found by itself, what is remembered, what a person decides. Asks no store. */
final class MatchModel {
    private static final int SAMPLES = 2;

    private final SheetTop top;
    private final Map<String, String> known;
    private final Map<String, String> decided = new TreeMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int headerRow;
    private Header header;

    MatchModel(SheetTop top) {
        this.top = top;
        this.known = top.layout().fieldsByTitle();
        look();
    }

    SheetTop top() {
        return top;
    }

    /** Goes up with every change. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    private ColumnMapping all() {
        ColumnMapping all = top.remembered();
        for (Map.Entry<String, String> one : decided.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    private void look() {
        HeaderFinder finder = new HeaderFinder(top.layout(), all());
        header = headerRow == 0 ? finder.find(top.rows()).orElse(null) : finder.at(top.rows(), headerRow);
        revision.set(revision.get() + 1);
    }

    /** False while it is not known which row the titles are in. */
    boolean hasHeader() {
        return header != null;
    }

    /** The sheet's own number of the row of titles, the lower one where there are two; 0 while it is not known. */
    int headerRow() {
        return header == null ? 0 : header.lastRow();
    }

    /** A person points at the row of titles. */
    void headerAt(int row) {
        headerRow = row;
        look();
    }

    /** What stands above the titles: institution, class, time. Shown, never taken. */
    List<Header.Proposal> above() {
        return header == null ? List.of() : header.proposals();
    }

    /** The rows that a person may point at, each as one line of words. */
    Map<Integer, String> candidates() {
        Map<Integer, String> rows = new TreeMap<>();
        for (SheetRow row : top.rows()) {
            if (!row.isBlank() && row.number() <= HeaderFinder.ROWS) {
                rows.put(
                        row.number(),
                        row.cells().stream()
                                .filter(cell -> !cell.spread() && !cell.isBlank())
                                .map(cell -> CoveredWords.of(cell.text().strip()))
                                .collect(Collectors.joining(" · ")));
            }
        }
        return rows;
    }

    /** Every column of the sheet that has a title or something below it. */
    List<TitleMatch> lines() {
        List<TitleMatch> lines = new ArrayList<>();
        if (header == null) {
            return lines;
        }
        List<String> keys = Titles.keys(header.titles());
        for (int at = 0; at < header.titles().size(); at++) {
            String key = keys.get(at);
            String sample = sample(at);
            if (key.isEmpty() && sample.isEmpty()) {
                continue;
            }
            String field = header.fields().getOrDefault(at, "");
            lines.add(new TitleMatch(at, header.title(at), sample, field, how(key, field)));
        }
        return lines;
    }

    private TitleMatch.How how(String key, String field) {
        if (key.isEmpty()) {
            return TitleMatch.How.UNTITLED;
        }
        if (decided.containsKey(key)) {
            return TitleMatch.How.CHOSEN;
        }
        if (top.remembered().fields().containsKey(key)) {
            return TitleMatch.How.REMEMBERED;
        }
        if (!field.isEmpty()) {
            return TitleMatch.How.BY_ITSELF;
        }
        if (key.contains("#")) {
            return TitleMatch.How.TWIN;
        }
        return known.containsKey(key) ? TitleMatch.How.NOTHING : TitleMatch.How.UNKNOWN;
    }

    private String sample(int column) {
        return top.rows().stream()
                .filter(row -> row.number() > header.lastRow())
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank() && !cell.spread())
                .map(cell -> CoveredWords.of(cell.text().strip()))
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining("、"));
    }

    /** Our fields that a column may be. */
    List<Column> fields() {
        return top.layout().columns();
    }

    String ours(String field) {
        return top.layout().column(field).map(Column::title).orElse("");
    }

    /** A person says what a column is; another that was the same is left out. @param field empty for 不导入 */
    void decide(int column, String field) {
        List<String> keys = Titles.keys(header.titles());
        for (Map.Entry<Integer, String> other : header.fields().entrySet()) {
            if (other.getKey() != column && !field.isEmpty() && other.getValue().equals(field)) {
                decided.put(keys.get(other.getKey()), "");
            }
        }
        decided.put(keys.get(column), field);
        look();
    }

    /** How many columns will be imported. */
    int taken() {
        return header == null ? 0 : header.fields().size();
    }

    /** Columns that nobody has explained. */
    long unknown() {
        return lines().stream()
                .filter(line -> line.how() == TitleMatch.How.UNKNOWN)
                .count();
    }

    /** Our titles without which no row can be stored and for which there is no column yet. */
    List<String> missing() {
        return top.layout().required().stream()
                .filter(field -> header == null || !header.has(field))
                .map(this::ours)
                .toList();
    }

    /** The file as it is to be read now. */
    ImportRequest request(Id trainingClass) {
        ColumnMapping mapping =
                decided.isEmpty() ? null : new ColumnMapping(top.layout().code(), decided);
        return new ImportRequest(top.file(), top.layout(), trainingClass, null, top.tab(), mapping, headerRow)
                .from(top.sender());
    }
}
