package org.chizheng.app.records;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Refusal;

/**
 * What was saved on one page since it was opened, newest last, so that Ctrl+Z takes it back. Nothing is deleted: further
 * ops void what was made and set back what was changed. What somebody has changed since is not overruled.
 */
public final class UndoSteps {
    private static final int KEPT = 50;

    private final Session session;
    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * One save.
     *
     * @param words what was done to whom: 更正李秀英
     * @param person whose page shows it
     */
    public record Step(String words, org.chizheng.core.shared.Id person, List<Op> ops) {
        public Step {
            ops = List.copyOf(ops);
        }
    }

    public UndoSteps(Session session) {
        this.session = session;
    }

    /** A save that may be taken back; one that wrote nothing is none. */
    public void saved(Step step) {
        if (!step.ops().isEmpty()) {
            steps.push(step);
        }
        if (steps.size() > KEPT) {
            steps.removeLast();
        }
    }

    /** Takes the newest out; empty when there is nothing to take back. */
    public Optional<Step> next() {
        return Optional.ofNullable(steps.poll());
    }

    /**
     * Writes the ops that take a step back. Runs off the screen's thread.
     *
     * @throws Refusal {@code undo.changed} when one of its values was changed since
     */
    public void takeBack(Step step) {
        for (Op op : step.ops()) {
            RecordKind kind = session.core().kinds().get(op.kind());
            var now = session.core().ledger().seen(kind, op.record());
            boolean stands =
                    op.set().keySet().stream().allMatch(field -> now.of(field).contains(op.id()));
            if (!stands) {
                throw Refusal.of(
                        "undo.changed",
                        Texts.of("undo.changed.what", step.words()),
                        Texts.of("undo.changed.why"),
                        Texts.of("undo.changed.now"));
            }
        }
        List<Change> back = session.services().compensation().of(step.ops(), Texts.of("undo.reason"));
        session.core().ledger().record(session.actor(), back);
    }
}
