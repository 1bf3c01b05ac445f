package org.chizheng.core.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Registering and amending trainees. */
public final class TraineeService {
    private final Ledger ledger;
    private final TraineeQueries queries;
    private final Seams seams;

    public TraineeService(Ledger ledger, TraineeQueries queries, Seams seams) {
        this.ledger = ledger;
        this.queries = queries;
        this.seams = seams;
    }

    /**
     * Registers a person.
     *
     * @param values field names of {@link TraineeRecord#KIND} to values as typed; name and idNo are checked and
     *     normalised here
     * @param groups codes of {@link PersonGroup}
     * @throws Refusal for a number that cannot be stored, a missing name, or a person who is known here already
     */
    public Id register(Actor actor, Map<String, Object> values, List<String> groups) {
        Id id = seams.newId();
        ledger.record(actor, registration(id, values, groups));
        return id;
    }

    /** The changes that {@link #register} saves, for callers that save several people in one action. */
    public List<Change> registration(Id id, Map<String, Object> values, List<String> groups) {
        return registrationOf(id, checked(values), groups);
    }

    /** As {@link #registration}, for a number whose one fault is a lunar date; see {@link LunarBirthService}. */
    List<Change> lunarRegistration(Id id, Map<String, Object> values) {
        String raw = (String) values.get("idNo");
        IdentityNumber number =
                raw == null ? null : IdentityNumber.lunar(raw, seams.today()).orElse(null);
        if (number == null) {
            throw Refusal.of(
                    "lunar.other", "这个号码不是农历日期的问题", "只有校验位相符、日期是公历没有的2月30日的号码，才照证件登记", "请按平常的办法登记；提示号码有误的，对照证件重新录入");
        }
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.remove("idNo");
        Map<String, Object> checked = checked(others);
        checked.put("idNo", number.text());
        checked.put("idKind", number.kind().code());
        return registrationOf(id, checked, List.of());
    }

    private List<Change> registrationOf(Id id, Map<String, Object> checked, List<String> groups) {
        if (checked.get("name") == null) {
            throw Refusal.of("name.missing", "没有填姓名", "姓名是必填项", "请填上身份证上的姓名");
        }
        Object number = checked.get("idNo");
        if (number != null) {
            refuseKnown(number.toString(), null);
        }
        List<Change> changes = new ArrayList<>();
        changes.add(Change.create(TraineeRecord.KIND, id, checked));
        groups.forEach(group -> changes.add(groupOf(id, group, Map.of())));
        return changes;
    }

    /**
     * @param seen what stood on the screen when the form opened
     * @throws Refusal also {@code record.voided}
     */
    public List<Op> amend(Actor actor, Id trainee, Map<String, Object> set, Seen seen, String why) {
        Map<String, Object> checked = checked(set);
        if (checked.containsKey("name") && checked.get("name") == null) {
            throw Refusal.of("name.missing", "姓名不能改成空的", "姓名是必填项", "请填上身份证上的姓名");
        }
        ledger.refuseVoided(TraineeRecord.KIND, trainee);
        Object number = checked.get("idNo");
        if (number != null) {
            refuseKnown(number.toString(), trainee);
        }
        return ledger.record(
                actor,
                List.of(Change.of(TraineeRecord.KIND, trainee, checked, seen).because(why)));
    }

    public List<Op> addGroup(Actor actor, Id trainee, String group, Map<String, Object> proof) {
        ledger.refuseVoided(TraineeRecord.KIND, trainee);
        return ledger.record(actor, List.of(groupOf(trainee, group, proof)));
    }

    /** The change that puts a person into a group. */
    public Change groupOf(Id trainee, String group, Map<String, Object> proof) {
        PersonGroup known = PersonGroup.ofCode(group)
                .orElseThrow(() -> Refusal.of("group.unknown", "没有这个人员类别：" + group, "", "请从列表中选择"));
        Map<String, Object> values = new LinkedHashMap<>(proof);
        values.put("trainee", trainee.toString());
        values.put("code", known.code());
        return Change.create(TraineeRecord.GROUP, seams.newId(), values);
    }

    /** @param seen of the group's own record, as it came with {@link GroupQueries.Group} when the form opened */
    public List<Op> dropGroup(Actor actor, Id groupRecord, Seen seen, String why) {
        ledger.refuseVoided(TraineeRecord.GROUP, groupRecord);
        return ledger.record(actor, List.of(Change.voiding(TraineeRecord.GROUP, groupRecord, seen, why)));
    }

    /** @throws Refusal without a reason: nothing is deleted, and a voided record says why; {@code record.voided} */
    public List<Op> discard(Actor actor, Id trainee, Seen seen, String why) {
        ledger.refuseVoided(TraineeRecord.KIND, trainee);
        if (why == null || why.isBlank()) {
            throw Refusal.of("void.reason", "作废要写明理由", "记录不会删除，以后查到时要知道为什么不算数", "例如：重复登记、本人放弃");
        }
        return ledger.record(actor, List.of(Change.voiding(TraineeRecord.KIND, trainee, seen, why)));
    }

    private void refuseKnown(String idNo, Id except) {
        queries.byIdNo(idNo).stream()
                .filter(known -> !known.id().equals(except))
                .findFirst()
                .ifPresent(known -> {
                    throw Refusal.of(
                            "trainee.known",
                            "这个证件号已经登记过：" + known.name() + "（" + known.maskedIdNo() + "）",
                            "一个人只登记一次，培训和证书都记在同一个人名下",
                            "请打开这个人直接补充；如果确实不是同一人，请核对证件原件");
                });
    }

    private Map<String, Object> checked(Map<String, Object> values) {
        Map<String, Object> checked = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            boolean blank = value instanceof String text && text.isBlank();
            checked.put(field, blank ? null : value);
        });
        checkNumber(checked);
        checked.computeIfPresent("name", (field, name) -> stored(PersonName.check((String) name)));
        checked.computeIfPresent("phone", (field, phone) -> stored(Phone.check((String) phone)));
        checked.computeIfPresent("phone2", (field, phone) -> stored(Phone.check((String) phone)));
        return checked;
    }

    private void checkNumber(Map<String, Object> values) {
        String raw = (String) values.get("idNo");
        if (raw == null) {
            return;
        }
        IdentityCheck check = IdentityNumber.check(raw, seams.today());
        IdentityNumber number =
                check.accepted().orElseThrow(() -> check.finding().refusal());
        values.put("idNo", number.text());
        values.put("idKind", number.kind().code());
    }

    private static String stored(CellCheck check) {
        if (!check.outcome().storable()) {
            throw check.finding().refusal();
        }
        return check.value();
    }
}
