package org.chizheng.sync.identity;

import org.chizheng.sync.batch.json.LineException;

/** Where a device stands with the bureau. */
public enum DeviceStatus {
    ACTIVE("active"),
    /** nothing after the last trusted number of each chain has an effect */
    REVOKED("revoked"),
    /** two histories under one name were seen; it must open a new chain before it may send again */
    FORKED("forked");

    private final String code;

    DeviceStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static DeviceStatus of(String code) {
        for (DeviceStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new LineException("status is not known");
    }
}
