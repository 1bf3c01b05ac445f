package org.chizheng.app.bureau.today;

import java.time.LocalDate;
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
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.chart.ProgressFigures;
import org.chizheng.app.ui.chart.UnitFigures;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.target.Target;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.sync.BureauSync;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.InboxList;

/** What the bureau has to do, ordered by how much it presses. */
public final class BureauToday implements TodaySource {
    private static final int SILENT_DAYS = 30;

    private final Session session;
    private final BureauSync sync;

    public BureauToday(Session session, SyncService sync) {
        this.session = session;
        this.sync = sync.bureau();
    }

    @Override
    public Today read() {
        List<InboxList.UnitInbox> inbox = sync.inbox();
        if (new TodayQueries(session.core().store()).isEmpty()
                && inbox.stream().allMatch(unit -> unit.batches().isEmpty())) {
            return new Today(List.of(), List.of(), List.of(), "", first());
        }
        ClassTasks classes = new ClassTasks(session, null);
        Milestones milestones = new Milestones(session);
        ProgressFigures county = milestones.progress(null);
        List<Task> tasks = new ArrayList<>();
        cases().ifPresent(tasks::add);
        tasks.addAll(missing(inbox));
        tasks.addAll(classes.unanswered());
        behind(milestones, county).ifPresent(tasks::add);
        tasks.addAll(silent(inbox));
        tasks.addAll(classes.doubtful());
        List<Today.Picture> pictures = new ArrayList<>();
        pictures.add(new Today.Picture(Texts.of("today.picture.county"), county));
        units(milestones).ifPresent(bars -> pictures.add(new Today.Picture(Texts.of("today.picture.units"), bars)));
        return new Today(tasks, figures(county), pictures, exchange(inbox), List.of());
    }

    private static List<Today.Step> first() {
        return List.of(
                new Today.Step(
                        Texts.of("today.first.codes"),
                        Texts.of("today.first.codes.help"),
                        Texts.of("today.first.codes.verb"),
                        new Place("inbox", "devices")),
                new Today.Step(
                        Texts.of("today.first.receive"),
                        Texts.of("today.first.receive.help"),
                        Texts.of("today.first.receive.verb"),
                        new Place("inbox", "")),
                new Today.Step(
                        Texts.of("today.first.certificate"),
                        Texts.of("today.first.certificate.help"),
                        Texts.of("today.first.certificate.verb"),
                        new Place("people", "new")));
    }

    private Optional<Task> cases() {
        int open = session.services().cases().countOpen();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Task(
                        Press.SOON,
                        Texts.of("today.conflicts", open),
                        Texts.of("today.conflicts.detail"),
                        Texts.of("today.conflicts.verb"),
                        new Place("conflicts", "")));
    }

    private static List<Task> missing(List<InboxList.UnitInbox> inbox) {
        return inbox.stream()
                .flatMap(unit -> unit.missing().stream()
                        .map(sentence -> new Task(
                                Press.OVERDUE, sentence, "", Texts.of("today.missing.verb"), new Place("inbox", ""))))
                .toList();
    }

    /** Units that sent before and then fell silent. */
    private List<Task> silent(List<InboxList.UnitInbox> inbox) {
        LocalDate limit = session.today().minusDays(SILENT_DAYS);
        return inbox.stream()
                .filter(unit ->
                        unit.lastAtMillis() > 0 && day(unit.lastAtMillis()).isBefore(limit))
                .map(unit -> new Task(
                        Press.PLAIN,
                        Texts.of("today.silent", unit.name(), day(unit.lastAtMillis())),
                        "",
                        Texts.of("today.missing.verb"),
                        new Place("inbox", "")))
                .toList();
    }

    private static LocalDate day(long millis) {
        return java.time.Instant.ofEpochMilli(millis).atZone(Seams.ZONE).toLocalDate();
    }

    private Optional<Task> behind(Milestones milestones, ProgressFigures county) {
        return county.shortfall().map(gap -> {
            List<String> units = milestones.units().stream()
                    .filter(row -> step(row, gap.step().by()) > milestones.done(row.unit()))
                    .map(row -> session.unitName(row.unit()))
                    .toList();
            return new Task(
                    gap.step().by().isBefore(session.today()) ? Press.OVERDUE : Press.SOON,
                    Texts.of("today.behind", county.shortfallWords()),
                    units.isEmpty() ? "" : Texts.of("today.behind.units", units.size(), String.join("、", units)),
                    Texts.of("today.behind.verb"),
                    new Place("print", "annex-1"));
        });
    }

    private static long step(Target row, LocalDate by) {
        Long target = switch (by.getMonthValue()) {
            case 6 -> row.byJune();
            case 9 -> row.bySeptember();
            default -> row.byNovember();
        };
        return target == null ? 0 : target;
    }

    /** Done so far of the year's task, unit by unit. */
    private Optional<UnitFigures> units(Milestones milestones) {
        List<UnitFigures.Bar> bars = milestones.units().stream()
                .map(row -> new UnitFigures.Bar(
                        row.unit(),
                        session.unitName(row.unit()),
                        milestones.done(row.unit()),
                        row.total() == null ? 0 : row.total()))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitFigures(
                        Texts.of("today.chart", session.today().getYear()), Texts.of("today.people"), bars));
    }

    private List<Today.Number> figures(ProgressFigures county) {
        return List.of(
                new Today.Number(
                        Texts.of("today.figure.done", session.today().getYear()),
                        county.doneSoFar(),
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

    private static String exchange(List<InboxList.UnitInbox> inbox) {
        long batches = inbox.stream().mapToLong(unit -> unit.batches().size()).sum();
        long came = inbox.stream().filter(unit -> !unit.batches().isEmpty()).count();
        return Texts.of("today.arrived", inbox.size(), came, batches);
    }
}
