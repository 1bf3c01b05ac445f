package org.chizheng.app.bureau.inbox;

import java.util.Map;

/** What a batch does to a record, in the four words of 收件. */
enum BatchChange {
    NEW("new"),
    CHANGED("changed"),
    CONFLICT("conflict"),
    SUSPECTED("suspected");

    private final String code;

    BatchChange(String code) {
        this.code = code;
    }

    /** @param counts by code, as the exchange gives them */
    long in(Map<String, Integer> counts) {
        return counts.getOrDefault(code, 0);
    }
}
