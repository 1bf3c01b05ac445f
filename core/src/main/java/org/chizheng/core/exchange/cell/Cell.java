package org.chizheng.core.exchange.cell;

import java.util.Objects;

/**
 * One cell as it stands in the file.
 *
 * @param kind what the file declares it to be; for a formula the kind of its cached value
 * @param text TEXT: the characters as typed · NUMBER: the literal of the file · DATE: ISO day, with {@code THH:mm}
 *     when the cell carries a time · BOOL: TRUE or FALSE · ERROR: #N/A and the like · EMPTY: empty string
 * @param number the stored number of a NUMBER or DATE cell, else an empty string
 * @param formula the value is the cached result of a formula
 * @param struck all or part of it is struck through
 * @param spread a copy of the first cell of a merged range, not typed here
 */
public record Cell(CellKind kind, String text, String number, boolean formula, boolean struck, boolean spread) {
    public static final Cell EMPTY = new Cell(CellKind.EMPTY, "", "", false, false, false);

    public Cell {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(number);
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(CellKind.TEXT, text, "", false, false, false);
    }

    public static Cell number(String literal) {
        return new Cell(CellKind.NUMBER, literal, literal, false, false, false);
    }

    public Cell struckIf(boolean marked) {
        return marked && !isBlank() ? new Cell(kind, text, number, formula, true, spread) : this;
    }

    public Cell fromFormula() {
        return new Cell(kind, text, number, true, struck, spread);
    }

    public Cell spreadCopy() {
        return new Cell(kind, text, number, formula, struck, true);
    }

    /** Nothing a person could read: empty, or blanks of any width. */
    public boolean isBlank() {
        return kind == CellKind.EMPTY
                || text.codePoints()
                        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B);
    }
}
