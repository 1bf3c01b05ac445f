package org.chizheng.sync.sim;

/** What may happen in a simulated county. */
enum Act {
    // what people save
    REGISTER(14),
    AMEND(26),
    OPEN_FORM(12),
    SAVE_FORM(16),
    VOID(4),
    UNVOID(2),
    OPEN_CLASS(5),
    ENROL(12),
    CERTIFICATE(12),
    SEVERAL_AT_ONCE(4),
    BUREAU_AMEND(22),
    BUREAU_VOID(2),
    DECIDE(12),
    APPROVE(4),
    TARGET(2),
    // how it travels
    EXPORT(18),
    RECEIVE(14),
    TAKE(12),
    LINE(22),
    // what is done anyhow
    REOPEN(5),
    BACKUP(2),
    CHECK(2),
    // faults of what travels
    LOSE_FILE(true, 6),
    REPEAT_FILES(true, 6),
    REORDER_FILES(true, 8),
    TRUNCATE_FILE(true, 5),
    FLIP_BIT(true, 6),
    FORGET_STICK(true, 4),
    LOSE_STICK(true, 3),
    LINE_LOST(true, 0),
    LINE_REPLY_LOST(true, 0),
    LINE_REPEATED(true, 0),
    LINE_DAMAGED(true, 0),
    // faults of machines
    POWER_CUT(true, 14),
    POWER_CUT_WHILE_OPENING(true, 4),
    DISK_FULL(true, 4),
    DISK_ERROR(true, 5),
    STORE_LOST(true, 2),
    STORE_OLD(true, 3),
    STORE_DAMAGED(true, 2),
    CLOCK_WRONG(true, 6),
    // faults of people
    NEWER_PROGRAM(true, 5),
    INSIDER_ROW(true, 2),
    INSIDER_JOURNAL(true, 2),
    REVOKE(true, 1),
    // faults of whole folders
    RESTORE_FOLDER(true, 10),
    CLONE_PC(true, 4),
    LYING_DISK(true, 5),
    RESTORE_BUREAU(true, 4);

    private final boolean fault;
    private final int weight;

    Act(int weight) {
        this(false, weight);
    }

    Act(boolean fault, int weight) {
        this.fault = fault;
        this.weight = weight;
    }

    boolean isFault() {
        return fault;
    }

    /** How often among all acts while it is enabled; 0 for what befalls another act. */
    int weight() {
        return weight;
    }
}
