package org.chizheng.app.wiring;

import org.chizheng.app.bureau.inbox.Reception;
import org.chizheng.app.records.Session;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.SyncRecords;

/** Sending and receiving, as long as one register is open: a desk that is made anew finds the same receiver. */
final class Traffic {
    private final SyncService sync;
    private final Reception reception;
    private volatile Reported reported;

    /** Called beside the screen: it reads what the last exchange said of the clock. */
    Traffic(Session session) {
        this.sync = new SyncService(session.core());
        this.reception = session.isPractice() ? Reception.onThisMachineOnly(sync::bureau) : new Reception(sync::bureau);
        session.endBeforeClosing(reception::close);
        if (!session.isBureau()) {
            session.core().feed().listen(changed -> {
                if (changed.stream().anyMatch(each -> moves(each.kind()))) {
                    reported = null;
                }
            });
            session.reportedBy(this::reported);
        }
    }

    SyncService sync() {
        return sync;
    }

    Reception reception() {
        return reception;
    }

    /** Lists ask for every row; it is read again only after something was sent or answered. */
    private Reported reported() {
        Reported known = reported;
        if (known == null) {
            known = sync.office().reported();
            reported = known;
        }
        return known;
    }

    private static boolean moves(String kind) {
        return kind.equals(SyncRecords.OUTBOX.name()) || kind.equals(SyncRecords.RECEIPT.name());
    }
}
