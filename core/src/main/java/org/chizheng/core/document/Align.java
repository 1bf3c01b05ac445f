package org.chizheng.core.document;

/** Where a line stands between the left and the right edge of its box. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
