package org.chizheng.sync;

import org.chizheng.core.Core;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.PinnedTrust;
import org.chizheng.sync.identity.BureauAnchor;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.https.Backoff;
import org.chizheng.sync.transport.https.HubClient;

/** The line to the bureau: trust, and what it tells of this machine's clock. */
final class Line {
    /** Milliseconds by which sound clocks differ. */
    private static final long SLACK = 300_000;

    private static final long SECOND = 1_000;

    private Line() {}

    static HubClient beforeEnrolment(String hub, Seams seams) {
        return new HubClient(hub, PinnedTrust.beforeEnrolment(seams), new Backoff(seams, Thread::sleep));
    }

    /** @param progress told of each pause */
    static HubClient pinned(String hub, BureauAnchor anchor, Seams seams, Progress progress) {
        Digest key = anchor.hubKey()
                .orElseThrow(() -> Refusal.of("line.none", "县局没有开通网络上报", "登记时县局没有给出接收端的密钥", "请改用U盘上报，或请县局开通后重新登记"));
        return new HubClient(hub, PinnedTrust.pinned(key, seams), new Backoff(seams, millis -> wait(millis, progress)));
    }

    private static void wait(long millis, Progress progress) throws InterruptedException {
        for (long left = millis; left > 0; left -= SECOND) {
            if (!progress.waiting((left + SECOND - 1) / SECOND)) {
                throw new InterruptedException("the person waits no longer");
            }
            Thread.sleep(Math.min(SECOND, left));
        }
    }

    /** A fresh word of the bureau says what its clock shows; ours is compared and the result kept for later saves. */
    static void measureClock(Core core, Receipt fresh) {
        boolean close = Math.abs(fresh.taken().at() - core.seams().millis()) <= SLACK;
        String standing = close ? "ok" : "suspect";
        core.ledger().clockStanding(standing);
        if (!core.settings().get(SyncService.CLOCK).filter(standing::equals).isPresent()) {
            core.settings().put(core.actor(), SyncService.CLOCK, standing);
        }
    }
}
