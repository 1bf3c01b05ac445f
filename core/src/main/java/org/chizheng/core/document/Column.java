package org.chizheng.core.document;

/**
 * One column of a table. Neighbours with the same group stand under one merged head cell; a column without a group
 * has a head cell two rows high.
 *
 * @param group upper head, empty for none
 * @param title lower head
 * @param weight share of the width when all columns have room enough
 */
public record Column(String group, String title, double weight, Align align, Kind kind) {
    /** What the cells hold: decides wrapping on paper and the cell type in a workbook. */
    public enum Kind {
        /** Words that may be broken over lines. */
        TEXT,
        /** Names, numbers of identity, phone, certificate: kept on one line, always text in a workbook. */
        CODE,
        /** Whole numbers: a number in a workbook when it reads as one. */
        COUNT,
        /** Yuan with two decimals: a number in a workbook when it reads as one. */
        MONEY,
        /** Left empty for a hand to write in. */
        HAND
    }

    public static Column text(String title, double weight) {
        return new Column("", title, weight, Align.LEFT, Kind.TEXT);
    }

    public static Column word(String title, double weight) {
        return new Column("", title, weight, Align.CENTRE, Kind.TEXT);
    }

    public static Column code(String title, double weight) {
        return new Column("", title, weight, Align.CENTRE, Kind.CODE);
    }

    public static Column count(String title, double weight) {
        return new Column("", title, weight, Align.CENTRE, Kind.COUNT);
    }

    public static Column money(String title, double weight) {
        return new Column("", title, weight, Align.RIGHT, Kind.MONEY);
    }

    public static Column hand(String title, double weight) {
        return new Column("", title, weight, Align.CENTRE, Kind.HAND);
    }

    /** The same column under a merged head. */
    public Column under(String head) {
        return new Column(head, title, weight, align, kind);
    }
}
