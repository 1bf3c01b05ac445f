package org.chizheng.core.policy.answer;

/** Whether a condition holds; open where it hangs on a gap and the readings differ. */
enum Truth {
    YES,
    NO,
    OPEN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == OPEN || other == OPEN ? OPEN : YES;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> OPEN;
        };
    }
}
