package org.chizheng.app.bureau.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.conflict.DecisionService;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** The open cases, the one on the desk, and what was decided. */
public final class ConflictModel {
    private final Session session;
    private final CaseReading reading;
    private final CaseWords words;
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<List<CaseLine>> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<DecidedLine>> decided = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseDossier> dossier = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> unread = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();

    public ConflictModel(Session session) {
        this.session = session;
        this.reading = new CaseReading(session);
        this.words = new CaseWords(session);
        session.onChange(Set.of(), this::changed);
    }

    /** Open cases, for the badge of the navigation; counted again whenever records change. */
    public IntegerProperty waiting() {
        return waiting;
    }

    /** Oldest first; null until it was read. */
    ReadOnlyObjectProperty<List<CaseLine>> open() {
        return open.getReadOnlyProperty();
    }

    /** Newest first; null until it was read. */
    ReadOnlyObjectProperty<List<DecidedLine>> decided() {
        return decided.getReadOnlyProperty();
    }

    /** The case on the desk, or null. */
    ReadOnlyObjectProperty<CaseDossier> dossier() {
        return dossier.getReadOnlyProperty();
    }

    /** Why the lists could not be read, or null. */
    ReadOnlyObjectProperty<Refusal> unread() {
        return unread.getReadOnlyProperty();
    }

    /** What was refused last; null when nothing. */
    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** Reads the open cases. */
    public void load() {
        session.read(
                progress -> session.services().cases().open().stream()
                        .map(words::line)
                        .toList(),
                lines -> {
                    unread.set(null);
                    open.set(lines);
                    waiting.set(lines.size());
                },
                unread::set);
    }

    /** Reads what was decided; only when somebody looks at it, for it grows. */
    void loadDecided() {
        session.read(progress -> decisions(), decided::set, unread::set);
    }

    private void changed() {
        load();
        if (decided.get() != null) {
            loadDecided();
        }
    }

    /** Lays a case on the desk. */
    public void show(String id) {
        problem.set(null);
        session.read(progress -> reading.dossier(id, false), dossier::set, problem::set);
    }

    /** Back to the lists. */
    void leave() {
        dossier.set(null);
    }

    /** Place of the case on the desk among the open ones, from 0; -1 when it is none of them. */
    int place() {
        CaseDossier shown = dossier.get();
        if (shown == null || open.get() == null) {
            return -1;
        }
        List<String> ids = open.get().stream().map(CaseLine::id).toList();
        return ids.indexOf(shown.decided().id());
    }

    /** The case after the one on the desk, round and round; the lists when there is none. */
    void next() {
        List<CaseLine> all = open.get();
        if (all == null || all.isEmpty()) {
            leave();
        } else {
            show(all.get((place() + 1) % all.size()).id());
        }
    }

    /**
     * Takes the decision and lays the next case on the desk.
     *
     * @param onDone told the decision's record, by which it can be taken back
     */
    void decide(Ruling ruling, String reason, Consumer<Id> onDone) {
        Case one = dossier.get().decided();
        String next = after(one.id());
        problem.set(null);
        session.read(
                progress -> decision(one, ruling, reason),
                made -> {
                    changed();
                    onDone.accept(made);
                    if (next == null) {
                        leave();
                    } else {
                        show(next);
                    }
                },
                problem::set);
    }

    private String after(String id) {
        List<CaseLine> all = open.get() == null ? List.of() : open.get();
        int at = all.stream().map(CaseLine::id).toList().indexOf(id);
        return all.size() < 2 ? null : all.get((at + 1) % all.size()).id();
    }

    private Id decision(Case one, Ruling ruling, String reason) {
        DecisionService service = session.services().decisions();
        List<Op> ops = switch (ruling.verdict()) {
            case "keep" -> service.keep(session.actor(), one, ruling.choice(), reason);
            case "same" -> service.same(session.actor(), one, ruling.choice(), reason);
            default -> service.sendBack(session.actor(), one, ruling.verdict(), reason);
        };
        return ops.get(ops.size() - 1).record();
    }

    /** Takes a decision back; its case is open again. */
    void undo(Id decision, Runnable onDone) {
        problem.set(null);
        session.read(
                progress -> {
                    new DecisionUndo(session).undo(decision);
                    return decision;
                },
                undone -> {
                    changed();
                    onDone.run();
                },
                problem::set);
    }

    /** Notes who looks at the full numbers of the case and why, then shows them. */
    void reveal(String reason) {
        Case one = dossier.get().decided();
        session.read(
                progress -> {
                    session.services()
                            .audit()
                            .note(
                                    session.actor(),
                                    Right.REVEAL,
                                    Texts.of("conflict.reveal.act"),
                                    one.kind() + " " + one.shortId(),
                                    reason);
                    return reading.dossier(one.id(), true);
                },
                dossier::set,
                problem::set);
    }

    private List<DecidedLine> decisions() {
        DecisionQueries queries =
                new DecisionQueries(session.core().store(), session.services().ops());
        return queries.standing().stream().map(made -> decided(queries, made)).toList();
    }

    private DecidedLine decided(DecisionQueries queries, DecisionQueries.Made made) {
        Op op = session.services().ops().byId(made.op()).orElseThrow();
        Optional<Case> standing =
                session.services().cases().byId(String.valueOf(op.set().get("caseKey")));
        String subject = standing.map(words::subject)
                .orElseGet(() -> subject(queries.action(op).get(0)));
        return new DecidedLine(
                made.decision(),
                CaseWords.rule(made.rule()),
                subject,
                DecisionRecord.VERDICTS.getOrDefault(made.verdict(), made.verdict()),
                made.reason(),
                op.actorName(),
                Instant.ofEpochMilli(op.time().millis()).atZone(Seams.ZONE).toLocalDate());
    }

    private String subject(Op changed) {
        return words.called(session.core().kinds().get(changed.kind()), changed.record());
    }
}
