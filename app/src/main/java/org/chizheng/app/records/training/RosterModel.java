package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.grid.GridChange;
import org.chizheng.app.ui.grid.GridEdit;
import org.chizheng.app.ui.grid.GridModel;
import org.chizheng.app.ui.grid.GridPort;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.app.ui.grid.Level;
import org.chizheng.app.ui.grid.RowJudgement;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roster of one class on the grid: every step of the grid becomes ops, and taking a step back becomes the ops that
 * compensate them. A row that the rules refuse stays on the screen as typed and is not saved.
 */
public final class RosterModel implements GridPort.RowJudge, GridPort.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(RosterModel.class);

    private final Session session;
    private final Id classId;
    private final RosterRows rows;
    private final GridPort port;
    private final GridModel grid;
    private final Map<String, HeldSeat> held = new HashMap<>();
    private final Map<GridEdit, List<Op>> saved = new HashMap<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private TrainingClass into;
    private Consumer<List<String>> onRemoval = rows -> {};
    private BiConsumer<String, String> onReveal = (row, column) -> {};
    private String removalReason;

    RosterModel(Session session, Id classId) {
        this.session = session;
        this.classId = classId;
        this.rows = new RosterRows(session, classId);
        this.port = new GridPort(
                this, this, () -> session.core().seams().newId().toString(), session::today, Runnable::run);
        this.grid = new GridModel(RosterColumns.all(this::firstDay), port);
    }

    GridModel grid() {
        return grid;
    }

    GridPort port() {
        return port;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    /** Rows that stand on the screen only, because the rules refuse them as they are. */
    ReadOnlyIntegerProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    void onRemovalAsked(Consumer<List<String>> action) {
        onRemoval = action;
    }

    void onRevealAsked(BiConsumer<String, String> action) {
        onReveal = action;
    }

    /** The header as it stands now: its dates decide ages and overlaps, its approval closes the sheet. */
    void under(TrainingClass header) {
        boolean first = into == null;
        into = header;
        grid.setReadOnlyBecause(header.voided() == null ? "" : Texts.of("roster.closed.voided"));
        if (!first) {
            grid.rejudgeAll();
        }
    }

    void load() {
        session.read(progress -> rows.read(), this::filled, problem::set);
    }

    void leave() {
        grid.coverAll();
    }

    private void filled(RosterRows.Loaded loaded) {
        into = loaded.into();
        held.clear();
        saved.clear();
        held.putAll(loaded.seats());
        List<GridRow> rows = new ArrayList<>();
        loaded.seats()
                .forEach((id, seat) ->
                        rows.add(this.rows.row(id, seat, loaded.standings().get(id))));
        grid.load(rows);
        count();
    }

    /** What was saved elsewhere or arrived meanwhile; rows that somebody is typing in stay as typed. */
    void follow() {
        if (into == null) {
            return;
        }
        RosterArrivals arrivals = new RosterArrivals(rows, held, parked);
        session.read(
                progress -> arrivals.read(into),
                arrived -> {
                    arrived.putInto(grid, held, this::sameTyped);
                    count();
                },
                problem::set);
    }

    /** The seat of a row; null when it is not in the register. */
    HeldSeat seat(String rowId) {
        return held.get(rowId);
    }

    @Override
    public CompletionStage<RowJudgement> judge(GridRow row) {
        CompletableFuture<RowJudgement> answer = new CompletableFuture<>();
        if (into == null) {
            answer.complete(RowJudgement.PENDING);
            return answer;
        }
        RowJudgement.Problem twin = twin(row);
        Seat own = held.containsKey(row.id()) ? held.get(row.id()).seat() : null;
        RosterJudge judge = new RosterJudge(session, into);
        session.read(
                progress -> judge.judge(row.values(), own),
                judged -> answer.complete(twin == null ? judged : with(judged, twin)),
                answer::completeExceptionally);
        return answer;
    }

    private RowJudgement.Problem twin(GridRow row) {
        String number = row.value(RosterColumns.NUMBER);
        return grid.rows().stream()
                .filter(other -> !number.isEmpty()
                        && !other.id().equals(row.id())
                        && other.value(RosterColumns.NUMBER).equals(number)
                        && (!row.id().startsWith("paste-")))
                .findFirst()
                .map(other -> RowJudgement.Problem.refused(
                        RosterColumns.NUMBER, Texts.of("roster.twin", grid.indexOf(other.id()) + 1), ""))
                .orElse(null);
    }

    private static RowJudgement with(RowJudgement judged, RowJudgement.Problem more) {
        List<RowJudgement.Problem> all = new ArrayList<>(judged.problems());
        all.add(more);
        return RowJudgement.of(all);
    }

    @Override
    public void edited(GridEdit edit) {
        List<Op> undone = saved.remove(edit.inverse());
        if (undone != null) {
            compensate(edit, undone);
            return;
        }
        List<String> removed = edit.changes().stream()
                .filter(GridChange.RowRemoved.class::isInstance)
                .map(GridChange::rowId)
                .filter(held::containsKey)
                .toList();
        if (!removed.isEmpty()) {
            withdraw(edit, removed);
            return;
        }
        List<GridRow> rows = edit.rowIds().stream()
                .flatMap(id -> grid.row(id).stream())
                .filter(row -> twin(row) == null)
                .toList();
        save(edit, rows);
    }

    private void save(GridEdit edit, List<GridRow> rows) {
        Map<String, HeldSeat> before = new HashMap<>(held);
        RosterStore store = new RosterStore(session, into);
        RosterJudge judge = new RosterJudge(session, into);
        session.read(
                progress -> {
                    Map<String, Id> seats = new LinkedHashMap<>();
                    List<Op> ops = new ArrayList<>();
                    List<Change> added = new ArrayList<>();
                    for (GridRow row : rows) {
                        HeldSeat seat = before.get(row.id());
                        Seat own = seat == null ? null : seat.seat();
                        if (judge.judge(row.values(), own).level() == Level.REFUSED) {
                            continue;
                        }
                        if (seat == null) {
                            seats.put(row.id(), store.add(row.values(), added));
                        } else {
                            ops.addAll(store.change(seat, row.values()));
                            seats.put(row.id(), own.enrolment());
                        }
                    }
                    ops.addAll(0, session.core().ledger().record(session.actor(), added));
                    return RosterOutcome.of(store, ops, seats, Set.of());
                },
                outcome -> kept(edit, outcome),
                refusal -> refused(edit, refusal));
    }

    private void withdraw(GridEdit edit, List<String> rows) {
        Map<String, HeldSeat> seats = new LinkedHashMap<>();
        rows.forEach(row -> seats.put(row, held.get(row)));
        String why = removalReason;
        session.read(
                progress -> {
                    List<Op> ops = new ArrayList<>();
                    for (HeldSeat seat : seats.values()) {
                        ops.addAll(session.services()
                                .enrolmentService()
                                .withdraw(session.actor(), seat.seat().enrolment(), seat.seen(), why));
                    }
                    return new RosterOutcome(ops, Map.of(), seats.keySet());
                },
                outcome -> kept(edit, outcome),
                refusal -> refused(edit, refusal));
    }

    private void compensate(GridEdit edit, List<Op> undone) {
        Map<String, HeldSeat> before = new HashMap<>(held);
        RosterStore store = new RosterStore(session, into);
        Set<String> rows = edit.rowIds();
        session.read(
                progress -> {
                    List<Change> back = session.services().compensation().of(undone, Texts.of("roster.undo.reason"));
                    List<Op> ops = session.core().ledger().record(session.actor(), store.asSeen(back, before.values()));
                    return RosterOutcome.after(store, ops, places(rows, before));
                },
                outcome -> kept(edit, outcome),
                refusal -> refused(edit, refusal));
    }

    /** The seats of rows, also of those that were taken off. */
    private Map<String, Id> places(Set<String> rows, Map<String, HeldSeat> before) {
        Map<String, Id> places = new LinkedHashMap<>();
        for (String row : rows) {
            Id seat = before.containsKey(row) ? before.get(row).seat().enrolment() : parked.get(row);
            if (seat != null) {
                places.put(row, seat);
            }
        }
        return places;
    }

    /** Seats of rows that were taken off, so that 重做 finds them again. */
    private final Map<String, Id> parked = new java.util.concurrent.ConcurrentHashMap<>();

    private void kept(GridEdit edit, RosterOutcome outcome) {
        problem.set(null);
        if (!outcome.ops().isEmpty()) {
            saved.put(edit, outcome.ops());
        }
        outcome.gone().forEach(row -> {
            HeldSeat seat = held.remove(row);
            if (seat != null) {
                parked.put(row, seat.seat().enrolment());
            }
        });
        outcome.seats().forEach((row, seat) -> {
            held.put(row, seat);
            parked.put(row, seat.seat().enrolment());
            grid.row(row)
                    .filter(now -> sameTyped(now, seat))
                    .ifPresent(now -> grid.put(rows.row(row, seat, Standing.LOCAL)));
        });
        count();
    }

    /** Nobody typed on in this row meanwhile. */
    private boolean sameTyped(GridRow now, HeldSeat seat) {
        Map<String, String> stored = RosterColumns.values(seat.seat(), "");
        return RosterColumns.TYPED.stream().allMatch(key -> now.value(key).equals(stored.getOrDefault(key, "")));
    }

    private void refused(GridEdit edit, Refusal refusal) {
        problem.set(refusal);
        grid.revert(edit);
        count();
    }

    private void count() {
        unsaved.set((int)
                grid.rows().stream().filter(row -> !held.containsKey(row.id())).count());
    }

    /** Takes rows off the roster after the reason was given. */
    void remove(List<String> rows, String why) {
        removalReason = why;
        grid.removeRows(rows);
    }

    /** Another column of 附件1 or another unit for the seat of a row, with the reason. */
    void choose(String rowId, String category, String unit, String why) {
        HeldSeat seat = held.get(rowId);
        RosterStore store = new RosterStore(session, into);
        problem.set(null);
        session.read(
                progress -> {
                    session.services()
                            .enrolmentService()
                            .choose(session.actor(), seat.seat().enrolment(), category, unit, seat.seen(), why);
                    return store.held(seat.seat().enrolment());
                },
                now -> {
                    held.put(rowId, now);
                    grid.put(rows.row(rowId, now, Standing.LOCAL));
                },
                problem::set);
    }

    TrainingClass into() {
        return into;
    }

    Session session() {
        return session;
    }

    private LocalDate firstDay() {
        return into == null || into.startsOn() == null ? session.today() : LocalDate.parse(into.startsOn());
    }

    @Override
    public void judgeFailed(Throwable failure) {
        LOG.warn("a row of the roster was not judged", failure);
    }

    @Override
    public void removalAsked(List<String> rowIds) {
        onRemoval.accept(rowIds);
    }

    @Override
    public void revealAsked(String rowId, String columnKey) {
        onReveal.accept(rowId, columnKey);
    }
}
