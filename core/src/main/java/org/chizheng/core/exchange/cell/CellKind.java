package org.chizheng.core.exchange.cell;

/**
 * What the file says a cell is. The difference between TEXT and NUMBER decides over an identity number: a number cell
 * keeps only 15 digits, whatever the screen shows.
 */
public enum CellKind {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    BOOL,
    ERROR
}
