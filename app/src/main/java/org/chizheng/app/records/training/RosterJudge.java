package org.chizheng.app.records.training;

import static org.chizheng.app.records.training.RosterColumns.ATTENDED;
import static org.chizheng.app.records.training.RosterColumns.EMPLOYMENT;
import static org.chizheng.app.records.training.RosterColumns.GROUPS;
import static org.chizheng.app.records.training.RosterColumns.NAME;
import static org.chizheng.app.records.training.RosterColumns.NUMBER;
import static org.chizheng.app.records.training.RosterColumns.PHONE;
import static org.chizheng.app.records.training.RosterColumns.RESULT;
import static org.chizheng.app.records.training.RosterColumns.VOUCHER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.grid.RowJudgement;
import org.chizheng.app.ui.grid.RowJudgement.Problem;
import org.chizheng.core.person.CellCheck;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.PersonName;
import org.chizheng.core.person.Phone;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentQueries;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** What the rules say about one row of a roster. Asks the store, so it runs off the screen's thread. */
final class RosterJudge {
    /** 劳动法 第十五条. */
    private static final int YOUNGEST = 16;

    private final Session session;
    private final TrainingClass into;

    RosterJudge(Session session, TrainingClass into) {
        this.session = session;
        this.into = into;
    }

    /** @param own the seat of this row, or null for one that is not saved yet */
    RowJudgement judge(Map<String, String> values, Seat own) {
        List<Problem> problems = new ArrayList<>();
        tell(problems, NAME, PersonName.check(values.get(NAME)));
        if (!values.getOrDefault(PHONE, "").isBlank()) {
            tell(problems, PHONE, Phone.check(values.get(PHONE)));
        }
        groups(problems, values.getOrDefault(GROUPS, ""));
        IdentityCheck check = IdentityNumber.check(values.get(NUMBER), session.today());
        if (check.accepted().isPresent()) {
            check.warnings().forEach(warning -> warn(problems, NUMBER, warning));
            person(problems, check.accepted().get(), values.getOrDefault(NAME, ""), own);
        } else {
            problems.add(Problem.refused(NUMBER, check.message(), ""));
        }
        voucher(problems, values.getOrDefault(VOUCHER, "").strip(), own);
        attended(problems, values.getOrDefault(ATTENDED, ""));
        word(problems, RESULT, EnrolmentRecord.RESULTS, values.getOrDefault(RESULT, ""));
        word(problems, EMPLOYMENT, EnrolmentRecord.EMPLOYMENT, values.getOrDefault(EMPLOYMENT, ""));
        return RowJudgement.of(problems);
    }

    private void attended(List<Problem> problems, String typed) {
        Optional<Refusal> trouble;
        try {
            OptionalLong days = AttendedDays.of(typed);
            trouble = days.isEmpty() ? Optional.empty() : AttendedDays.trouble(days.getAsLong(), into);
        } catch (Refusal wrong) {
            trouble = Optional.of(wrong);
        }
        trouble.ifPresent(
                wrong -> problems.add(Problem.refused(ATTENDED, wrong.what() + "。" + wrong.now(), wrong.why())));
    }

    private static void word(List<Problem> problems, String column, Map<String, String> words, String typed) {
        if (!typed.isBlank() && EnrolmentRecord.codeOf(words, typed).isEmpty()) {
            String known = String.join("、", words.values().stream().sorted().toList());
            problems.add(Problem.refused(column, Texts.of("roster.word-unread", typed, known), ""));
        }
    }

    private void person(List<Problem> problems, IdentityNumber number, String name, Seat own) {
        LocalDate first = into.startsOn() == null ? session.today() : LocalDate.parse(into.startsOn());
        var age = number.ageOn(first);
        if (age.isPresent() && age.getAsInt() < YOUNGEST) {
            problems.add(Problem.refused(
                    NUMBER, Texts.of("roster.young", first, age.getAsInt()), Texts.of("roster.young.clause")));
        }
        List<Trainee> known = session.services().trainees().byIdNo(number.text());
        for (Trainee person : known) {
            if (own == null && !name.isBlank() && !person.name().equals(name.strip())) {
                problems.add(Problem.refused(NAME, Texts.of("roster.other-name", person.name()), ""));
            }
            overlap(problems, person);
        }
    }

    private void overlap(List<Problem> problems, Trainee person) {
        if (into.dates().isEmpty()) {
            return;
        }
        for (EnrolmentQueries.Overlap other : session.services()
                .rosters()
                .overlapping(person.id(), into.id(), into.dates().get())) {
            String title = other.className() == null ? other.classNo() : other.className();
            problems.add(
                    Problem.warning(NAME, Texts.of("roster.overlap", title, other.startsOn(), other.endsOn()), ""));
        }
    }

    private void voucher(List<Problem> problems, String number, Seat own) {
        if (number.isEmpty()) {
            problems.add(Problem.warning(VOUCHER, Texts.of("roster.no-voucher"), Texts.of("roster.no-voucher.clause")));
            return;
        }
        if (!number.matches("[0-9A-Za-z-]{6,40}")) {
            problems.add(Problem.refused(VOUCHER, Texts.of("roster.voucher-form"), ""));
            return;
        }
        Id self = own == null ? null : own.enrolment();
        session.services().rosters().byVoucher(number).stream()
                .filter(seat -> seat.seated() && !seat.enrolment().equals(self) && seat.trainee() != null)
                .findFirst()
                .ifPresent(seat -> problems.add(Problem.warning(
                        VOUCHER, Texts.of("roster.voucher-twice", seat.trainee().name()), "")));
    }

    private void groups(List<Problem> problems, String typed) {
        if (typed.isBlank()) {
            return;
        }
        GroupReading reading = GroupReading.of(typed, session.today());
        if (!reading.certain()) {
            problems.add(
                    Problem.refused(GROUPS, Texts.of("roster.group-unread", String.join("、", reading.unread())), ""));
        }
        reading.warnings().forEach(warning -> warn(problems, GROUPS, warning));
    }

    private static void tell(List<Problem> problems, String column, CellCheck check) {
        if (!check.outcome().storable()) {
            problems.add(Problem.refused(column, check.message(), ""));
        }
        check.warnings().forEach(warning -> warn(problems, column, warning));
    }

    private static void warn(List<Problem> problems, String column, Finding warning) {
        problems.add(Problem.warning(column, warning.sentence(), ""));
    }
}
