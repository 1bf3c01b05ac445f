package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.crypto.Digest;

/**
 * All that is here of one device's chains, as a tree. A history that came first keeps the name of its chain; one that
 * leaves it somewhere is a limb of its own, named by {@link Chain#branch}. Where a batch belongs is a question of the
 * bytes before it and of nothing else, so that any order of arrival and any cut into batches gives the same tree.
 */
final class Histories {
    private final IntakeQueries queries;
    private final Id dev;
    private final Id enrolled;
    private final Map<Id, Limb> limbs = new LinkedHashMap<>();

    /** @param enrolled the chain that the device enrolled with: its first, which goes on from no other */
    Histories(IntakeQueries queries, Id dev, Id enrolled) {
        this.queries = queries;
        this.dev = dev;
        this.enrolled = enrolled;
        for (IntakeQueries.LimbRow row : queries.limbs(dev)) {
            limbs.put(row.home(), new Limb(row));
        }
    }

    /** A place in the tree: after so many ops, with this head. */
    record Point(Id home, long seq, Digest head) {}

    /**
     * Where a batch belongs.
     *
     * @param home the limb that its new ops extend; null while something before it is missing
     * @param from number of its first op that is new here, {@code last + 1} for none
     * @param leaves where the limb leaves another one, when it begins with this batch
     */
    record Placed(Id home, long from, Optional<Point> leaves) {
        boolean gap() {
            return home == null;
        }
    }

    private static final Placed GAP = new Placed(null, 0, Optional.empty());

    /** One history from where it leaves another one, or from its chain's beginning. */
    final class Limb {
        private final Id home;
        private final Id wire;
        private final Point base;
        private final Map<Long, byte[]> more = new TreeMap<>();
        private Optional<Op> first;
        private long tip;
        private Digest head;

        private Limb(IntakeQueries.LimbRow row) {
            this(row.home(), row.wire(), row.base(), row.tip(), row.head());
        }

        private Limb(Id home, Id wire, Optional<Point> base, long tip, Digest head) {
            this.home = home;
            this.wire = wire;
            this.tip = tip;
            this.head = head;
            this.base = base.orElseGet(() -> new Point(wire, 0, beginning()));
        }

        Id home() {
            return home;
        }

        Id wire() {
            return wire;
        }

        /** Where it leaves the other one; number 0 for the beginning of a chain. */
        Point base() {
            return base;
        }

        long tip() {
            return tip;
        }

        Digest head() {
            return head;
        }

        boolean isBranch() {
            return !home.equals(wire);
        }

        private Digest beginning() {
            return first().map(op -> Digest.ofBytes(Chain.startOf(op))).orElse(Links.start(dev, wire));
        }

        /** The op that begins the chain, when this limb holds it. */
        Optional<Op> first() {
            if (first == null) {
                first = queries.op(home, 1);
            }
            return first;
        }

        private boolean holds(long seq, Digest at) {
            boolean within = seq > base.seq() && seq <= tip || seq == 0 && !isBranch();
            return within && headAt(seq).equals(at);
        }

        Digest headAt(long seq) {
            if (seq == tip) {
                return head;
            }
            IntakeQueries.Mark mark = queries.markBefore(home, seq)
                    .filter(known -> known.seq() > base.seq())
                    .orElse(new IntakeQueries.Mark(base.seq(), base.head()));
            Digest running = mark.head();
            Map<Long, byte[]> lines = lines(mark.seq() + 1, seq);
            for (long at = mark.seq() + 1; at <= seq; at++) {
                running = Links.over(running, at, List.of(lines.get(at)));
            }
            return running;
        }

        private Map<Long, byte[]> lines(long from, long through) {
            Map<Long, byte[]> lines = new TreeMap<>(queries.opLines(home, from, through));
            more.forEach((seq, line) -> {
                if (seq >= from && seq <= through) {
                    lines.put(seq, line);
                }
            });
            return lines;
        }
    }

    Collection<Limb> limbs() {
        return limbs.values();
    }

    Optional<Limb> limb(Id home) {
        return Optional.ofNullable(limbs.get(home));
    }

    /** The limb in which this place of a chain lies. */
    Optional<Limb> find(Id wire, long seq, Digest head) {
        return limbs.values().stream()
                .filter(limb -> limb.wire.equals(wire))
                .sorted((one, other) -> Boolean.compare(other.tip == seq, one.tip == seq))
                .filter(limb -> limb.holds(seq, head))
                .findFirst();
    }

    /** Whether the place that a chain goes on from is here. */
    boolean holds(Chain.Point parent) {
        boolean untouched = parent.seq() == 0
                && parent.chain().equals(enrolled)
                && Links.start(dev, enrolled).equals(Digest.ofBytes(parent.head()));
        return untouched
                || find(parent.chain(), parent.seq(), Digest.ofBytes(parent.head()))
                        .isPresent();
    }

    /** Whether what a batch follows may be here, judged without opening it. */
    boolean mayFollow(Manifest manifest) {
        Manifest.Stretch stretch = manifest.stretch();
        return stretch.first() == 1
                || find(manifest.route().chain(), stretch.first() - 1, stretch.prev())
                        .isPresent();
    }

    /**
     * Finds where a batch belongs; its own chain from {@code prev} to {@code head} is verified already.
     *
     * @param wire the chain that the batch names
     */
    Placed place(Id wire, Manifest.Stretch stretch, List<Op> ops) {
        Op first = ops.get(0);
        boolean waits = Chain.parentOf(first).filter(parent -> !holds(parent)).isPresent();
        Optional<Limb> owner = find(wire, stretch.first() - 1, stretch.prev());
        if (waits || owner.isEmpty() && stretch.first() > 1) {
            return GAP;
        }
        if (owner.isEmpty()
                && !limbs.containsKey(wire)
                && queries.position(wire).isEmpty()) {
            return new Placed(wire, 1, Optional.empty());
        }
        return walk(wire, owner.orElse(null), stretch, ops);
    }

    private Placed walk(Id wire, Limb from, Manifest.Stretch stretch, List<Op> ops) {
        Limb owner = from;
        Point at = new Point(owner == null ? wire : owner.home, stretch.first() - 1, stretch.prev());
        Map<Long, byte[]> here = owner == null ? Map.of() : owner.lines(stretch.first(), stretch.last());
        for (Op op : ops) {
            Digest head = Links.over(at.head(), op.seq(), List.of(op.opLine()));
            Limb branch = limbs.get(Chain.branch(wire, head.bytes()));
            if (branch != null) {
                owner = branch;
                here = owner.lines(op.seq(), stretch.last());
            } else if (!Arrays.equals(op.opLine(), here.get(op.seq()))) {
                boolean extendsTip = owner != null && owner.tip == at.seq() && owner.head.equals(at.head());
                return extendsTip
                        ? new Placed(owner.home, op.seq(), Optional.empty())
                        : new Placed(Chain.branch(wire, head.bytes()), op.seq(), Optional.of(at));
            }
            at = new Point(owner == null ? wire : owner.home, op.seq(), head);
        }
        return new Placed(at.home(), stretch.last() + 1, Optional.empty());
    }

    /** Takes a batch into this picture of the tree only, as a rehearsal does. */
    void add(Id wire, Manifest.Stretch stretch, List<Op> ops, Placed placed) {
        Optional<Point> begins = Optional.of(new Point(wire, 0, stretch.prev()));
        Limb limb = limbs.computeIfAbsent(
                placed.home(),
                home -> new Limb(home, wire, placed.leaves().or(() -> begins), stretch.first() - 1, stretch.prev()));
        for (Op op : ops) {
            if (op.seq() >= placed.from()) {
                limb.more.put(op.seq(), op.opLine());
                limb.tip = op.seq();
                limb.head = stretch.head();
            }
        }
    }

    /** Where each history ends, those that keep their chain's name first. */
    List<Standing.Tip> tips() {
        List<Standing.Tip> tips = new ArrayList<>();
        for (boolean branches : new boolean[] {false, true}) {
            limbs.values().stream()
                    .filter(limb -> limb.isBranch() == branches)
                    .forEach(limb -> tips.add(new Standing.Tip(limb.wire, limb.home, limb.tip, limb.head)));
        }
        return tips;
    }
}
