package org.chizheng.sync.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;

/** Does a batch continue what is here of its chain, repeat it, come too early, or tell another story under its name? */
final class ChainCheck {
    static final String FORK = "batch.fork";

    private final IntakeQueries queries;
    private final BatchIntake.Opened opened;
    private final Manifest.Stretch stretch;
    private final Optional<IntakeQueries.Position> position;
    private final long stored;

    ChainCheck(IntakeQueries queries, BatchIntake.Opened opened) {
        this(queries, opened, Optional.empty());
    }

    /** @param rehearsed how far the chain would be, where that is further than the store */
    ChainCheck(IntakeQueries queries, BatchIntake.Opened opened, Optional<IntakeQueries.Position> rehearsed) {
        this.queries = queries;
        this.opened = opened;
        this.stretch = opened.manifest().stretch();
        Optional<IntakeQueries.Position> there =
                queries.position(opened.manifest().route().chain());
        this.stored = there.map(IntakeQueries.Position::seq).orElse(0L);
        this.position = rehearsed.or(() -> there);
    }

    /** The last number that is here without a gap. */
    long here() {
        return position.map(IntakeQueries.Position::seq).orElse(0L);
    }

    boolean gap() {
        return stretch.first() > here() + 1;
    }

    /** Asked when there is no gap. */
    boolean continuesWhatIsHere() {
        Manifest.Route route = opened.manifest().route();
        boolean ownChain = position.map(at -> at.device().equals(route.dev())).orElse(true);
        Digest start = Links.start(route.dev(), route.chain());
        boolean beginning = stretch.first() > 1 || stretch.prev().equals(start);
        Digest head = position.map(IntakeQueries.Position::head).orElse(start);
        boolean follows = stretch.first() <= here() || stretch.prev().equals(head);
        return ownChain && beginning && follows && repeatsOverlap();
    }

    private boolean repeatsOverlap() {
        long last = Math.min(stretch.last(), stored);
        if (last < stretch.first()) {
            return true;
        }
        Map<Long, byte[]> lines = queries.opLines(opened.manifest().route().chain(), stretch.first(), last);
        for (Op op : opened.ops()) {
            if (op.seq() <= last && !Arrays.equals(op.opLine(), lines.get(op.seq()))) {
                return false;
            }
        }
        return true;
    }

    static Refusal fork(String unit) {
        return Refusal.of(
                FORK,
                unit + "的这个包与已经收到的记录矛盾，没有接收",
                "同一台电脑、同样的编号，内容却不同：数据文件夹可能被复制或用旧备份恢复过，两份都已保留",
                "请与" + unit + "核对是哪一份在用；停用另一份，并在那台电脑上新建数据文件夹后重新登记");
    }
}
