package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;

/** Judges one entry that a person has typed or mended by hand, by the very rules of a sheet. */
public final class EntryJudge {
    private final Layout layout;
    private final Known known;
    private final LocalDate today;

    public EntryJudge(Layout layout, Known known, LocalDate today) {
        this.layout = layout;
        this.known = known;
        this.today = today;
    }

    /**
     * @param number the sheet's own row number, for the sentences
     * @param typed text by field of the layout; a field that is not in it has no column
     */
    public JudgedRow judge(int number, Map<String, String> typed) {
        List<String> titles = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        Map<Integer, String> fields = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            String text = typed.get(column.field());
            if (text != null) {
                fields.put(titles.size(), column.field());
                titles.add(column.title());
                cells.add(Cell.text(text));
            }
        }
        Header header = new Header(0, 0, titles, fields, List.of());
        Survey alone = new Survey(header, today, new Totals(layout, header));
        RowWork.Facts facts = new RowWork.Facts(header, known, today, false, alone);
        JudgedRow row = new RowJudge(layout, facts).judge(new SheetRow(number, cells, false));
        return known.review(row, header);
    }
}
