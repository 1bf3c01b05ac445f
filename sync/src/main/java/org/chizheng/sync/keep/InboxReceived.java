package org.chizheng.sync.keep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.crypto.Digest;

/** Tells a rebuild which ops each note of a receiving made part of the store: journal and inbox together are the truth. */
public final class InboxReceived implements Received {
    /** What stands behind the mark of its chain is in the store too, without effect: a mark that moves brings it back. */
    private static final Set<Object> IN_STORE = Set.of(IntakeState.TAKEN.code(), IntakeState.QUARANTINED.code());

    private final OpReading reading;

    public InboxReceived(OpReading reading) {
        this.reading = reading;
    }

    @Override
    public List<Op> notedBy(Op localOp) {
        Map<String, Object> set = localOp.set();
        boolean notes = localOp.kind().equals(SyncRecords.INTAKE.name())
                && set.get("digest") instanceof String
                && !SyncRecords.REKEY.equals(set.get("batchType"))
                && IN_STORE.contains(set.get("state"));
        if (!notes) {
            return List.of();
        }
        List<Op> ops = reading.taken(Digest.parse((String) set.get("digest")), (Long) set.get("appliedSeq"));
        boolean upward = BatchType.UP.code().equals(set.get("batchType")) && set.get("home") != null;
        Id home = upward ? Id.parse((String) set.get("home")) : null;
        return upward ? ops.stream().map(op -> op.under(home)).toList() : ops;
    }
}
