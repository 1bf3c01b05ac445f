package org.chizheng.app.records.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.UndoSteps;
import org.chizheng.app.records.attachment.AttachmentModel;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.person.CommitmentQueries.Commitment;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.Seat;

/** The list of people and the one whose page is open. */
public final class PeopleModel {
    private final Session session;
    private final RecordActions actions;
    private final UndoSteps steps;
    private final AttachmentModel attachments;
    private final PagedModel<PersonLine> list;
    private final ObjectProperty<PeopleFilter> filter = new SimpleObjectProperty<>(PeopleFilter.NONE);
    private final ObjectProperty<PersonCard> card = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();

    public PeopleModel(Session session) {
        this.session = session;
        this.actions = new RecordActions(session);
        this.steps = new UndoSteps(session);
        this.attachments = new AttachmentModel(session, TraineeRecord.KIND, problem::set, this::refresh);
        this.list = new PagedModel<>(session, this::page);
        filter.addListener((watched, before, now) -> list.first());
        session.onChange(
                Set.of(
                        TraineeRecord.KIND.name(),
                        TraineeRecord.GROUP.name(),
                        TraineeRecord.COMMITMENT.name(),
                        "enrolment",
                        "certificate",
                        AttachmentModel.KIND,
                        "decision"),
                this::refresh);
    }

    Session session() {
        return session;
    }

    AttachmentModel attachments() {
        return attachments;
    }

    PagedModel<PersonLine> list() {
        return list;
    }

    ObjectProperty<PeopleFilter> filter() {
        return filter;
    }

    /** The person in the drawer; null when none. */
    ObjectProperty<PersonCard> card() {
        return card;
    }

    /** What was refused last; null when nothing. */
    ObjectProperty<Refusal> problem() {
        return problem;
    }

    void load() {
        list.reload();
    }

    /** Reads the page of one person, by id. */
    void show(Id person) {
        session.read(progress -> read(person), this::put, problem::set);
    }

    /** Shown anew even when nothing changed: the drawer may be waiting for it. */
    private void put(PersonCard read) {
        card.set(null);
        card.set(read);
    }

    void putAway() {
        card.set(null);
    }

    /** 撤回, while it waits to be sent. */
    void withdraw(PersonCard shown) {
        act(
                shown,
                Texts.of("people.did.withdraw", shown.person().name()),
                () -> actions.withdraw(shown.person().id()));
    }

    /** Kept for {@link #undo}. */
    void saved(UndoSteps.Step step) {
        steps.saved(step);
    }

    /**
     * Ctrl+Z: takes back what was saved last on this page.
     *
     * @param onUndone told what, in words; empty when there was nothing
     */
    void undo(Consumer<String> onUndone) {
        problem.set(null);
        Optional<UndoSteps.Step> last = steps.next();
        if (last.isEmpty()) {
            onUndone.accept("");
            return;
        }
        session.read(
                progress -> {
                    refuseInUse(last.get());
                    steps.takeBack(last.get());
                    return read(last.get().person());
                },
                read -> {
                    put(read);
                    onUndone.accept(last.get().words());
                },
                problem::set);
    }

    /** A person who was registered here and sits in a class by now is not taken out from under it. */
    private void refuseInUse(UndoSteps.Step step) {
        var services = session.services();
        Id first = services.ops().ofRecord(step.person()).get(0).id();
        boolean made = step.ops().stream().anyMatch(op -> op.id().equals(first));
        boolean used = services.rosters().ofTrainee(step.person()).stream().anyMatch(Seat::seated)
                || services.certificates().ofTrainee(step.person()).stream().anyMatch(one -> one.voided() == null);
        if (made && used) {
            throw Refusal.of(
                    "undo.used",
                    Texts.of("undo.changed.what", step.words()),
                    Texts.of("undo.used.why"),
                    Texts.of("undo.used.now"));
        }
    }

    /** 作废, with a reason that the history keeps. */
    void discard(String reason) {
        PersonCard shown = card.get();
        act(
                shown,
                Texts.of("people.did.discard", shown.person().name()),
                () -> session.services()
                        .traineeService()
                        .discard(session.actor(), shown.person().id(), shown.seen(), reason));
    }

    /** Notes the reason, then gives the full number. */
    void reveal(Id person, String reason, Consumer<Trainee> onShown) {
        session.read(
                progress -> {
                    actions.noteReveal(TraineeRecord.KIND, person, reason);
                    return session.services().trainees().byId(person).orElseThrow();
                },
                onShown,
                problem::set);
    }

    private void act(PersonCard shown, String did, Supplier<List<Op>> job) {
        problem.set(null);
        Id person = shown.person().id();
        AtomicReference<List<Op>> written = new AtomicReference<>(List.of());
        session.read(
                progress -> {
                    written.set(job.get());
                    return read(person);
                },
                read -> {
                    steps.saved(new UndoSteps.Step(did, person, written.get()));
                    card.set(read);
                },
                problem::set);
    }

    private void refresh() {
        list.reload();
        if (card.get() != null) {
            show(card.get().person().id());
        }
    }

    private PagedModel.Slice<PersonLine> page(int offset, int limit) {
        PeopleFilter asked = filter.get();
        Reported reported = session.reported();
        PeopleListQueries queries =
                new PeopleListQueries(session.core().store(), session.services().peopleByWords());
        List<Id> ids = queries.page(asked, reported, offset, limit);
        Map<Id, Trainee> people = session.services().trainees().byIds(ids).stream()
                .collect(Collectors.toMap(Trainee::id, Function.identity()));
        Set<Id> troubled = actions.inOpenCases();
        List<PersonLine> lines = ids.stream()
                .map(people::get)
                .map(person -> line(person, troubled))
                .toList();
        return new PagedModel.Slice<>(lines, queries.count(asked, reported));
    }

    private PersonLine line(Trainee person, Set<Id> troubled) {
        var age = person.ageOn(session.today());
        return new PersonLine(
                person,
                session.standing(person.ownSeq(), troubled.contains(person.id())),
                session.unitName(person.township()),
                age.isPresent() ? String.valueOf(age.getAsInt()) : "");
    }

    private PersonCard read(Id id) {
        var services = session.services();
        Trainee person = services.trainees()
                .byId(id)
                .orElseThrow(() -> Refusal.of("trainee.none", "没有找到这个人", "记录可能已经并入另一个人", "请用姓名或证件后4位再找一次"));
        Map<Id, Commitment> papers = new HashMap<>();
        services.commitments().ofTrainee(id).forEach(paper -> papers.put(paper.trainingClass(), paper));
        List<PersonCard.Enrolled> classes = new ArrayList<>();
        services.rosters()
                .ofTrainee(id)
                .forEach(seat -> classes.add(new PersonCard.Enrolled(
                        seat,
                        seat.trainingClass() == null
                                ? null
                                : services.classes().byId(seat.trainingClass()).orElse(null),
                        papers.get(seat.trainingClass()))));
        return new PersonCard(
                person,
                session.core().ledger().values(TraineeRecord.KIND, id),
                actions.seen(TraineeRecord.KIND, id),
                actions.standing(person.ownSeq(), id),
                services.groups().groupsOf(id),
                classes,
                services.certificates().ofTrainee(id),
                attachments.of(services.onePerson().allOf(id)),
                actions.history(TraineeRecord.KIND, id));
    }
}
