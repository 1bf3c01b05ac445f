package org.chizheng.core.subsidy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;

/** Settling a gap; only the bureau does, and everything that is computed afterwards names who, when and why. */
public final class RulingService {
    private final Ledger ledger;
    private final RulingQueries rulings;

    public RulingService(Ledger ledger, RulingQueries rulings) {
        this.ledger = ledger;
        this.rulings = rulings;
    }

    /**
     * @param decided a reading of the gap or a figure; judged as {@link Decisions#check} does
     * @param seen what stood on the screen when the form opened
     */
    public List<Op> rule(Actor actor, Pack pack, Gap gap, Decided decided, Seen seen) {
        Decisions.check(decided, gap);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("gap", gap.id());
        values.put("pack", pack.id());
        values.put("reading", gap.figure() ? null : decided.reading());
        values.put("figure", gap.figure() ? boxed(decided.fen()) : null);
        values.put("decidedBy", decided.by());
        values.put("decidedOn", decided.on());
        values.put("reason", decided.reason());
        Id id = RulingRecord.idOf(pack.id(), gap.id());
        Change change =
                rulings.of(pack.id(), gap.id()).isEmpty() && seen.heads().isEmpty()
                        ? Change.create(RulingRecord.KIND, id, values)
                        : Change.of(RulingRecord.KIND, id, values, seen);
        return ledger.record(actor, List.of(change.because(decided.reason())));
    }

    private static Long boxed(OptionalLong fen) {
        return fen.isPresent() ? fen.getAsLong() : null;
    }

    /** What stands in the register about a gap now, to be taken when a form opens. */
    public Seen seen(Pack pack, Gap gap) {
        return ledger.seen(RulingRecord.KIND, RulingRecord.idOf(pack.id(), gap.id()));
    }
}
