package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** Two townships and the bureau write seats, dates, approvals, voidings and mergers, each seeing part of the others. */
final class SeededSeats {
    private final Random chance;
    private final SeededSeams seams;
    private final List<Office> offices;
    private final List<List<Op>> known = new ArrayList<>();
    private final List<Id> people = new ArrayList<>();
    private final List<Id> classes = new ArrayList<>();
    private final List<Id> seats = new ArrayList<>();

    SeededSeats(long seed) {
        chance = new Random(seed);
        seams = new SeededSeams(seed);
        offices =
                List.of(new Office("141025100", seams), new Office("141025103", seams), new Office("141025-01", seams));
        offices.forEach(office -> known.add(new ArrayList<>()));
        for (int i = 0; i < 4; i++) {
            people.add(seams.newId());
            classes.add(seams.newId());
            seats.add(seams.newId());
            seats.add(seams.newId());
        }
    }

    List<Op> write(int count) {
        List<Op> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = chance.nextInt(offices.size());
            if (chance.nextInt(3) == 0 && !all.isEmpty()) {
                known.get(at).addAll(all.subList(chance.nextInt(all.size()), all.size()));
            }
            Op op = op(offices.get(at), known.get(at), at == 2);
            known.get(at).add(op);
            all.add(op);
        }
        return all;
    }

    private <T> T any(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private Op op(Office office, List<Op> seen, boolean bureau) {
        return switch (chance.nextInt(bureau ? 9 : 7)) {
            case 0, 1 ->
                written(
                        office,
                        seen,
                        EnrolmentRecord.KIND,
                        any(seats),
                        Map.of(
                                "trainee",
                                any(people).toString(),
                                "trainingClass",
                                any(classes).toString()));
            case 2 ->
                written(office, seen, EnrolmentRecord.KIND, any(seats), EveryOrder.one("withdrawnOn", any(dates())));
            case 3, 4 -> {
                int from = 1 + chance.nextInt(20);
                yield written(
                        office,
                        seen,
                        ClassRecord.KIND,
                        any(classes),
                        Map.of("startsOn", day(from), "endsOn", day(from + chance.nextInt(6))));
            }
            case 5 -> {
                boolean seat = chance.nextBoolean();
                yield written(
                        office,
                        seen,
                        seat ? EnrolmentRecord.KIND : ClassRecord.KIND,
                        any(seat ? seats : classes),
                        EveryOrder.one(RecordKind.VOIDED, any(java.util.Arrays.asList("作废", null))));
            }
            case 6 ->
                written(
                        office,
                        seen,
                        TraineeRecord.KIND,
                        any(people),
                        EveryOrder.one("phone", "1390357000" + chance.nextInt(10)));
            case 7 ->
                written(
                        office,
                        seen,
                        TraineeRecord.KIND,
                        any(people),
                        EveryOrder.one(
                                "sameAs",
                                chance.nextInt(3) == 0 ? null : any(people).toString()));
            default ->
                written(
                        office,
                        seen,
                        ClassRecord.KIND,
                        any(classes),
                        EveryOrder.one("approval", chance.nextInt(4) == 0 ? "returned" : "approved"));
        };
    }

    private static List<Object> dates() {
        return java.util.Arrays.asList("2021-07-09", null);
    }

    private static String day(int of) {
        return "2021-07-" + (of < 10 ? "0" : "") + of;
    }

    private Op written(Office office, List<Op> seen, RecordKind kind, Id record, Map<String, Object> set) {
        NaiveMerge view = new NaiveMerge(seen);
        Map<String, List<Id>> heads = new HashMap<>();
        view.ofRecord(record).stream()
                .flatMap(op -> op.set().keySet().stream())
                .distinct()
                .forEach(field -> heads.put(
                        field, view.heads(record, field).stream().map(Op::id).toList()));
        return office.write(kind, record, set, heads);
    }
}
