package org.chizheng.sync.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.conflict.DecisionService;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.MergeClass;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.target.TargetRecord;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;

/** The people at the desks. They choose from few numbers, so that they meet. */
final class Clerks {
    /** Generated identity numbers, serials 98x. */
    static final List<String> NUMBERS = List.of(
            "141025200205189851",
            "142627197809239866",
            "14102519910610989X",
            "141025198811039827",
            "141025199304129834");

    private static final List<String> NAMES = List.of("张三", "张叁", "李四", "王五", "赵六");
    private static final List<String> PHONES = List.of("13800000001", "13800000002", "13800000003");
    private static final List<String> CERTIFICATES = List.of("S000014102598", "S000014102599", "S000014102600");
    private static final List<String> VOUCHERS = List.of("Q1", "Q2", "Q3");

    /** A program of next year: one field more, and a kind that nobody else knows. */
    private static final RecordKind NEWER_TRAINEE = RecordKind.named("trainee", "学员", "trainee")
            .version(2)
            .field("remark", "备注", FieldType.TEXT, MergeClass.HARMLESS)
            .field("emergency", "紧急联系人", FieldType.TEXT, MergeClass.HARMLESS)
            .build();

    private static final RecordKind INTERVIEW = RecordKind.named("interview", "回访", "interview")
            .field("said", "内容", FieldType.TEXT, MergeClass.HARMLESS)
            .build();

    /** A form that was opened and lies on the screen. */
    private record Form(RecordKind kind, Id record, Seen seen) {}

    private final Coverage coverage;
    private final Map<Desk, List<Form>> forms = new HashMap<>();

    Clerks(Coverage coverage) {
        this.coverage = coverage;
    }

    void register(Desk desk, Chance chance) {
        save(desk, List.of(newTrainee(desk, chance)));
    }

    void severalAtOnce(Desk desk, Chance chance) {
        List<Change> changes = new ArrayList<>();
        for (int i = chance.between(2, 4); i > 0; i--) {
            changes.add(newTrainee(desk, chance));
        }
        save(desk, changes);
    }

    private static Change newTrainee(Desk desk, Chance chance) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", chance.pick(NAMES));
        values.put("idNo", chance.pick(NUMBERS));
        values.put("phone", chance.pick(PHONES));
        return Change.create(TraineeRecord.KIND, desk.seams().newId(), values);
    }

    private void save(Desk desk, List<Change> changes) {
        if (changes.size() > 1) {
            desk.together(changes.stream().map(Change::record).toList());
        }
        List<Op> ops = desk.ledger().record(desk.actor(), changes);
        for (int i = 0; i < ops.size(); i++) {
            Change change = changes.get(i);
            Op op = ops.get(i);
            boolean asSeen = change.set().keySet().stream()
                    .allMatch(field -> op.baseOf(field).equals(change.seen().of(field)));
            Failure.unless(asSeen, "I9", "a save names other values than those that stood on the screen");
            coverage.hit("saved", change.kind().name());
        }
    }

    private static Id anyOf(Desk desk, RecordKind kind, Chance chance) {
        List<Id> ids = desk.ids(kind);
        // The first records more often than the last: people who never meet contradict each other in nothing.
        return ids.isEmpty() ? null : ids.get(Math.min(chance.below(ids.size()), chance.below(ids.size())));
    }

    private static RecordKind anyKind(Chance chance) {
        return chance.pick(
                TraineeRecord.KIND,
                TraineeRecord.KIND,
                TraineeRecord.KIND,
                EnrolmentRecord.KIND,
                CertificateRecord.KIND,
                ClassRecord.KIND);
    }

    void amend(Desk desk, Chance chance) {
        RecordKind kind = anyKind(chance);
        Id record = anyOf(desk, kind, chance);
        if (record != null) {
            amend(desk, new Form(kind, record, desk.ledger().seen(kind, record)), chance);
        }
    }

    void openForm(Desk desk, Chance chance) {
        RecordKind kind = anyKind(chance);
        Id record = anyOf(desk, kind, chance);
        if (record != null) {
            forms.computeIfAbsent(desk, any -> new ArrayList<>())
                    .add(new Form(kind, record, desk.ledger().seen(kind, record)));
        }
    }

    /** What was on the screen when the form opened counts, however long ago that was. */
    void saveForm(Desk desk, Chance chance) {
        List<Form> open = forms.getOrDefault(desk, List.of());
        if (!open.isEmpty()) {
            amend(desk, open.remove(chance.below(open.size())), chance);
        }
    }

    private void amend(Desk desk, Form form, Chance chance) {
        Map<String, Object> set = new LinkedHashMap<>();
        String kind = form.kind().name();
        switch (kind) {
            case "trainee" -> {
                put(set, chance, "name", NAMES);
                put(set, chance, "idNo", NUMBERS);
                put(set, chance, "phone", PHONES);
                put(set, chance, "remark", List.of("a", "b", "住院"));
            }
            case "enrolment" -> {
                put(set, chance, "voucherNo", VOUCHERS);
                put(set, chance, "result", List.of("passed", "failed"));
                put(set, chance, "withdrawnOn", List.of("2021-07-01", "2021-07-02"));
            }
            case "certificate" -> {
                put(set, chance, "number", CERTIFICATES);
                put(set, chance, "level", List.of("5", "4"));
                put(set, chance, "remark", List.of("a", "b"));
            }
            default -> {
                put(set, chance, "venue", List.of("东厅", "西厅"));
                put(set, chance, "startsOn", List.of("2021-08-01", "2021-08-02"));
                put(set, chance, "remark", List.of("a", "b"));
            }
        }
        desk.ledger().refuseVoided(form.kind(), form.record());
        save(
                desk,
                List.of(Change.of(form.kind(), form.record(), set, form.seen()).because("更正")));
    }

    private static void put(Map<String, Object> set, Chance chance, String field, List<String> values) {
        if (set.isEmpty() || chance.oneIn(2)) {
            set.put(field, chance.oneIn(8) ? null : chance.pick(values));
        }
    }

    void voiding(Desk desk, Chance chance) {
        RecordKind kind = anyKind(chance);
        Id record = anyOf(desk, kind, chance);
        if (record != null) {
            desk.ledger().refuseVoided(kind, record);
            Seen seen = desk.ledger().seen(kind, record);
            save(desk, List.of(Change.voiding(kind, record, seen, "录错了")));
        }
    }

    void unvoid(Desk desk, Chance chance) {
        for (Id record : chance.shuffled(desk.ids(TraineeRecord.KIND))) {
            if (desk.ledger().values(TraineeRecord.KIND, record).get(RecordKind.VOIDED) != null) {
                Map<String, Object> live = new LinkedHashMap<>();
                live.put(RecordKind.VOIDED, null);
                Seen seen = desk.ledger().seen(TraineeRecord.KIND, record);
                save(desk, List.of(Change.of(TraineeRecord.KIND, record, live, seen)));
                return;
            }
        }
    }

    void openClass(Desk desk, Chance chance) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("no", "2021-" + chance.below(4));
        values.put("name", chance.pick("电焊", "家政"));
        values.put("venue", chance.pick("东厅", "西厅"));
        values.put("startsOn", "2021-07-0" + chance.between(1, 6));
        values.put("endsOn", "2021-07-" + chance.between(10, 20));
        save(desk, List.of(Change.create(ClassRecord.KIND, desk.seams().newId(), values)));
    }

    void enrol(Desk desk, Chance chance) {
        Id trainee = anyOf(desk, TraineeRecord.KIND, chance);
        Id trainingClass = anyOf(desk, ClassRecord.KIND, chance);
        if (trainee == null || trainingClass == null) {
            return;
        }
        Id record = EnrolmentRecord.idOf(trainingClass, trainee);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("trainingClass", trainingClass.toString());
        values.put("trainee", trainee.toString());
        if (chance.oneIn(2)) {
            values.put("voucherNo", chance.pick(VOUCHERS));
        }
        desk.ledger().refuseVoided(EnrolmentRecord.KIND, record);
        Seen seen = desk.ledger().seen(EnrolmentRecord.KIND, record);
        save(desk, List.of(Change.of(EnrolmentRecord.KIND, record, values, seen)));
    }

    void certificate(Desk desk, Chance chance) {
        Id trainee = anyOf(desk, TraineeRecord.KIND, chance);
        if (trainee == null) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("trainee", trainee.toString());
        values.put("kind", chance.pick("level", "level", "qualification"));
        values.put("number", chance.pick(CERTIFICATES));
        save(desk, List.of(Change.create(CertificateRecord.KIND, desk.seams().newId(), values)));
    }

    void approve(Desk desk, Chance chance) {
        Id record = anyOf(desk, ClassRecord.KIND, chance);
        if (record != null) {
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("approval", chance.pick("approved", "returned"));
            set.put("approvalOn", "2021-07-15");
            Seen seen = desk.ledger().seen(ClassRecord.KIND, record);
            save(desk, List.of(Change.of(ClassRecord.KIND, record, set, seen)));
        }
    }

    void target(Desk desk, Chance chance) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("annex", "training");
        values.put("unit", "141025100");
        values.put("total", (long) chance.below(500));
        save(desk, List.of(Change.create(TargetRecord.KIND, desk.seams().newId(), values)));
    }

    void decide(Node bureau, Chance chance) {
        List<Case> open = bureau.core.services().cases().open();
        if (open.isEmpty()) {
            return;
        }
        Case found = chance.pick(open);
        try {
            decide(bureau, found, chance);
            coverage.hit("decided", found.rule());
            boolean closed = bureau.core.services().cases().open().stream()
                    .noneMatch(still -> still.id().equals(found.id()));
            Failure.unless(closed, "P5", "a decision leaves its case open: " + found.rule());
        } catch (Refusal refused) {
            if (!refused.code().equals("record.voided")) {
                throw refused;
            }
        }
    }

    private static void decide(Node bureau, Case found, Chance chance) {
        DecisionService decisions = bureau.core.services().decisions();
        Actor actor = bureau.actor();
        if (found.rule().equals("field")) {
            decisions.keep(actor, found, chance.pick(found.members()), "以原件为准");
        } else if (found.rule().equals("void-edit")) {
            decisions.settleVoiding(actor, found, chance.oneIn(2), "已核对");
        } else if (found.rule().equals("after-merge")) {
            if (chance.oneIn(2)) {
                decisions.accept(actor, found, "同一人");
            } else {
                decisions.apart(actor, found, "另一个人");
            }
        } else if (found.rule().equals("after-approval") && chance.oneIn(2)) {
            decisions.accept(actor, found, "同意变更");
        } else if (found.rule().equals("after-approval")) {
            decisions.restore(actor, found, "按批复执行");
        } else if (found.rule().equals("dup-id") && chance.oneIn(2)) {
            decisions.same(actor, found, chance.pick(found.records()), "同一人");
        } else {
            decisions.sendBack(actor, found, chance.pick("different", "wrong"), "请更正");
        }
    }

    void newerProgram(Desk desk, Chance chance) {
        if (chance.oneIn(2)) {
            save(desk, List.of(Change.create(INTERVIEW, desk.seams().newId(), Map.of("said", "好"))));
            return;
        }
        Id record = anyOf(desk, TraineeRecord.KIND, chance);
        if (record != null) {
            desk.ledger().refuseVoided(TraineeRecord.KIND, record);
            Map<String, Object> set = new LinkedHashMap<>(Map.of("emergency", "父亲", "remark", "新版"));
            Seen seen = desk.ledger().seen(TraineeRecord.KIND, record);
            save(desk, List.of(Change.of(NEWER_TRAINEE, record, set, seen)));
        }
    }

    /** A closed program has no open forms. */
    void closed(Desk desk) {
        forms.remove(desk);
    }
}
