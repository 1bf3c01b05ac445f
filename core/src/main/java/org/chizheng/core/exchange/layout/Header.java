package org.chizheng.core.exchange.layout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header that was found in a sheet.
 *
 * @param firstRow the sheet's own number of its upper row
 * @param lastRow of its lower row; the same when the header has one row
 * @param titles as typed, from column A on; upper and lower joined where a title has two parts
 * @param fields column from 0 to the field it was taken for; columns without a field are not in it
 * @param proposals lines above the header that name an institution, a class or a time; never taken without asking
 */
public record Header(
        int firstRow, int lastRow, List<String> titles, Map<Integer, String> fields, List<Proposal> proposals) {
    /**
     * @param row the sheet's own row number
     * @param about what it seems to say: {@code institution}, {@code class}, {@code date}, {@code title}
     * @param label as typed before the colon
     * @param value as typed after it
     */
    public record Proposal(int row, String about, String label, String value) {}

    public Header {
        titles = List.copyOf(titles);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        proposals = List.copyOf(proposals);
    }

    /** The column of a field from 0, or -1. */
    public int column(String field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    public boolean has(String field) {
        return fields.containsValue(field);
    }

    /** The title as typed, or the letter of the column when it has none. */
    public String title(int column) {
        String title = column < titles.size() ? titles.get(column) : "";
        return title.isBlank() ? "第" + (column + 1) + "列" : title;
    }
}
