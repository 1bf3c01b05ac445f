package org.chizheng.app.records.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.RecordActions;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.attachment.AttachmentModel;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.ClassService;
import org.chizheng.core.training.TrainingClass;

/** One class: how far it is, what is missing, the bureau's answer. */
public final class ClassModel {
    private final Session session;
    private final RecordActions actions;
    private final Id id;
    private final RosterModel roster;
    private final AttachmentModel attachments;
    private final ObjectProperty<ClassCard> card = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private final Runnable end;

    public ClassModel(Session session, Id id) {
        this.session = session;
        this.actions = new RecordActions(session);
        this.id = id;
        this.roster = new RosterModel(session, id);
        this.attachments = new AttachmentModel(session, ClassRecord.KIND, problem::set, this::refresh);
        this.end = session.onChange(
                Set.of(
                        ClassRecord.KIND.name(),
                        "enrolment",
                        "institution",
                        AttachmentModel.KIND,
                        "trainee",
                        TraineeRecord.GROUP.name(),
                        TraineeRecord.COMMITMENT.name(),
                        "decision"),
                this::follow);
    }

    Session session() {
        return session;
    }

    Id id() {
        return id;
    }

    AttachmentModel attachments() {
        return attachments;
    }

    RosterModel roster() {
        return roster;
    }

    /** Null until it is read. */
    ObjectProperty<ClassCard> card() {
        return card;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    public void load() {
        refresh();
        roster.load();
    }

    private void follow() {
        refresh();
        roster.follow();
    }

    void refresh() {
        session.read(progress -> read(), this::shown, problem::set);
    }

    /** The page goes away. */
    void leave() {
        end.run();
        roster.leave();
    }

    void submit() {
        Seen seen = card.get().seen();
        act(() -> service().submit(session.actor(), id, seen));
    }

    void answer(boolean approve, String why) {
        Seen seen = card.get().seen();
        act(() -> service().answer(session.actor(), id, approve, why, seen));
    }

    void discard(String why) {
        Seen seen = card.get().seen();
        act(() -> service().discard(session.actor(), id, seen, why));
    }

    void withdraw() {
        act(() -> actions.withdraw(id));
    }

    /** 登记承诺书 for these people of the class, in one action. */
    void sign(List<Trainee> people, LocalDate signedOn, String keptAt) {
        List<Id> ids = people.stream().map(Trainee::id).toList();
        act(() -> session.services().commitmentService().sign(session.actor(), id, ids, signedOn, keptAt));
    }

    private ClassService service() {
        return session.services().classService();
    }

    private void act(Runnable job) {
        problem.set(null);
        session.read(
                progress -> {
                    job.run();
                    return read();
                },
                this::shown,
                problem::set);
    }

    private void shown(ClassCard read) {
        card.set(read);
        roster.under(read.one());
    }

    private ClassCard read() {
        TrainingClass one = service().require(id);
        return new ClassCard(
                one,
                session.core().ledger().values(ClassRecord.KIND, id),
                actions.seen(ClassRecord.KIND, id),
                actions.standing(one.ownSeq(), id),
                service().missing(id),
                session.services().commitmentService().unsigned(id),
                attachments.of(List.of(id)),
                actions.history(ClassRecord.KIND, id));
    }
}
