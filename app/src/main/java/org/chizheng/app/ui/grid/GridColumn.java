package org.chizheng.app.ui.grid;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One column of the sheet, declared once by the screen that owns it.
 *
 * @param width starting width in logical pixels
 * @param editable false for what is derived or belongs to somebody else
 * @param frozen stays in sight while the others scroll sideways; frozen columns come first
 */
public record GridColumn(String key, String title, int width, boolean editable, boolean frozen, CellText text) {
    private static final CellText PLAIN =
            new CellText(UnaryOperator.identity(), UnaryOperator.identity(), typed -> List.of(), null, false);

    /** What happens to the text of a cell between the keyboard, the row and the screen. */
    public record CellText(
            UnaryOperator<String> normalise,
            UnaryOperator<String> display,
            Function<String, List<String>> suggestions,
            Function<GridRow, String> derive,
            boolean masked) {}

    /** A cell to type in. */
    public static GridColumn entry(String key, String title, int width) {
        return new GridColumn(key, title, width, true, false, PLAIN);
    }

    /** A cell that follows from others of its row, as sex, birth and age follow from the identity number. */
    public static GridColumn derived(String key, String title, int width, Function<GridRow, String> derive) {
        CellText text = new CellText(PLAIN.normalise(), PLAIN.display(), PLAIN.suggestions(), derive, false);
        return new GridColumn(key, title, width, false, false, text);
    }

    /** A cell that is shown and not changed here, as a voucher number that another desk gives. */
    public static GridColumn shown(String key, String title, int width) {
        return new GridColumn(key, title, width, false, false, PLAIN);
    }

    public GridColumn frozenInSight() {
        return new GridColumn(key, title, width, editable, true, text);
    }

    /** Brings typed or pasted text into the one form that is kept, as 20240601 into 2024-06-01. */
    public GridColumn normalising(UnaryOperator<String> normalise) {
        return with(new CellText(normalise, text.display(), text.suggestions(), text.derive(), text.masked()));
    }

    /** What may be meant by the letters typed so far, best first. */
    public GridColumn suggesting(Function<String, List<String>> suggestions) {
        return with(new CellText(text.normalise(), text.display(), suggestions, text.derive(), text.masked()));
    }

    /** Shown covered, as 1401***********123, until a person asks to see it; copied to other programs covered too. */
    public GridColumn maskedBy(UnaryOperator<String> mask) {
        return with(new CellText(text.normalise(), mask, text.suggestions(), text.derive(), true));
    }

    private GridColumn with(CellText next) {
        return new GridColumn(key, title, width, editable, frozen, next);
    }
}
