package org.chizheng.core.shared;

/** What a check of typed text says. Only the first two may be stored without a person looking at the row again. */
public enum Outcome {
    /** Stored as it was typed. */
    ACCEPT("accept"),
    /** Stored after a safe repair that changes writing only (full width, spaces, lower case); the raw text is kept. */
    NORMALISE("normalise"),
    /** A proposal stands beside the text, and a person decides. */
    ASK("ask"),
    /** Not stored. */
    REFUSE("refuse");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word in JSON and in files. */
    public String code() {
        return code;
    }

    public boolean storable() {
        return this == ACCEPT || this == NORMALISE;
    }
}
