package org.chizheng.sync.outbox;

import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.crypto.Digest;

/**
 * One batch of this office.
 *
 * @param number counted from 1, for people
 * @param checkCode eight characters for the cover sheet
 * @param madeOn ISO date
 * @param counts records' saves by kind
 * @param way {@code stick} or {@code line}; empty until it certainly left
 * @param place where to
 * @param outcomes ops by outcome code, as the bureau's receipt says; empty until there is one
 * @param undone it was sent to the bureau before that was restored from a backup that has it not
 * @param backedUp a verified backup of the bureau holds all of it
 */
public record OutboxBatch(
        Id id,
        int number,
        long first,
        long last,
        Digest file,
        String checkCode,
        String madeOn,
        Map<String, Integer> counts,
        Optional<String> way,
        Optional<String> place,
        Optional<Map<String, Integer>> outcomes,
        boolean undone,
        boolean backedUp) {

    /** Where a batch stands on the clerk's ladder. */
    public enum State {
        MADE("made", "未送出"),
        SENT("sent", "已送出，等回执"),
        CONFIRMED("confirmed", "已确认"),
        /** answered, and in a verified backup of the bureau */
        BACKED_UP("backed-up", "县局已备份"),
        /** the bureau was restored from an older backup and has it no longer */
        UNDONE("undone", "县局恢复后没有了，要重新上报"),
        /** answered, and some of it was kept without effect */
        REFUSED("refused", "县局没有采用");

        private final String code;
        private final String label;

        State(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** Answered, and all of it counts. */
    public boolean confirmed() {
        return state() == State.CONFIRMED || state() == State.BACKED_UP;
    }

    public State state() {
        if (outcomes.isPresent()) {
            if (outcomes.get().containsKey(Outcome.Kind.QUARANTINED.code())) {
                return State.REFUSED;
            }
            return backedUp ? State.BACKED_UP : State.CONFIRMED;
        }
        if (undone) {
            return State.UNDONE;
        }
        return way.isPresent() ? State.SENT : State.MADE;
    }
}
