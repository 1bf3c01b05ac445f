package org.chizheng.core.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;

/** Three offices at work on the same few records, each knowing only what it wrote or was sent so far. */
final class SeededOffices {
    private static final Map<RecordKind, Map<String, List<Object>>> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put(
                TraineeRecord.KIND,
                Map.of("name", List.of("甲", "乙", "丙"), "idNo", List.of("1", "2"), "phone", List.of("13", "14")));
        WRITTEN.put(CertificateRecord.KIND, Map.of("kind", List.of("skill"), "number", List.of("C1", "C2")));
        WRITTEN.put(ClassRecord.KIND, Map.of("venue", List.of("东厅", "西厅"), "remark", List.of("a", "b")));
    }

    private final Random chance;
    private final SeededSeams seams;
    private final List<Office> offices;
    private final List<List<Op>> known = new ArrayList<>();
    private final Map<RecordKind, List<Id>> records = new HashMap<>();

    SeededOffices(long seed) {
        chance = new Random(seed);
        seams = new SeededSeams(seed);
        offices =
                List.of(new Office("141025100", seams), new Office("141025103", seams), new Office("141025-01", seams));
        offices.forEach(office -> known.add(new ArrayList<>()));
        WRITTEN.keySet().forEach(kind -> records.put(kind, List.of(seams.newId(), seams.newId(), seams.newId())));
    }

    List<Op> write(int count) {
        List<Op> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (chance.nextInt(10) == 0) {
                seams.setClock(SeededSeams.START + (chance.nextInt(2000) - 1000) * 86_400_000L);
            }
            int at = chance.nextInt(offices.size());
            if (chance.nextInt(3) == 0 && !all.isEmpty()) {
                known.get(at).addAll(all.subList(chance.nextInt(all.size()), all.size()));
            }
            Op op = op(offices.get(at), known.get(at));
            known.get(at).add(op);
            all.add(op);
        }
        return all;
    }

    private Op op(Office office, Collection<Op> seen) {
        RecordKind kind = new ArrayList<>(WRITTEN.keySet()).get(chance.nextInt(WRITTEN.size()));
        Id record = records.get(kind).get(chance.nextInt(3));
        NaiveMerge view = new NaiveMerge(seen);
        Map<String, Object> set = new HashMap<>();
        Map<String, List<Id>> heads = new HashMap<>();
        if (chance.nextInt(8) == 0) {
            set.put(RecordKind.VOIDED, chance.nextBoolean() ? "作废" : null);
            WRITTEN.get(kind).keySet().forEach(field -> heads.put(field, ids(view.heads(record, field))));
        } else {
            WRITTEN.get(kind).forEach((field, values) -> {
                if (set.isEmpty() || chance.nextBoolean()) {
                    set.put(field, chance.nextInt(9) == 0 ? null : values.get(chance.nextInt(values.size())));
                }
            });
            if (kind == CertificateRecord.KIND && chance.nextBoolean()) {
                set.put("trainee", person().toString());
            }
            if (kind == TraineeRecord.KIND && chance.nextInt(5) == 0) {
                set.put("sameAs", chance.nextInt(3) == 0 ? null : person().toString());
            }
        }
        set.keySet().forEach(field -> heads.put(field, ids(view.heads(record, field))));
        return office.write(kind, record, set, heads);
    }

    private Id person() {
        return records.get(TraineeRecord.KIND).get(chance.nextInt(3));
    }

    private static List<Id> ids(List<Op> ops) {
        return Arrays.asList(ops.stream().map(Op::id).toArray(Id[]::new));
    }
}
