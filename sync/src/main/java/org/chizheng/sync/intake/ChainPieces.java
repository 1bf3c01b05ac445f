package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.keep.ChainPiece;
import org.chizheng.sync.keep.PeerMark;

/**
 * Whole stretches of chains that a device lacks: what it wrote itself and its folder does not hold (a chain that names
 * where it goes on from asks for all the rest by it), and what the other PCs of its office wrote. So a new PC of an office
 * gets what the office has by the one way that everything else comes down on.
 */
final class ChainPieces {
    /** Ops of one entry, and bytes of it: an entry must fit a file with room to spare. */
    private static final int MOST_OPS = 200;

    private static final long MOST_BYTES = 400 * 1024;

    private final IntakeQueries intake;
    private final DownlinkQueries queries;

    ChainPieces(IntakeQueries intake, DownlinkQueries queries) {
        this.intake = intake;
        this.queries = queries;
    }

    /** One stretch to be told: from a number on, all that a limb holds. */
    private record Stretch(String kind, Histories.Limb limb, Id home, Optional<ChainPiece.Leaves> leaves, long from) {}

    /** Its own that is not in the device's downlink yet. @param writing as {@link Lineage#lost} */
    List<Concerns.Draft> ownOf(DeviceEntry device, Optional<Id> writing) {
        Histories histories =
                new Histories(intake, device.device().dev(), device.device().chain());
        List<Stretch> lost = new ArrayList<>();
        for (Lineage.Lost each : new Lineage(intake, histories).lost(writing)) {
            Optional<ChainPiece.Leaves> leaves =
                    each.leaves().map(at -> new ChainPiece.Leaves(each.limb().wire(), at.seq(), at.head()));
            lost.add(new Stretch(DownEntry.OWN, each.limb(), each.home(), leaves, each.from()));
        }
        return drafts(device, DownEntry.OWN, lost);
    }

    /**
     * What the other PCs of its office wrote, and how far it counts, that is not in the device's downlink yet. The marks
     * come first, so that nothing has an effect there for a moment which it does not have here.
     */
    List<Concerns.Draft> peersOf(DeviceEntry device, DeviceTable table) {
        List<Stretch> written = new ArrayList<>();
        Map<Id, PeerMark> marks = new LinkedHashMap<>();
        for (DeviceEntry peer : peers(device, table)) {
            Histories histories =
                    new Histories(intake, peer.device().dev(), peer.device().chain());
            for (Histories.Limb limb : histories.limbs()) {
                Optional<ChainPiece.Leaves> leaves = Optional.of(limb.base())
                        .filter(base -> limb.isBranch())
                        .map(base -> new ChainPiece.Leaves(base.home(), base.seq(), base.head()));
                written.add(new Stretch(
                        DownEntry.PEER, limb, limb.home(), leaves, limb.base().seq() + 1));
                marks.put(limb.home(), queries.markOf(limb.home()));
            }
        }
        List<Concerns.Draft> drafts = marks(device, marks);
        drafts.addAll(drafts(device, DownEntry.PEER, written));
        return drafts;
    }

    static List<DeviceEntry> peers(DeviceEntry device, DeviceTable table) {
        return table.devices().stream()
                .filter(other -> !other.bureau())
                .filter(other -> other.device().unit().equals(device.device().unit()))
                .filter(other -> !other.device().dev().equals(device.device().dev()))
                .toList();
    }

    private List<Concerns.Draft> marks(DeviceEntry device, Map<Id, PeerMark> marks) {
        Map<Id, String> told = new HashMap<>();
        for (String ref : queries.told(device.device().dev(), PeerMark.ENTRY)) {
            told.put(Id.parse(ref.substring(0, ref.indexOf('/'))), ref);
        }
        List<Concerns.Draft> drafts = new ArrayList<>();
        marks.forEach((home, mark) -> {
            String ref = home + "/" + Digest.of(mark.line());
            if (!ref.equals(told.getOrDefault(home, mark.says() ? "" : ref))) {
                drafts.add(new Concerns.Draft(PeerMark.ENTRY, ref, List.of(mark.line())));
            }
        });
        return drafts;
    }

    private List<Concerns.Draft> drafts(DeviceEntry device, String kind, List<Stretch> stretches) {
        List<Concerns.Draft> drafts = new ArrayList<>();
        if (!stretches.isEmpty()) {
            Map<Id, NavigableMap<Long, Long>> told = told(device.device().dev(), kind);
            stretches.forEach(
                    each -> add(drafts, each, told.getOrDefault(each.limb().home(), Collections.emptyNavigableMap())));
        }
        return drafts;
    }

    /**
     * By history, number of the first op of a piece to that of its last. A folder that is put back to several days lacks
     * other stretches each time, so what was told need not begin where it begins to lack now.
     */
    private Map<Id, NavigableMap<Long, Long>> told(Id dev, String kind) {
        Map<Id, NavigableMap<Long, Long>> told = new HashMap<>();
        for (String ref : queries.told(dev, kind)) {
            String[] parts = ref.split("/");
            // entries of an earlier program name no first op: they began where the history begins
            long first = parts.length > 2 ? Long.parseLong(parts[2]) : 1;
            told.computeIfAbsent(Id.parse(parts[0]), home -> new TreeMap<>())
                    .merge(first, Long.parseLong(parts[1]), Math::max);
        }
        return told;
    }

    private void add(List<Concerns.Draft> drafts, Stretch stretch, NavigableMap<Long, Long> told) {
        long from = stretch.from();
        for (Map.Entry<Long, Long> piece : told.entrySet()) {
            add(drafts, stretch, from, piece.getKey() - 1);
            from = Math.max(from, piece.getValue() + 1);
        }
        add(drafts, stretch, from, stretch.limb().tip());
    }

    /** Both ends included; nothing when there is nothing between. */
    private void add(List<Concerns.Draft> drafts, Stretch stretch, long first, long last) {
        if (first > last) {
            return;
        }
        Histories.Limb limb = stretch.limb();
        long from = first;
        Digest prev = limb.headAt(from - 1);
        List<Op> ops = next(limb, from, last);
        while (!ops.isEmpty()) {
            Digest head = Links.over(prev, from, ops.stream().map(Op::opLine).toList());
            ChainPiece piece = new ChainPiece(limb.wire(), stretch.home(), stretch.leaves(), prev, head, ops);
            long next = from + ops.size();
            drafts.add(new Concerns.Draft(stretch.kind(), limb.home() + "/" + (next - 1) + "/" + from, piece.lines()));
            from = next;
            prev = head;
            ops = next(limb, from, last);
        }
    }

    private List<Op> next(Histories.Limb limb, long from, long last) {
        return piece(queries.ofHome(limb.home(), from, Math.min(last, from + MOST_OPS - 1)));
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
