package org.chizheng.sync.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.trust.StretchMark;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.office.HistoryService;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.SyncRecords;

/**
 * A person at the bureau sets a whole batch aside, and takes it back. The batch stays in the inbox and its saves in the
 * chain and in the histories; while it is aside it counts for nothing, as if it had never come, and its office reads so
 * in the receipt. Who did it, when and why stands in the journal.
 */
public final class BatchAside {
    private final Core core;
    private final Enrolment enrolment;
    private final IntakeQueries queries;
    private final BatchIntake intake;

    public BatchAside(Core core, Enrolment enrolment, BatchIntake intake) {
        this.core = core;
        this.enrolment = enrolment;
        this.queries = new IntakeQueries(core.store().query());
        this.intake = intake;
    }

    /**
     * How a batch stands.
     *
     * @param ops how many saves it holds
     * @param history who set it aside or took it back, when and why; a sentence each, oldest first
     */
    public record Standing(boolean aside, long ops, List<String> history) {}

    public Standing of(Digest file) {
        IntakeQueries.Noted noted = noted(file);
        Id mark = markOf(file);
        List<String> history = core.services().history().of(StretchMark.KIND, mark).stream()
                .map(BatchAside::line)
                .toList();
        return new Standing(isAside(mark), noted.last() - noted.first() + 1, history);
    }

    private static String line(HistoryService.Entry entry) {
        return entry.line();
    }

    /**
     * Sets it aside.
     *
     * @throws Refusal {@code batch.none}, {@code batch.waits}, {@code batch.aside}, {@code batch.reason}, {@code right.role}
     */
    public Standing aside(Digest file, String reason) {
        return put(file, true, reason);
    }

    /**
     * Takes it back: its saves count again, as if nothing had been.
     *
     * @throws Refusal {@code batch.none}, {@code batch.not-aside}, {@code batch.reason}, {@code right.role}
     */
    public Standing takeBack(Digest file, String reason) {
        return put(file, false, reason);
    }

    private Standing put(Digest file, boolean aside, String reason) {
        enrolment.require(Right.MANAGE_DEVICES);
        IntakeQueries.Noted noted = noted(file);
        Id mark = markOf(file);
        requireSense(noted, aside, isAside(mark));
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("batch.reason", "没有写理由，什么都没有动", "封存和取回会改变已经显示的内容，要能查到是谁为什么定的", "请写一句理由再做一次，例如“整包导错了班”");
        }
        Trust.Stretch stretch = new Trust.Stretch(noted.first(), noted.last());
        core.ledger()
                .record(
                        core.actor(),
                        StretchMark.of(
                                mark,
                                noted.home(),
                                stretch,
                                aside,
                                reason.strip(),
                                core.ledger().seen(StretchMark.KIND, mark)));
        core.feed().tell(core.services().ops().ofChain(noted.home(), stretch.first(), stretch.last()));
        intake.answerAnew();
        return of(file);
    }

    private static void requireSense(IntakeQueries.Noted noted, boolean wanted, boolean now) {
        boolean inStore = noted.state() == IntakeState.TAKEN || noted.state() == IntakeState.QUARANTINED;
        if (!inStore) {
            throw Refusal.of("batch.waits", "这个包还没有收进来，不用封存", "它在等前面的包，里面的内容都还没有采用", "等它收进来以后再看");
        }
        if (wanted && now) {
            throw Refusal.of("batch.aside", "这个包已经封存", "里面的内容现在都不采用", "不用再做；要重新采用请取回");
        }
        if (!wanted && !now) {
            throw Refusal.of("batch.not-aside", "这个包没有封存，不用取回", "里面的内容现在就在采用", "请核对是不是选错了包");
        }
    }

    private boolean isAside(Id mark) {
        return StretchMark.isAside(core.ledger().values(StretchMark.KIND, mark));
    }

    private IntakeQueries.Noted noted(Digest file) {
        return queries.noted(SyncRecords.idOf(file))
                .orElseThrow(() -> Refusal.of("batch.none", "没有收到过这个包", "“收件”里没有它", "请在“收件”里核对是哪一个"));
    }

    /** Of its own, for the batch's note stands under the file's. */
    private static Id markOf(Digest file) {
        return SyncRecords.idOf(Digest.of(("aside " + file).getBytes(StandardCharsets.UTF_8)));
    }
}
