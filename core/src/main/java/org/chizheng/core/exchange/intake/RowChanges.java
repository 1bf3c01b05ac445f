package org.chizheng.core.exchange.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.exchange.judge.FieldChange;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.person.TraineeService;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.EnrolmentService;

/** What saving a row changes: the person, the groups, the seat, the certificate. */
final class RowChanges {
    private static final Map<String, String> CERTIFICATE_FIELDS =
            Map.of("level", "level", "issuedOn", "issuedOn", "occupation", "occupationName", "issuer", "issuer");

    /** What a roster tells of the seat itself. */
    static final List<String> OF_SEAT = List.of("voucherNo", "attendedDays", "result", "employment");

    private final Layout layout;
    private final StoreKnown known;
    private final TraineeService trainees;
    private final EnrolmentService enrolments;
    private final Seams seams;
    private final String office;

    /** @param office whose certificates these are when the list is saved */
    RowChanges(
            Layout layout,
            StoreKnown known,
            TraineeService trainees,
            EnrolmentService enrolments,
            Seams seams,
            String office) {
        this.layout = layout;
        this.known = known;
        this.trainees = trainees;
        this.enrolments = enrolments;
        this.seams = seams;
        this.office = office;
    }

    /**
     * How one row is to be saved.
     *
     * @param source file, sheet and row, kept with what is stored
     * @param keepStored what is filled already stays, only what is empty is filled
     * @param shown what the person saw when the row was looked at; empty for what stands now
     */
    record How(String source, boolean keepStored, Optional<Shown> shown) {}

    /** What of a person's records a row was held against. {@code paper} is {@link Seen#NOTHING} where there is none. */
    record Shown(Seen person, Seen seat, Seen paper) {}

    /** The changes of one row, to be saved together; none when everything stands already. */
    List<Change> of(JudgedRow row, How how) {
        String idNo = row.text("idNo");
        Optional<PersonOnFile> stored = known.onFile(idNo);
        List<Change> changes = new ArrayList<>();
        PersonOnFile person = stored.orElseGet(() -> newcomer(row, changes));
        stored.ifPresent(there -> amend(row, there, how, changes));
        if (isRoster()) {
            seat(row, person, how, changes);
        } else if (stored.isEmpty()) {
            known.made(idNo, person);
        }
        certificate(row, person, how, changes);
        return changes;
    }

    private boolean isRoster() {
        return layout.column("voucherNo").isPresent();
    }

    private PersonOnFile newcomer(JudgedRow row, List<Change> changes) {
        Id id = seams.newId();
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : List.of("name", "idKind", "idNo")) {
            values.put(field, row.values().get(field));
        }
        StoreKnown.PERSONAL.forEach(field -> values.put(field, row.values().get(field)));
        boolean elsewhere = values.get("township") == null && values.get("address") == null;
        if (elsewhere) {
            values.put("address", row.values().get("townshipName"));
        }
        changes.add(Change.create(TraineeRecord.KIND, id, values));
        List<String> groups = groups(row);
        groups.forEach(group -> changes.add(trainees.groupOf(id, group, Map.of())));
        return new PersonOnFile(id, values, Seen.NOTHING, groups, Optional.empty(), List.of());
    }

    private static List<String> groups(JudgedRow row) {
        return row.values().get("groups") instanceof List<?> codes
                ? codes.stream().map(Object::toString).toList()
                : List.of();
    }

    private void amend(JudgedRow row, PersonOnFile person, How how, List<Change> changes) {
        Map<String, Object> set = new LinkedHashMap<>();
        for (FieldChange change : row.changes()) {
            boolean ours = change.field().equals("name") || isRoster() && StoreKnown.PERSONAL.contains(change.field());
            if (ours && wanted(change, how)) {
                set.put(change.field(), row.values().get(change.field()));
            }
            if (change.field().equals("groups")) {
                groups(row).stream()
                        .filter(group -> !person.groups().contains(group))
                        .forEach(group -> changes.add(trainees.groupOf(person.id(), group, Map.of())));
            }
        }
        if (!set.isEmpty()) {
            Seen seen = how.shown().map(Shown::person).orElse(person.seen());
            changes.add(Change.of(TraineeRecord.KIND, person.id(), set, seen).because(how.source()));
        }
    }

    private static boolean wanted(FieldChange change, How how) {
        return change.before().isEmpty() || !how.keepStored();
    }

    private void seat(JudgedRow row, PersonOnFile person, How how, List<Change> changes) {
        if (person.seated()) {
            Map<String, Object> set = new LinkedHashMap<>();
            row.changes().stream()
                    .filter(change -> OF_SEAT.contains(change.field()) && wanted(change, how))
                    .forEach(change -> set.put(change.field(), row.values().get(change.field())));
            if (!set.isEmpty()) {
                changes.add(Change.of(
                                EnrolmentRecord.KIND,
                                EnrolmentRecord.idOf(known.into().id(), person.id()),
                                set,
                                how.shown().map(Shown::seat).orElse(person.seatSeen()))
                        .because(how.source()));
            }
            return;
        }
        Map<String, Object> extra = new LinkedHashMap<>();
        OF_SEAT.forEach(field -> extra.put(field, row.values().get(field)));
        extra.put("remark", row.values().get("remark"));
        extra.put("source", how.source());
        Set<String> doubts = new LinkedHashSet<>(List.of("subsidy"));
        if (row.values().get("doubts") instanceof List<?> codes) {
            codes.forEach(code -> doubts.add(code.toString()));
        }
        changes.add(enrolments.enrolment(
                known.into(), withNewGroups(person, row), extra, person.seatSeen(), List.copyOf(doubts)));
    }

    /** The column of 附件1 follows the groups as they will stand. */
    private static org.chizheng.core.person.Trainee withNewGroups(PersonOnFile person, JudgedRow row) {
        Set<String> all = new LinkedHashSet<>(person.groups());
        all.addAll(groups(row));
        Map<String, Object> values = new LinkedHashMap<>(person.values());
        values.putIfAbsent("township", row.values().get("township"));
        return PersonOnFile.asTrainee(person.id(), values, List.copyOf(all));
    }

    private void certificate(JudgedRow row, PersonOnFile person, How how, List<Change> changes) {
        String number = row.text("certificateNo");
        if (number.isEmpty()) {
            return;
        }
        Optional<CertificateOnFile> stored = known.paper(row.text("certificateKind"), number)
                .filter(paper -> person.id().equals(paper.holder()));
        if (stored.isPresent()) {
            amend(row, stored.get(), how, changes);
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("trainee", person.id().toString());
        values.put("kind", row.text("certificateKind"));
        values.put("number", number);
        values.put("occupationName", row.values().get("occupation"));
        values.put("occupationCode", row.values().get("occupationCode"));
        values.put("occupationEdition", row.values().get("occupationEdition"));
        values.put("level", row.values().get("level"));
        values.put("issuedOn", day(row.values().get("issuedOn")));
        values.put("issuer", row.values().get("issuer"));
        values.put("sourceUnit", office);
        values.put(
                "trainingClass", known.into() == null ? null : known.into().id().toString());
        values.put("doubts", certificateDoubts(row));
        values.put("source", how.source());
        values.put("remark", isRoster() ? null : row.values().get("remark"));
        changes.add(Change.create(CertificateRecord.KIND, seams.newId(), values));
    }

    private void amend(JudgedRow row, CertificateOnFile paper, How how, List<Change> changes) {
        Map<String, Object> set = new LinkedHashMap<>();
        if (!isRoster()) {
            row.changes().stream()
                    .filter(change -> CERTIFICATE_FIELDS.containsKey(change.field()) && wanted(change, how))
                    .forEach(change -> set.put(
                            CERTIFICATE_FIELDS.get(change.field()),
                            day(row.values().get(change.field()))));
        }
        if (!set.isEmpty()) {
            Seen seen = how.shown().map(Shown::paper).orElse(paper.seen());
            changes.add(Change.of(CertificateRecord.KIND, paper.id(), set, seen).because(how.source()));
        }
    }

    private static Object day(Object value) {
        return value == null ? null : value.toString();
    }

    /** A number that is stored although something about it is not settled says so. */
    private static List<String> certificateDoubts(JudgedRow row) {
        List<String> doubts = row.problems().stream()
                .filter(problem -> problem.outcome() == RowOutcome.WARN || problem.outcome() == RowOutcome.ASK)
                .map(Problem::code)
                .filter(code -> code.startsWith("cert."))
                .map(code -> code.contains("level") ? "level" : "number")
                .distinct()
                .sorted()
                .toList();
        return doubts.isEmpty() ? null : doubts;
    }
}
