package org.chizheng.sync;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.outbox.DownIntake;

/** Adds up what several files from the bureau brought. */
final class DownTally {
    private int files;
    private int waiting;
    private int receipts;
    private int ops;
    private int notices;
    private int attached;
    private final List<Refusal> refused = new ArrayList<>();

    void add(DownIntake.Down down) {
        if (down.repeated()) {
            return;
        }
        files += down.state() == IntakeState.TAKEN ? 1 : 0;
        waiting += down.state() == IntakeState.WAITING ? 1 : 0;
        receipts += down.receipts();
        ops += down.ops();
        notices += down.notices();
    }

    void attached(int files) {
        attached += files;
    }

    void refuse(Refusal refusal) {
        refused.add(refusal);
    }

    OfficeSync.TakenDown result() {
        return new OfficeSync.TakenDown(files, waiting, receipts, ops, notices, attached, List.copyOf(refused));
    }
}
