package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.keep.OwnPiece;

/**
 * Gives a device back what it wrote and its folder does not hold: a chain that names where it goes on from asks for all
 * the rest by it.
 */
final class OwnReturns {
    /** Ops of one entry, and bytes of it: an entry must fit a file with room to spare. */
    private static final int MOST_OPS = 200;

    private static final long MOST_BYTES = 400 * 1024;

    private final IntakeQueries intake;
    private final DownlinkQueries queries;

    OwnReturns(IntakeQueries intake, DownlinkQueries queries) {
        this.intake = intake;
        this.queries = queries;
    }

    /** What is not in the device's downlink yet. */
    List<Concerns.Draft> of(DeviceEntry device) {
        Id dev = device.device().dev();
        Histories histories = new Histories(intake, dev, device.device().chain());
        List<Lineage.Lost> lost = new Lineage(intake, histories).lost();
        List<Concerns.Draft> drafts = new ArrayList<>();
        if (!lost.isEmpty()) {
            Map<Id, Long> told = told(dev);
            lost.forEach(each -> add(drafts, each, told.getOrDefault(each.limb().home(), 0L)));
        }
        return drafts;
    }

    private Map<Id, Long> told(Id dev) {
        Map<Id, Long> told = new HashMap<>();
        for (String ref : queries.told(dev, DownEntry.OWN)) {
            String[] parts = ref.split("/");
            told.merge(Id.parse(parts[0]), Long.parseLong(parts[1]), Math::max);
        }
        return told;
    }

    private void add(List<Concerns.Draft> drafts, Lineage.Lost lost, long told) {
        Histories.Limb limb = lost.limb();
        long from = Math.max(lost.from(), told + 1);
        while (from <= limb.tip()) {
            List<Op> ops = piece(queries.ofHome(limb.home(), from, Math.min(limb.tip(), from + MOST_OPS - 1)));
            Digest prev = limb.headAt(from - 1);
            Digest head = Links.over(prev, from, ops.stream().map(Op::opLine).toList());
            Optional<OwnPiece.Leaves> leaves = lost.leaves().map(at -> new OwnPiece.Leaves(at.seq(), at.head()));
            OwnPiece piece = new OwnPiece(limb.wire(), lost.home(), leaves, prev, head, ops);
            from += ops.size();
            drafts.add(new Concerns.Draft(DownEntry.OWN, limb.home() + "/" + (from - 1), piece.lines()));
        }
    }

    private static List<Op> piece(List<Op> ops) {
        long bytes = 0;
        int count = 0;
        for (Op op : ops) {
            bytes += op.opLine().length + op.valLine().length;
            if (count > 0 && bytes > MOST_BYTES) {
                break;
            }
            count++;
        }
        return ops.subList(0, count);
    }
}
