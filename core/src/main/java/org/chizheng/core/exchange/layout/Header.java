package org.chizheng.core.exchange.layout;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The header that was found in a sheet. */
public final class Header {
    private final int firstRow;
    private final int lastRow;
    private final List<String> titles;
    private final Map<Integer, String> fields;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Proposal> proposals;

    /**
     * @param row the sheet's own row number
     * @param about what it seems to say: {@code institution}, {@code class}, {@code date}, {@code title}
     * @param label as typed before the colon
     * @param value as typed after it
     */
    public record Proposal(int row, String about, String label, String value) {}

    /**
     * @param firstRow the sheet's own number of its upper row
     * @param lastRow of its lower row; the same when the header has one row
     * @param titles as typed, from column A on; upper and lower joined where a title has two parts
     * @param fields column from 0 to the field it was taken for; columns without a field are not in it
     * @param proposals lines above the header that name an institution, a class or a time; never taken without asking
     */
    public Header(
            int firstRow, int lastRow, List<String> titles, Map<Integer, String> fields, List<Proposal> proposals) {
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.titles = List.copyOf(titles);
        this.fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        this.proposals = List.copyOf(proposals);
        this.fields.forEach((column, field) -> columns.putIfAbsent(field, column));
    }

    /** The same header with one column taken for another field; an empty field means 不导入. */
    public Header with(int column, String field) {
        Map<Integer, String> changed = new TreeMap<>(fields);
        changed.values().removeIf(field::equals);
        changed.remove(column);
        if (!field.isEmpty()) {
            changed.put(column, field);
        }
        return new Header(firstRow, lastRow, titles, changed, proposals);
    }

    public int firstRow() {
        return firstRow;
    }

    public int lastRow() {
        return lastRow;
    }

    public List<String> titles() {
        return titles;
    }

    public Map<Integer, String> fields() {
        return fields;
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** The column of a field from 0, or -1. */
    public int column(String field) {
        return columns.getOrDefault(field, -1);
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** The title as typed, or the number of the column when it has none. */
    public String title(int column) {
        String title = column < titles.size() ? titles.get(column) : "";
        return title.isBlank() ? "第" + (column + 1) + "列" : title;
    }
}
