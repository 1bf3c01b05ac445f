package org.chizheng.core.shared;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A coded "no" that a person can act on: what happened, why (with the clause where there is one), what to do now.
 * The only exception that services throw on purpose; its sentences are shown as they stand, the code in grey beside
 * them. A sentence may quote what was typed to whoever typed it; the message of the exception, which may end in a log,
 * quotes no number of a person.
 */
public final class Refusal extends RuntimeException {
    /** A telephone or an identity number, right or mistyped, half or full width; its first four digits stay. */
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9０-９]{4})[0-9０-９]{7,}[XxＸｘ]?");

    private final String code;
    private final String what;
    private final String why;
    private final String now;
    private final int exitCode;

    private Refusal(String code, String what, String why, String now, int exitCode, Throwable cause) {
        this(code, what, why, now, exitCode, cause, true);
    }

    private Refusal(
            String code, String what, String why, String now, int exitCode, Throwable cause, boolean withTrace) {
        super(code + ": " + LONG_NUMBER.matcher(what).replaceAll("$1***"), cause, withTrace, withTrace);
        this.code = Objects.requireNonNull(code);
        this.what = Objects.requireNonNull(what);
        this.why = Objects.requireNonNull(why);
        this.now = Objects.requireNonNull(now);
        this.exitCode = exitCode;
    }

    /** A rule or the input says no: the command line ends with 1. */
    public static Refusal of(String code, String what, String why, String now) {
        return new Refusal(code, what, why, now, 1, null);
    }

    /**
     * As {@link #of}, for an answer that is met a thousand times a second and says its own place, as a fact that is missing:
     * where in the program it was thrown is not noted, which costs more than the answer.
     */
    public static Refusal withoutTrace(String code, String what, String why, String now) {
        return new Refusal(code, what, why, now, 1, null, false);
    }

    /** The data folder is in use, damaged, or from a newer program: the command line ends with 3. */
    public static Refusal ofHome(String code, String what, String why, String now, Throwable cause) {
        return new Refusal(code, what, why, now, 3, cause);
    }

    /** As {@link #of}, keeping what made it happen for the log file. */
    public static Refusal causedBy(Throwable cause, String code, String what, String why, String now) {
        return new Refusal(code, what, why, now, 1, cause);
    }

    /** Stable, lower-case, dotted: {@code id.check-digit}. */
    public String code() {
        return code;
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public String now() {
        return now;
    }

    /** 1 refused, 3 the data folder cannot be used now; see the table of exits in the command contract. */
    public int exitCode() {
        return exitCode;
    }

    /** The whole sentence: what – why – what now. */
    public String sentence() {
        return new Finding(code, what, why, now).sentence();
    }
}
