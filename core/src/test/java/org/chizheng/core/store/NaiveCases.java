package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** The rules of cases beyond single values, asked of the whole set of ops, as plainly as they read. */
public final class NaiveCases {
    private final NaiveMerge merge;

    public NaiveCases(NaiveMerge merge) {
        this.merge = merge;
    }

    /** Every case as {@code rule/field/sorted member op ids}. */
    public Set<String> all() {
        Set<String> cases = new TreeSet<>();
        for (RecordKind kind : Register.KINDS.all()) {
            merge.records(kind).forEach(record -> voiding(cases, record));
        }
        merge.records(ClassRecord.KIND).forEach(record -> afterApproval(cases, record));
        merge.records(TraineeRecord.KIND).forEach(record -> afterMerge(cases, record));
        overlaps(cases);
        return cases;
    }

    private static boolean saw(Op op, Op other) {
        return op.equals(other) || op.base().values().stream().anyMatch(seen -> seen.contains(other.id()));
    }

    private static boolean voids(Op op) {
        return op.set().get(RecordKind.VOIDED) != null;
    }

    /** Heads of any field that do not void. */
    private Set<Op> standing(Id record) {
        Set<Op> heads = new LinkedHashSet<>();
        for (Op op : merge.ofRecord(record)) {
            op.set().keySet().forEach(field -> heads.addAll(merge.heads(record, field)));
        }
        heads.removeIf(NaiveCases::voids);
        return heads;
    }

    private void voiding(Set<String> cases, Id record) {
        if (merge.voided(record) != null) {
            return;
        }
        Set<Op> members = new LinkedHashSet<>();
        for (Op voiding : merge.heads(record, RecordKind.VOIDED)) {
            for (Op other : standing(record)) {
                if (voids(voiding) && !saw(voiding, other) && !voiding.chain().equals(other.chain())) {
                    members.add(voiding);
                    members.add(other);
                }
            }
        }
        if (!members.isEmpty()) {
            cases.add(NaiveMerge.name("void-edit/voided", List.copyOf(members)));
        }
    }

    private void afterApproval(Set<String> cases, Id record) {
        List<Op> answers = merge.heads(record, "approval");
        boolean approved = !answers.isEmpty()
                && answers.stream().allMatch(op -> "approved".equals(op.set().get("approval")))
                && answers.stream()
                        .noneMatch(op -> op.set().keySet().containsAll(op.base().keySet()));
        if (approved && merge.voided(record) == null) {
            unseen(cases, record, answers, ClassRecord.AFTER_APPROVAL.covered(), "after-approval/approval");
        }
    }

    /** As an approval, with every value that names another record. */
    private void afterMerge(Set<String> cases, Id record) {
        List<Op> answers = merge.heads(record, "sameAs");
        boolean merged = !answers.isEmpty()
                && answers.stream().allMatch(op -> op.set().get("sameAs") != null)
                && answers.stream()
                        .noneMatch(op -> op.set().keySet().containsAll(op.base().keySet()));
        if (merged && merge.voided(record) == null) {
            unseen(cases, record, answers, TraineeRecord.AFTER_MERGE.covered(), "after-merge/sameAs");
        }
    }

    private void unseen(Set<String> cases, Id record, List<Op> answers, List<String> covered, String name) {
        Set<Op> members = new LinkedHashSet<>();
        for (String field : covered) {
            for (Op head : merge.heads(record, field)) {
                if (answers.stream()
                        .noneMatch(answer -> saw(answer, head) || answer.chain().equals(head.chain()))) {
                    members.add(head);
                }
            }
        }
        if (!members.isEmpty()) {
            members.addAll(answers);
            cases.add(NaiveMerge.name(name, List.copyOf(members)));
        }
    }

    private record Sitting(Id seat, String place, String office, String from, String through) {
        boolean against(Sitting other) {
            return !seat.equals(other.seat)
                    && (place.equals(other.place) || !office.equals(other.office))
                    && from.compareTo(other.through) <= 0
                    && other.from.compareTo(through) <= 0;
        }
    }

    private void overlaps(Set<String> cases) {
        Map<String, List<Sitting>> people = new TreeMap<>();
        for (Id seat : merge.records(EnrolmentRecord.KIND)) {
            Object holder = merge.shown(EnrolmentRecord.KIND, seat, "trainee");
            Sitting sitting = sitting(seat);
            if (holder != null && sitting != null) {
                String person = merge.person(EnrolmentRecord.TWO_PLACES.holder(), holder.toString());
                people.computeIfAbsent(person, any -> new ArrayList<>()).add(sitting);
            }
        }
        for (List<Sitting> own : people.values()) {
            Set<Op> members = new LinkedHashSet<>();
            for (Sitting one : own) {
                if (own.stream().anyMatch(one::against)) {
                    Id place = Id.parse(one.place());
                    members.addAll(merge.heads(one.seat(), "trainee"));
                    members.addAll(merge.heads(one.seat(), "trainingClass"));
                    members.addAll(merge.heads(place, "startsOn"));
                    members.addAll(merge.heads(place, "endsOn"));
                }
            }
            if (!members.isEmpty()) {
                cases.add(NaiveMerge.name("overlap/trainingClass", List.copyOf(members)));
            }
        }
    }

    /** Null for a seat that is empty, or in a class without dates. */
    private Sitting sitting(Id seat) {
        Object named = merge.shown(EnrolmentRecord.KIND, seat, "trainingClass");
        boolean empty = named == null
                || merge.voided(seat) != null
                || merge.shown(EnrolmentRecord.KIND, seat, "withdrawnOn") != null;
        if (empty || merge.voided(Id.parse(named.toString())) != null) {
            return null;
        }
        Id place = Id.parse(named.toString());
        Object from = merge.shown(ClassRecord.KIND, place, "startsOn");
        Object through = merge.shown(ClassRecord.KIND, place, "endsOn");
        if (from == null || through == null) {
            return null;
        }
        String office = merge.ofRecord(place).stream()
                .min((one, other) -> one.time().millis() == other.time().millis()
                        ? one.id().compareTo(other.id())
                        : Long.compare(one.time().millis(), other.time().millis()))
                .map(Op::office)
                .orElseThrow();
        return new Sitting(seat, Objects.toString(named), office, from.toString(), through.toString());
    }
}
