package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.document.form.CertificateSheet;
import org.chizheng.core.document.form.ClassHead;
import org.chizheng.core.document.form.RosterSheet;
import org.chizheng.core.document.form.SignInSheet;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.DateRange;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.RosterAnswer;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** Roster, sign-in sheet and register of certificates of one class. People who withdrew stand on none of them. */
final class ClassPapers {
    private static final int DAYS_ABREAST = 5;
    private static final int EMPTY_LINES = 3;

    private final PaperSources sources;
    private final UnitCatalogue units;
    private final LocalDate today;
    private final TrainingClass subject;
    private final List<Seat> seats;

    private ClassPapers(PaperSources sources, PaperOffice office, TrainingClass subject) {
        this.sources = sources;
        this.units = office.units();
        this.today = office.seams().today();
        this.subject = subject;
        this.seats = sources.rosters().roster(subject.id()).stream()
                .filter(seat -> seat.seated() && seat.trainee() != null)
                .toList();
    }

    /** @throws Refusal {@code document.class-missing}, {@code document.class-empty} */
    static ClassPapers of(PaperSources sources, PaperOffice office, Id trainingClass) {
        TrainingClass subject = Optional.ofNullable(trainingClass)
                .flatMap(sources.classes()::byId)
                .filter(found -> found.voided() == null)
                .orElseThrow(() -> Refusal.of("document.class-missing", "没有选班级，或这个班已作废", "这种文书是按班印的", "请先在班级列表里选一个班"));
        ClassPapers papers = new ClassPapers(sources, office, subject);
        if (papers.seats.isEmpty()) {
            throw Refusal.of("document.class-empty", "班级 " + subject.no() + " 的花名册上还没有人", "空表印出来没有用", "请先录入或导入学员，再打印");
        }
        return papers;
    }

    TrainingClass subject() {
        return subject;
    }

    List<Seat> seats() {
        return seats;
    }

    /** What the documents say of everybody on this roster. */
    RosterAnswer subsidies() {
        return sources.subsidies().roster(subject, seats);
    }

    /** What the paper is called as a file: never a person. */
    String called() {
        return (subject.no() + " " + text(subject.name())).strip();
    }

    /** What the paper is called in the audit. */
    String counted() {
        return called() + "，" + seats.size() + " 人";
    }

    String occupation() {
        String level = Optional.ofNullable(subject.level())
                .flatMap(SkillLevel::ofCode)
                .map(found -> "（" + found.both() + "）")
                .orElse("");
        return text(subject.occupationName()) + level;
    }

    private ClassHead head() {
        return new ClassHead(
                subject.name() == null ? subject.no() : subject.name(),
                subject.no(),
                text(subject.institutionName()),
                occupation(),
                subject.dates().orElse(null),
                text(subject.venue()),
                text(subject.teachers()));
    }

    RosterSheet roster() {
        return new RosterSheet(head(), seats.stream().map(this::rosterRow).toList());
    }

    private RosterSheet.RosterRow rosterRow(Seat seat) {
        Trainee person = seat.trainee();
        LocalDate day = subject.dates().map(DateRange::first).orElse(today);
        OptionalInt age = person.ageOn(day);
        return new RosterSheet.RosterRow(
                new RosterSheet.Person(
                        text(person.name()),
                        person.sexLabel(),
                        text(person.idNo()),
                        age.isPresent() ? Integer.toString(age.getAsInt()) : "",
                        text(person.phone())),
                CodeTable.EDUCATION.labelOf(text(person.education())).orElse(""),
                person.township() == null ? "" : units.nameOf(person.township()),
                text(person.village()),
                person.groups().stream()
                        .map(PersonGroup::ofCode)
                        .flatMap(Optional::stream)
                        .map(PersonGroup::label)
                        .collect(Collectors.joining("、")),
                text(seat.voucherNo()),
                text(seat.remark()));
    }

    /** @throws Refusal {@code document.class-dates} while the class has no first and last day */
    SignInSheet signIn(WorkingDays calendar) {
        DateRange range = subject.dates()
                .orElseThrow(() -> Refusal.of(
                        "document.class-dates",
                        "班级 " + subject.no() + " 还没有开班、结业日期，排不出签到表",
                        "签到表每半天一格，要知道哪些天上课",
                        "请在班级里填好两个日期再打印"));
        List<SignInSheet.Attendee> attendees = seats.stream()
                .map(seat -> new SignInSheet.Attendee(
                        text(seat.trainee().name()), text(seat.trainee().idNo())))
                .toList();
        return new SignInSheet(head(), attendees, days(range, calendar), DAYS_ABREAST, EMPTY_LINES);
    }

    /** The working days when there are exactly as many as the class has days of teaching, otherwise every day between. */
    private List<LocalDate> days(DateRange range, WorkingDays calendar) {
        List<LocalDate> all = range.first().datesUntil(range.last().plusDays(1)).toList();
        if (subject.days() == null || subject.days() >= all.size()) {
            return all;
        }
        List<LocalDate> working = all.stream().filter(calendar::isWorkday).toList();
        return working.size() == subject.days() ? working : all;
    }

    boolean hasCertificates() {
        return !sources.certificates().ofClass(subject.id()).isEmpty();
    }

    /** In the order of the roster. @throws Refusal {@code document.no-certificates} */
    CertificateSheet certificates() {
        List<Certificate> found = new ArrayList<>(sources.certificates().ofClass(subject.id()));
        if (found.isEmpty()) {
            throw Refusal.of(
                    "document.no-certificates",
                    "班级 " + subject.no() + " 还没有登记证书",
                    "发放登记按已登记的证书列出，编号由发证机构给出",
                    "请先登记或导入证书，再打印");
        }
        Map<Id, Integer> places = new HashMap<>();
        seats.forEach(seat -> places.put(seat.trainee().id(), places.size()));
        found.sort(Comparator.comparing((Certificate one) -> places.getOrDefault(one.trainee(), Integer.MAX_VALUE))
                .thenComparing(one -> text(one.number())));
        return new CertificateSheet(
                head(), found.stream().map(ClassPapers::certificateRow).toList());
    }

    private static CertificateSheet.CertificateRow certificateRow(Certificate one) {
        String level = Optional.ofNullable(one.level())
                .flatMap(SkillLevel::ofCode)
                .map(found -> " " + found.both())
                .orElse("");
        return new CertificateSheet.CertificateRow(
                text(one.traineeName()),
                text(one.traineeIdNo()),
                CertificateKind.ofCode(text(one.kind()))
                        .map(CertificateKind::label)
                        .orElse(""),
                text(one.occupationName()) + level,
                text(one.number()),
                one.issuedOn() == null ? null : LocalDate.parse(one.issuedOn()));
    }

    static String text(String value) {
        return value == null ? "" : value;
    }
}
