package org.chizheng.sync.batch.json;

/**
 * A line that breaks the strict form of JSON, or lacks what its reader needs. Its message names members and rules,
 * never values: it may end in a log, and values are people's data.
 */
public final class LineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LineException(String rule) {
        super(rule);
    }
}
