package org.chizheng.core.exchange.cell;

/**
 * How much a file may ask of the machine. A village's list has fifty rows; a county's ledger some thousand. What is
 * beyond is not a roster, and a township's PC must not stand still because of it.
 *
 * @param maxBytes size of the file
 * @param maxRows rows with something typed in them, in one sheet
 * @param maxInflated bytes of one unpacked part of an xlsx
 */
public record SheetLimits(long maxBytes, int maxRows, long maxInflated) {
    /** Excel's own limit for the text of one cell. */
    public static final int CELL_CHARACTERS = 32_767;

    public static final int COLUMNS = 16_384;

    /** Excel's own limit for the rows of one sheet. */
    public static final int ROWS = 1_048_576;

    /** Cells that a row may have on the average of all rows allowed; a row of a roster has thirty. */
    public static final long PLACES_A_ROW = 200;

    public static final SheetLimits STANDARD = new SheetLimits(50L << 20, 200_000, 1L << 30);
}
