package org.chizheng.sync.batch;

import java.util.Optional;

/** What a file is for; must agree with the door through which it came. */
public enum BatchType {
    /** ops of an office to the bureau */
    UP("up"),
    /** ops, receipts and notes of the bureau to one device */
    DOWN("down"),
    /** the bureau's signed answer to one upward batch, or a bare statement of what it has */
    RECEIPT("receipt"),
    /** a downlink file handed back to a bureau that lost it: its signed line, then its body opened */
    BACK("back"),
    /** the table of devices; nothing personal in it, and not sealed, so that every office can check it */
    ROSTER("roster");

    private final String code;

    BatchType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the body is sealed to one reader. */
    public boolean sealed() {
        return this != ROSTER;
    }

    static Optional<BatchType> of(String code) {
        for (BatchType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
