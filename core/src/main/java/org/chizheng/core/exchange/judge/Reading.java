package org.chizheng.core.exchange.judge;

/**
 * What a typed day, amount or count was read as.
 *
 * @param value null when nothing could be read
 * @param code empty for OK
 * @param message empty for OK
 */
record Reading<T>(T value, RowOutcome outcome, String code, String message) {
    static <T> Reading<T> ok(T value) {
        return new Reading<>(value, RowOutcome.OK, "", "");
    }

    static <T> Reading<T> norm(T value, String code, String message) {
        return new Reading<>(value, RowOutcome.NORM, code, message);
    }

    static <T> Reading<T> ask(T value, String code, String message) {
        return new Reading<>(value, RowOutcome.ASK, code, message);
    }

    static <T> Reading<T> refuse(String code, String message) {
        return new Reading<>(null, RowOutcome.REFUSE, code, message);
    }
}
