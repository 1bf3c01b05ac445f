package org.chizheng.app.records.exchange;

/**
 * One column of the sheet beside what it is taken for.
 *
 * @param column from 0
 * @param title theirs, or 第5列
 * @param sample what stands below it in the first rows, numbers of people covered
 * @param field ours, empty when it is not imported
 * @param how who says so
 */
record TitleMatch(int column, String title, String sample, String field, How how) {
    enum How {
        /** The words are known. */
        BY_ITSELF,
        /** Decided for this sender before. */
        REMEMBERED,
        /** Decided here and now. */
        CHOSEN,
        /** Known to carry nothing for us: 签名. */
        NOTHING,
        /** Words that nobody has explained yet. */
        UNKNOWN,
        /** The same words as a column before it: left out until a person says what it is. */
        TWIN,
        /** No words above it. */
        UNTITLED
    }

    /** Whether a person can say what it is. */
    boolean canBeChosen() {
        return how != How.UNTITLED;
    }

    /** A, B … Z, AA, as at the top of the sheet. */
    String letter() {
        StringBuilder letters = new StringBuilder();
        for (int at = column; at >= 0; at = at / 26 - 1) {
            letters.insert(0, (char) ('A' + at % 26));
        }
        return letters.toString();
    }
}
