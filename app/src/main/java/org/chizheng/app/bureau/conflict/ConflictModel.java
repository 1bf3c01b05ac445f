package org.chizheng.app.bureau.conflict;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.bureau.conflict.reading.CaseDossier;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.reading.CaseLine;
import org.chizheng.app.bureau.conflict.reading.CaseReading;
import org.chizheng.app.bureau.conflict.reading.CaseWords;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.CaseNoteQueries.CaseNote;
import org.chizheng.core.conflict.DecisionQueries;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.conflict.DecisionService;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.office.AccountQueries;
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
    private final ReadOnlyObjectWrapper<List<CaseLine>> all = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CaseLine>> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> colleagues = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<DecidedLine>> decided = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseDossier> dossier = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Refusal> unread = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private CaseFilter filter = CaseFilter.NONE;

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

    /** What the filter lets through, oldest first; null until it was read. */
    ReadOnlyObjectProperty<List<CaseLine>> open() {
        return open.getReadOnlyProperty();
    }

    /** Every open case, whatever the filter; null until it was read. */
    ReadOnlyObjectProperty<List<CaseLine>> all() {
        return all.getReadOnlyProperty();
    }

    /** Names of who may be handed a case at this desk. */
    ReadOnlyObjectProperty<List<String>> colleagues() {
        return colleagues.getReadOnlyProperty();
    }

    /** What the filter calls a case that nobody looks after. */
    static String nobody() {
        return Texts.of("conflict.assignee.nobody");
    }

    /** Narrows the queue; the case on the desk and the badge are not touched. */
    void filter(CaseFilter wanted) {
        filter = wanted;
        if (all.get() != null) {
            open.set(all.get().stream().filter(filter::shows).toList());
        }
    }

    boolean isFiltered() {
        return filter.narrows();
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
                progress -> read(),
                read -> {
                    unread.set(null);
                    colleagues.set(read.colleagues());
                    all.set(read.lines());
                    waiting.set(read.lines().size());
                    filter(filter);
                },
                unread::set);
    }

    private record Read(List<CaseLine> lines, List<String> colleagues) {}

    private Read read() {
        Map<String, CaseNote> notes = session.services().notesOnCases();
        List<CaseLine> lines = session.services().cases().open().stream()
                .map(one -> words.line(one, notes.getOrDefault(one.id(), CaseNote.NONE)))
                .toList();
        List<String> names = session.core().accounts().all().stream()
                .filter(account -> !account.disabled() && account.role().may(Right.DECIDE))
                .map(AccountQueries.Account::name)
                .distinct()
                .toList();
        return new Read(lines, names);
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

    /** Hands cases to a colleague of this desk; empty for nobody in particular. Stays on this device. */
    void assign(List<String> ids, String assignee) {
        session.read(
                progress -> {
                    ids.forEach(id -> session.services().caseNotes().assign(session.actor(), id, assignee));
                    return ids;
                },
                done -> {
                    load();
                    CaseDossier shown = dossier.get();
                    if (shown != null && ids.contains(shown.decided().id())) {
                        show(shown.decided().id());
                    }
                },
                problem::set);
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
        step(1);
    }

    /** The case before the one on the desk. */
    void previous() {
        step(-1);
    }

    private void step(int by) {
        List<CaseLine> queue = open.get();
        if (queue == null || queue.isEmpty()) {
            leave();
        } else {
            int from = place() < 0 && by < 0 ? 0 : place();
            show(queue.get(Math.floorMod(from + by, queue.size())).id());
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
        List<CaseLine> queue = open.get() == null ? List.of() : open.get();
        int at = queue.stream().map(CaseLine::id).toList().indexOf(id);
        return queue.size() < 2 ? null : queue.get((at + 1) % queue.size()).id();
    }

    private Id decision(Case one, Ruling ruling, String reason) {
        DecisionService service = session.services().decisions();
        List<Op> ops = switch (ruling.verdict()) {
            case "keep" -> service.keep(session.actor(), one, ruling.choice(), reason);
            case "same" -> service.same(session.actor(), one, ruling.choice(), reason);
            case "stay" -> service.stay(session.actor(), one, ruling.choice(), reason);
            case "live" -> service.settleVoiding(session.actor(), one, true, reason);
            case "void" -> service.settleVoiding(session.actor(), one, false, reason);
            case "accept" -> service.accept(session.actor(), one, reason);
            case "apart" -> service.apart(session.actor(), one, reason);
            case "restore" -> service.restore(session.actor(), one, reason);
            default -> service.sendBack(session.actor(), one, ruling.verdict(), reason);
        };
        return ops.get(ops.size() - 1).record();
    }

    /** Prints the queue as it is filtered. */
    void print(Runnable onDone) {
        List<CaseLine> lines = shown();
        session.read(
                progress -> {
                    new CaseListPaper(session).print(lines);
                    return lines;
                },
                printed -> onDone.run(),
                problem::set);
    }

    /** Saves the queue as it is filtered, as PDF. */
    void saveList(Path folder, Consumer<Path> onDone) {
        List<CaseLine> lines = shown();
        session.read(progress -> new CaseListPaper(session).save(lines, folder), onDone, problem::set);
    }

    private List<CaseLine> shown() {
        return open.get() == null ? List.of() : open.get();
    }

    /** Takes a decision back that no office knows of yet; its case is open again. */
    void undo(Id decision, Runnable onDone) {
        takeBack(decision, () -> new DecisionUndo(session).undo(decision, null), onDone);
    }

    /** Opens a case again although offices were told of its decision; they will be told this too, with the reason. */
    void decideAnew(Id decision, String reason, Runnable onDone) {
        takeBack(decision, () -> new DecisionUndo(session).undo(decision, reason), onDone);
    }

    /** Parts two who were made one. */
    void part(Id decision, String reason, Runnable onDone) {
        takeBack(decision, () -> new DecisionUndo(session).part(decision, reason), onDone);
    }

    private void takeBack(Id decision, Runnable way, Runnable onDone) {
        problem.set(null);
        session.read(
                progress -> {
                    way.run();
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
        DecisionQueries queries = session.services().decided();
        Set<String> told = new SentDecisionQueries(session.core().store()).all();
        return queries.standing().stream()
                .map(made -> decided(queries, made, told))
                .toList();
    }

    private DecidedLine decided(DecisionQueries queries, DecisionQueries.Made made, Set<String> told) {
        Op op = session.services().ops().byId(made.op()).orElseThrow();
        Optional<Case> standing = session.services().cases().byId(String.valueOf(made.caseKey()));
        String subject = standing.map(words::subject)
                .orElseGet(() -> subject(queries.action(op).get(0)));
        return new DecidedLine(
                made.decision(),
                CaseWords.rule(made.rule()),
                subject,
                made.verdict(),
                DecisionRecord.VERDICTS.getOrDefault(made.verdict(), made.verdict()),
                made.reason(),
                op.actorName(),
                Instant.ofEpochMilli(op.time().millis()).atZone(Seams.ZONE).toLocalDate(),
                told.contains(op.id().toString()));
    }

    private String subject(Op changed) {
        return words.called(session.core().kinds().get(changed.kind()), changed.record());
    }
}
