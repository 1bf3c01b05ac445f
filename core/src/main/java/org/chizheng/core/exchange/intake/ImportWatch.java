package org.chizheng.core.exchange.intake;

import org.chizheng.core.exchange.judge.JudgedRow;

/** Looks on while rows are judged or saved, and may call it off. */
public interface ImportWatch {
    /** Every row, from top to bottom. */
    default void row(JudgedRow row) {}

    /**
     * @param done rows so far
     * @param of rows in all
     * @return false to stop; while saving, what has been saved stays, and importing the file again completes it
     */
    default boolean goesOn(int done, int of) {
        return true;
    }

    ImportWatch NONE = new ImportWatch() {};
}
