package org.chizheng.app.ui.grid.clip;

import java.util.List;

/** What a clipboard holds, as cells. */
public final class ClipCells {
    private ClipCells() {}

    /**
     * The cells, row by row; null in a cell is the rest of a merged one. HTML is asked first when it tells of merged
     * cells, which plain text cannot; else the text, which keeps line breaks and long numbers as they were.
     *
     * @param html null when the clipboard has none
     * @param text null when the clipboard has none
     */
    public static List<List<String>> of(String html, String text) {
        boolean merged = html != null && (html.contains("colspan") || html.contains("rowspan"));
        if (merged || text == null || text.isEmpty()) {
            List<List<String>> table = html == null ? List.of() : HtmlTable.read(html);
            if (!table.isEmpty()) {
                return table;
            }
        }
        return text == null ? List.of() : Tsv.read(text);
    }
}
