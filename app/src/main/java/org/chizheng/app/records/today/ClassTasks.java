package org.chizheng.app.records.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.records.Session;
import org.chizheng.app.records.today.Today.Place;
import org.chizheng.app.records.today.Today.Press;
import org.chizheng.app.records.today.Today.Task;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;

/** What the classes of an office ask for today. */
public final class ClassTasks {
    private static final int MOST = 2_000;
    private static final int NAMED = 3;
    private static final int WEEK = 7;

    private final Session session;
    private final LocalDate today;
    private final List<TrainingClass> classes;

    /** @param office whose classes; null for all */
    public ClassTasks(Session session, String office) {
        this.session = session;
        this.today = session.today();
        this.classes = session.services().classes().page(new ClassQueries.Filter(null, office, false), 0, MOST);
    }

    /** 退回补正, each with the bureau's words. */
    public List<Task> returned() {
        return classes.stream()
                .filter(one -> "returned".equals(one.approval()))
                .map(one -> new Task(
                        Press.OVERDUE,
                        Texts.of("today.class.returned", called(one)),
                        one.approvalWhy() == null ? "" : one.approvalWhy(),
                        Texts.of("today.class.returned.verb"),
                        place(one)))
                .toList();
    }

    /** Classes that wait for the bureau's answer, the longest waiting first. */
    public List<Task> unanswered() {
        return classes.stream()
                .filter(one -> one.submittedOn() != null && one.approval() == null)
                .sorted(java.util.Comparator.comparing(TrainingClass::submittedOn))
                .map(one -> new Task(
                        days(one.submittedOn()) < 0 && -days(one.submittedOn()) > WEEK ? Press.SOON : Press.PLAIN,
                        Texts.of("today.class.unanswered", session.unitName(one.office()), called(one)),
                        Texts.of("today.class.unanswered.detail", one.submittedOn(), one.seats()),
                        Texts.of("today.class.unanswered.verb"),
                        place(one)))
                .toList();
    }

    /** Classes that begin today or tomorrow: the sign-in sheet is wanted, or first the people on it. */
    public List<Task> starting() {
        return classes.stream()
                .filter(one -> one.startsOn() != null && (days(one.startsOn()) == 0 || days(one.startsOn()) == 1))
                .map(one -> one.seats() == 0 ? empty(one) : signIn(one))
                .toList();
    }

    private Task signIn(TrainingClass one) {
        return new Task(
                Press.SOON,
                starts(one),
                joined(Texts.of("today.class.seats", one.seats()), one.venue()),
                Texts.of("today.class.starts.verb"),
                new Place("print", "sign-in:" + one.id()));
    }

    private Task empty(TrainingClass one) {
        return new Task(
                Press.SOON, starts(one), Texts.of("today.class.empty"), Texts.of("today.class.empty.verb"), place(one));
    }

    private String starts(TrainingClass one) {
        return days(one.startsOn()) == 0
                ? Texts.of("today.class.starts-today", called(one))
                : Texts.of("today.class.starts-tomorrow", called(one));
    }

    /** Classes with people who have no voucher yet: such a class cannot be submitted. */
    public List<Task> withoutVoucher() {
        List<TrainingClass> lacking = classes.stream()
                .filter(one -> one.withoutVoucher() > 0 && one.submittedOn() == null)
                .sorted(java.util.Comparator.comparing(
                        TrainingClass::startsOn, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
        List<Task> tasks = new ArrayList<>();
        lacking.stream()
                .limit(NAMED)
                .forEach(one -> tasks.add(new Task(
                        Press.SOON,
                        Texts.of("today.class.vouchers", called(one), one.withoutVoucher()),
                        Texts.of("today.class.vouchers.why"),
                        Texts.of("today.class.vouchers.verb"),
                        place(one))));
        if (lacking.size() > NAMED) {
            int people = lacking.stream()
                    .skip(NAMED)
                    .mapToInt(TrainingClass::withoutVoucher)
                    .sum();
            tasks.add(new Task(
                    Press.PLAIN,
                    Texts.of("today.class.vouchers.more", lacking.size() - NAMED, people),
                    "",
                    Texts.of("today.class.list"),
                    new Place("classes", "")));
        }
        return tasks;
    }

    /** Classes that begin within the week and were not submitted. */
    public List<Task> unsubmitted() {
        return classes.stream()
                .filter(one -> one.submittedOn() == null && one.withoutVoucher() == 0 && one.startsOn() != null)
                .filter(one -> days(one.startsOn()) >= 0 && days(one.startsOn()) <= WEEK)
                .map(one -> new Task(
                        Press.SOON,
                        Texts.of("today.class.unsubmitted", called(one), one.startsOn()),
                        "",
                        Texts.of("today.class.unsubmitted.verb"),
                        place(one)))
                .toList();
    }

    /** Rows and certificates that somebody has to look at. */
    public List<Task> doubtful() {
        TodayQueries queries = new TodayQueries(session.core().store());
        List<Task> tasks = new ArrayList<>();
        queries.doubtfulSeats()
                .forEach((id, count) -> byId(id).filter(one -> tasks.size() < NAMED)
                        .ifPresent(one -> tasks.add(new Task(
                                Press.PLAIN,
                                Texts.of("today.class.doubts", called(one), count),
                                Texts.of("today.class.doubts.detail"),
                                Texts.of("today.class.doubts.verb"),
                                place(one)))));
        int papers = queries.doubtfulCertificates();
        if (papers > 0) {
            tasks.add(new Task(
                    Press.PLAIN,
                    Texts.of("today.certificates.doubts", papers),
                    "",
                    Texts.of("today.certificates.verb"),
                    new Place("certificates", "")));
        }
        return tasks;
    }

    private Optional<TrainingClass> byId(Id id) {
        return classes.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private long days(String date) {
        return ChronoUnit.DAYS.between(today, LocalDate.parse(date));
    }

    private static Place place(TrainingClass one) {
        return new Place("classes", one.id().toString());
    }

    private static String called(TrainingClass one) {
        return one.name() == null ? one.no() : one.name();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
