package org.chizheng.app.records.training;

import static org.chizheng.app.records.training.RosterColumns.ATTENDED;
import static org.chizheng.app.records.training.RosterColumns.EMPLOYMENT;
import static org.chizheng.app.records.training.RosterColumns.GROUPS;
import static org.chizheng.app.records.training.RosterColumns.NAME;
import static org.chizheng.app.records.training.RosterColumns.NUMBER;
import static org.chizheng.app.records.training.RosterColumns.PHONE;
import static org.chizheng.app.records.training.RosterColumns.REMARK;
import static org.chizheng.app.records.training.RosterColumns.RESULT;
import static org.chizheng.app.records.training.RosterColumns.VOUCHER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.GroupQueries;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.EnrolmentService;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;

/** Brings rows of the roster into the register. Runs off the screen's thread. */
final class RosterStore {
    private final Session session;
    private final TrainingClass into;

    RosterStore(Session session, TrainingClass into) {
        this.session = session;
        this.into = into;
    }

    HeldSeat held(Id enrolment) {
        Seat seat = session.services().rosters().byId(enrolment).orElseThrow();
        return held(seat);
    }

    HeldSeat held(Seat seat) {
        var ledger = session.core().ledger();
        Seen seen = ledger.seen(EnrolmentRecord.KIND, seat.enrolment());
        if (seat.trainee() == null) {
            return new HeldSeat(seat, seen, null, List.of());
        }
        Id person = seat.trainee().id();
        return new HeldSeat(
                seat,
                seen,
                ledger.seen(TraineeRecord.KIND, person),
                session.services().groups().groupsOf(person));
    }

    boolean isSeated(Id enrolment) {
        return session.services().rosters().byId(enrolment).filter(Seat::seated).isPresent();
    }

    /**
     * The changes that put a new row on the roster; a person whose number is known is enrolled as known.
     *
     * @return the seat's id
     */
    Id add(Map<String, String> values, List<Change> changes) {
        String number = IdentityNumber.check(values.get(NUMBER), session.today())
                .accepted()
                .orElseThrow()
                .text();
        Trainee person = session.services().trainees().byIdNo(number).stream()
                .findFirst()
                .orElseGet(() -> register(values, number, changes));
        Id seat = EnrolmentRecord.idOf(into.id(), person.id());
        if (isSeated(seat)) {
            throw Refusal.of(
                    "enrolment.twice", Texts.of("roster.twice.what", person.name()), "", Texts.of("roster.twice.now"));
        }
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("voucherNo", blankToNull(values.get(VOUCHER)));
        extra.put("remark", blankToNull(values.get(REMARK)));
        extra.putAll(outcome(values));
        EnrolmentService service = session.services().enrolmentService();
        changes.add(service.enrolment(into, person, extra, service.seen(into.id(), person.id())));
        return seat;
    }

    private Trainee register(Map<String, String> values, String number, List<Change> changes) {
        Id id = session.core().seams().newId();
        List<String> groups = codes(values.get(GROUPS));
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("name", values.get(NAME));
        typed.put("idNo", number);
        typed.put("phone", blankToNull(values.get(PHONE)));
        typed.put("township", township());
        changes.addAll(session.services().traineeService().registration(id, typed, groups));
        return new Trainee(
                id,
                values.get(NAME),
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                township(),
                null,
                null,
                null,
                null,
                null,
                groups,
                session.unit(),
                null,
                null,
                0,
                0);
    }

    /** A township enrols its own people; elsewhere nobody can know where they live. */
    private String township() {
        return session.role().equals("township") ? session.unit() : null;
    }

    /** Saves what was changed of a row that stands in the register already. */
    List<Op> change(HeldSeat held, Map<String, String> values) {
        Trainee person = held.seat().trainee();
        if (!Objects.equals(person.idNo(), values.get(NUMBER))) {
            throw Refusal.of(
                    "roster.number",
                    Texts.of("roster.number.what"),
                    Texts.of("roster.number.why"),
                    Texts.of("roster.number.now"));
        }
        List<Op> ops = new ArrayList<>();
        Map<String, Object> set = new LinkedHashMap<>();
        differing(set, "name", person.name(), values.get(NAME));
        differing(set, "phone", person.phone(), values.get(PHONE));
        if (!set.isEmpty()) {
            ops.addAll(
                    session.services().traineeService().amend(session.actor(), person.id(), set, held.person(), null));
        }
        ops.addAll(regroup(held, codes(values.get(GROUPS))));
        String remark = blankToNull(values.get(REMARK));
        if (!Objects.equals(held.seat().remark(), remark)) {
            ops.addAll(session.services()
                    .enrolmentService()
                    .remark(session.actor(), held.seat().enrolment(), remark, held.seen()));
        }
        String voucher = blankToNull(values.get(VOUCHER));
        if (!Objects.equals(held.seat().voucherNo(), voucher)) {
            ops.addAll(session.services()
                    .enrolmentService()
                    .setVoucher(session.actor(), held.seat().enrolment(), voucher, held.seen(), null));
        }
        Map<String, Object> outcome = outcome(values);
        Map<String, Object> before = new HashMap<>();
        before.put(ATTENDED, held.seat().attendedDays());
        before.put(RESULT, held.seat().result());
        before.put(EMPLOYMENT, held.seat().employment());
        outcome.entrySet().removeIf(field -> Objects.equals(before.get(field.getKey()), field.getValue()));
        if (!outcome.isEmpty()) {
            ops.addAll(session.services()
                    .enrolmentService()
                    .recordOutcome(session.actor(), into, held.seat().enrolment(), outcome, held.seen(), null));
        }
        return ops;
    }

    /** How the training ended as typed in the row, each field; null where the cell is empty. */
    private static Map<String, Object> outcome(Map<String, String> values) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        OptionalLong days = AttendedDays.of(values.get(ATTENDED));
        outcome.put(ATTENDED, days.isPresent() ? days.getAsLong() : null);
        outcome.put(RESULT, word(EnrolmentRecord.RESULTS, values.get(RESULT)));
        outcome.put(EMPLOYMENT, word(EnrolmentRecord.EMPLOYMENT, values.get(EMPLOYMENT)));
        return outcome;
    }

    private static String word(Map<String, String> words, String typed) {
        String text = blankToNull(typed);
        return text == null ? null : EnrolmentRecord.codeOf(words, text).orElse(text);
    }

    /**
     * A seat that is taken off again may have been changed since it was put on; the person saw that too, so the voiding
     * rests on what the row showed and not only on the step that is taken back.
     */
    List<Change> asSeen(List<Change> changes, Collection<HeldSeat> shown) {
        return changes.stream()
                .map(change -> change.set().get(RecordKind.VOIDED) == null
                        ? change
                        : shown.stream()
                                .flatMap(held -> held.seenOf(change.record()).stream())
                                .findFirst()
                                .map(seen ->
                                        new Change(change.kind(), change.record(), change.set(), seen, change.why()))
                                .orElse(change))
                .toList();
    }

    private List<Op> regroup(HeldSeat held, List<String> wanted) {
        List<Op> ops = new ArrayList<>();
        var service = session.services().traineeService();
        for (GroupQueries.Group group : held.groups()) {
            if (!wanted.contains(group.code())) {
                ops.addAll(
                        service.dropGroup(session.actor(), group.id(), group.seen(), Texts.of("person.group.dropped")));
            }
        }
        for (String code : wanted) {
            if (held.groups().stream().noneMatch(group -> group.code().equals(code))) {
                ops.addAll(
                        service.addGroup(session.actor(), held.seat().trainee().id(), code, Map.of()));
            }
        }
        return ops;
    }

    private List<String> codes(String typed) {
        return GroupReading.of(typed, session.today()).groups().stream()
                .map(PersonGroup::code)
                .toList();
    }

    private static void differing(Map<String, Object> set, String field, String before, String typed) {
        String now = blankToNull(typed);
        if (!Objects.equals(before, now)) {
            set.put(field, now);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
