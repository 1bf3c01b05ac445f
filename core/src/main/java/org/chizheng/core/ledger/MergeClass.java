package org.chizheng.core.ledger;

/** What happens when two offices wrote one field without having seen each other's value. */
public enum MergeClass {
    /** Settled by rule: clock standing, then hybrid time, then op id; the losing value stays in the history. */
    HARMLESS,
    /** Goes to the conflict desk; until decided the value before both stands. */
    GUARDED,
    /** Written by the owning office; another office's concurrent write goes to the desk. */
    OWNER_ONLY,
    /** Written by the bureau only; the write gate refuses everybody else. */
    BUREAU_ONLY;

    /** True where concurrent values wait for a person. */
    public boolean needsDesk() {
        return this == GUARDED || this == OWNER_ONLY;
    }
}
