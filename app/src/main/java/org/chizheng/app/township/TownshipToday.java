package org.chizheng.app.township;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.today.ClassTasks;
import org.chizheng.app.records.today.Milestones;
import org.chizheng.app.records.today.Today;
import org.chizheng.app.records.today.Today.Place;
import org.chizheng.app.records.today.Today.Press;
import org.chizheng.app.records.today.Today.Task;
import org.chizheng.app.records.today.TodayQueries;
import org.chizheng.app.records.today.TodaySource;
import org.chizheng.app.township.report.OwnCase;
import org.chizheng.app.township.report.OwnCases;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.chart.ProgressFigures;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.outbox.OutboxBatch;

/** What a township or a department has to do, ordered by how much it presses. */
public final class TownshipToday implements TodaySource {
    /** Cases that stand by themselves; a page of today is no list. */
    private static final int EACH = 3;

    private final Session session;
    private final OfficeSync sync;

    public TownshipToday(Session session, SyncService sync) {
        this.session = session;
        this.sync = sync.office();
    }

    @Override
    public Today read() {
        if (new TodayQueries(session.core().store()).isEmpty()) {
            return new Today(List.of(), List.of(), List.of(), "", first());
        }
        ClassTasks classes = new ClassTasks(session, null);
        Milestones milestones = new Milestones(session);
        ProgressFigures progress = milestones.progress(session.unit());
        List<Task> tasks = new ArrayList<>();
        tasks.addAll(classes.returned());
        tasks.addAll(cases(CaseNotice.State.RETURNED));
        tasks.addAll(classes.starting());
        tasks.addAll(classes.withoutVoucher());
        tasks.addAll(classes.unsubmitted());
        shortfall(progress).ifPresent(tasks::add);
        tasks.addAll(classes.doubtful());
        tasks.addAll(cases(CaseNotice.State.OPEN));
        OfficeSync.Pending pending = sync.pending();
        unsent(pending).ifPresent(tasks::add);
        return new Today(
                tasks, figures(progress), List.of(new Today.Picture("", progress)), exchange(pending), List.of());
    }

    private static List<Today.Step> first() {
        return List.of(
                step(
                        Texts.of("today.first.person"),
                        Texts.of("today.first.person.help"),
                        Texts.of("today.first.person.verb"),
                        new Place("people", "new")),
                step(
                        Texts.of("today.first.class"),
                        Texts.of("today.first.class.help"),
                        Texts.of("today.first.class.verb"),
                        new Place("classes", "new")),
                step(
                        Texts.of("today.first.enrol"),
                        Texts.of("today.first.enrol.help"),
                        Texts.of("today.first.enrol.verb"),
                        new Place("report", "")));
    }

    private static Today.Step step(String title, String help, String verb, Place place) {
        return new Today.Step(title, help, verb, place);
    }

    /** Each of the first few by itself, with what is to be known of it; the rest as one line. */
    private List<Task> cases(CaseNotice.State state) {
        List<OwnCase> standing = new OwnCases(session, sync)
                .all().stream().filter(one -> one.state() == state).toList();
        boolean returned = state == CaseNotice.State.RETURNED;
        List<Task> tasks = new ArrayList<>();
        standing.stream().limit(EACH).forEach(one -> tasks.add(task(one)));
        if (standing.size() > EACH) {
            int more = standing.size() - EACH;
            tasks.add(new Task(
                    returned ? Press.OVERDUE : Press.PLAIN,
                    returned ? Texts.of("today.cases.returned", more) : Texts.of("today.cases.open", more),
                    "",
                    Texts.of("today.cases.all"),
                    new Place("report", "TROUBLED")));
        }
        return tasks;
    }

    private static Task task(OwnCase one) {
        Place place = one.place()
                .map(found -> new Place(found.destination(), found.key()))
                .orElse(new Place("report", "TROUBLED"));
        String detail = one.returned() && !one.ruling().isEmpty()
                ? one.ruling()
                : Texts.of("today.case.detail", one.own(), one.others()).strip();
        return new Task(
                one.returned() ? Press.OVERDUE : Press.PLAIN,
                one.returned()
                        ? Texts.of("today.case.returned", one.subject(), one.what())
                        : Texts.of("today.case.open", one.subject(), one.what()),
                detail,
                one.returned() ? Texts.of("case.correct") : Texts.of("today.cases.verb"),
                place);
    }

    private Optional<Task> shortfall(ProgressFigures progress) {
        return progress.shortfall()
                .map(gap -> new Task(
                        gap.step().by().isBefore(session.today()) ? Press.OVERDUE : Press.SOON,
                        progress.shortfallWords(),
                        Texts.of(
                                "today.shortfall.detail",
                                gap.step().source(),
                                progress.doneSoFar(),
                                gap.step().target()),
                        Texts.of("today.class.list"),
                        new Place("classes", "")));
    }

    private static Optional<Task> unsent(OfficeSync.Pending pending) {
        if (pending.records().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                Press.PLAIN,
                Texts.of("today.unsent", pending.records().size()),
                "",
                Texts.of("today.unsent.verb"),
                new Place("report", "")));
    }

    private List<Today.Number> figures(ProgressFigures progress) {
        return List.of(
                new Today.Number(
                        Texts.of("today.figure.done", session.today().getYear()),
                        progress.doneSoFar(),
                        "",
                        new Place("classes", "")),
                new Today.Number(
                        Texts.of("today.figure.people"),
                        session.services().trainees().count(TraineeQueries.Filter.NONE),
                        "",
                        new Place("people", "")),
                new Today.Number(
                        Texts.of("today.figure.classes"),
                        session.services().classes().count(ClassQueries.Filter.NONE),
                        "",
                        new Place("classes", "")),
                new Today.Number(
                        Texts.of("today.figure.certificates"),
                        session.services().certificates().count(CertificateQueries.Filter.NONE),
                        "",
                        new Place("certificates", "")));
    }

    /** In the words of the status line. */
    private String exchange(OfficeSync.Pending pending) {
        List<OutboxBatch> batches = sync.batches();
        long waiting = batches.stream()
                .filter(batch -> batch.state() == OutboxBatch.State.SENT)
                .count();
        long confirmed = batches.stream().filter(OutboxBatch::confirmed).count();
        return Texts.of("today.exchange", pending.records().size(), waiting, confirmed);
    }
}
