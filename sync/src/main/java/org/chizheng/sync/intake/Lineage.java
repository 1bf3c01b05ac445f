package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;

/**
 * What the histories of one device mean for the machine that writes now: what its folder does not hold, whether a second
 * history still waits for its machine to begin a new chain, and whether two machines write at the same time.
 */
final class Lineage {
    /** Milliseconds by which an op may seem later than a chain that was begun after it. */
    private static final long SLACK = 300_000;

    private final IntakeQueries queries;
    private final Histories histories;
    private final List<Begun> begun = new ArrayList<>();

    Lineage(IntakeQueries queries, Histories histories) {
        this.queries = queries;
        this.histories = histories;
        for (Histories.Limb limb : histories.limbs()) {
            if (limb.base().seq() == 0 && histories.limbs().size() > 1) {
                limb.first()
                        .ifPresent(
                                op -> Chain.parentOf(op).ifPresent(parent -> begun.add(new Begun(limb, op, parent))));
            }
        }
    }

    /** A chain that names the place it goes on from. */
    private record Begun(Histories.Limb limb, Op first, Chain.Point parent) {}

    /**
     * Ops of a device that its present folder does not hold.
     *
     * @param limb where they stand here
     * @param home how the reader is to call them
     * @param leaves the place before the first of them; empty for the beginning of a chain
     * @param from number of the first one
     */
    record Lost(Histories.Limb limb, Id home, Optional<Histories.Point> leaves, long from) {}

    /** The chain that was begun last: it is that of the folder in use. */
    private Optional<Begun> newest() {
        return begun.stream()
                .max(Comparator.comparing((Begun each) -> each.first().time().millis())
                        .thenComparing(each -> each.limb().home()));
    }

    /**
     * All ops of the device that the folder in use does not hold.
     *
     * @param writing the chain in which that folder says it writes; where it says nothing, that begun last counts
     */
    List<Lost> lost(Optional<Id> writing) {
        Map<Id, Long> held = writing.flatMap(this::heldWriting)
                .or(() -> newest().map(this::held))
                .orElse(null);
        List<Lost> lost = new ArrayList<>();
        if (held == null) {
            return lost;
        }
        for (Histories.Limb limb : histories.limbs()) {
            long through = held.getOrDefault(limb.home(), -1L);
            if (through >= limb.tip()) {
                continue;
            }
            if (through < 0) {
                boolean beginning = !limb.isBranch();
                Optional<Histories.Point> leaves = beginning ? Optional.empty() : Optional.of(limb.base());
                lost.add(new Lost(limb, limb.home(), leaves, limb.base().seq() + 1));
            } else {
                Digest next = limb.headAt(through + 1);
                Histories.Point at = new Histories.Point(limb.home(), through, limb.headAt(through));
                lost.add(new Lost(limb, Chain.branch(limb.wire(), next.bytes()), Optional.of(at), through + 1));
            }
        }
        return lost;
    }

    /** Empty while nothing of this chain is here. */
    private Optional<Map<Id, Long>> heldWriting(Id chain) {
        Optional<Map<Id, Long>> asBegun = begun.stream()
                .filter(each -> each.limb().home().equals(chain))
                .findFirst()
                .map(this::held);
        return asBegun.or(() -> histories.limb(chain).map(limb -> Map.of(limb.home(), Long.MAX_VALUE)));
    }

    /** How much of each limb the folder of this chain holds; a limb that is not named it does not hold at all. */
    private Map<Id, Long> held(Begun present) {
        Map<Id, Long> held = new HashMap<>();
        held.put(present.limb().home(), Long.MAX_VALUE);
        Optional<Chain.Point> from = Optional.of(present.parent());
        while (from.isPresent()) {
            Chain.Point point = from.get();
            Histories.Limb limb = histories
                    .find(point.chain(), point.seq(), Digest.ofBytes(point.head()))
                    .orElse(null);
            long through = point.seq();
            while (limb != null && held.merge(limb.home(), through, Math::max) == through && limb.isBranch()) {
                through = limb.base().seq();
                limb = histories.limb(limb.base().home()).orElse(null);
            }
            from = parentOf(point.chain());
            if (held.size() > 2 * histories.limbs().size()) {
                return held;
            }
        }
        return held;
    }

    private Optional<Chain.Point> parentOf(Id chain) {
        return begun.stream()
                .filter(each -> each.limb().home().equals(chain))
                .map(Begun::parent)
                .findFirst();
    }

    /** Whether a second history stands under some chain whose machine has not gone on in a chain of its own. */
    boolean forked() {
        return histories.limbs().stream()
                .filter(Histories.Limb::isBranch)
                .anyMatch(branch -> begun.stream().noneMatch(each -> goesOnFrom(each, branch)));
    }

    private boolean goesOnFrom(Begun chain, Histories.Limb branch) {
        return held(chain).containsKey(branch.home());
    }

    /** Whether something was written elsewhere after the folder in use had begun its chain. */
    boolean twins() {
        long since =
                newest().map(chain -> chain.first().time().millis() + SLACK).orElse(Long.MAX_VALUE);
        return lost(Optional.empty()).stream()
                .anyMatch(lost -> queries.lastMillis(lost.limb().home(), lost.from()) > since);
    }
}
