package org.chizheng.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Opening, amending and submitting classes; the bureau's answer. */
public final class ClassService {
    private final Ledger ledger;
    private final ClassQueries classes;
    private final EnrolmentQueries rosters;
    private final Seams seams;

    public ClassService(Ledger ledger, ClassQueries classes, EnrolmentQueries rosters, Seams seams) {
        this.ledger = ledger;
        this.classes = classes;
        this.rosters = rosters;
        this.seams = seams;
    }

    /**
     * Opens a class; drafts may be incomplete, only the number is needed.
     *
     * @param values field names of {@link ClassRecord#KIND} to values
     * @throws Refusal {@code class.no} without a number or with one that is taken
     */
    public Id open(Actor actor, Map<String, Object> values) {
        Map<String, Object> given = withoutBlanks(values);
        String no = (String) given.get("no");
        if (no == null) {
            throw Refusal.of("class.no", "班级要有编号", "花名册、证书和补贴都凭编号对应到班", "例如：岳阳-2021-001");
        }
        refuseTakenNo(no, null);
        checkDates(given.get("startsOn"), given.get("endsOn"));
        Id id = seams.newId();
        ledger.record(actor, Change.create(ClassRecord.KIND, id, given));
        return id;
    }

    public List<Op> amend(Actor actor, Id trainingClass, Map<String, Object> set, Seen seen, String why) {
        Map<String, Object> given = withoutBlanks(set);
        TrainingClass before = requireLive(trainingClass);
        if (given.get("no") != null) {
            refuseTakenNo((String) given.get("no"), trainingClass);
        }
        checkDates(given.getOrDefault("startsOn", before.startsOn()), given.getOrDefault("endsOn", before.endsOn()));
        if ("approved".equals(before.approval()) && (why == null || why.isBlank())) {
            throw Refusal.of("class.approved", "这个班已经批复，修改要写明理由", "批复依据的是报送时的内容", "请填写更正理由，县里会看到");
        }
        return ledger.record(
                actor,
                List.of(Change.of(ClassRecord.KIND, trainingClass, given, seen).because(why)));
    }

    /** What still stands in the way of submitting; empty when nothing does. Each is one sentence. */
    public List<Refusal> missing(Id trainingClass) {
        TrainingClass header = require(trainingClass);
        List<Refusal> missing = new ArrayList<>();
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("培训机构", header.institution());
        needed.put("培训职业（工种）", header.occupationName());
        needed.put("培训类型", header.kind());
        needed.put("开班日期", header.startsOn());
        needed.put("结业日期", header.endsOn());
        needed.put("学时", header.hours());
        needed.put("培训地点", header.venue());
        needed.put("授课教师", header.teachers());
        String empty = needed.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        if (!empty.isEmpty()) {
            missing.add(Refusal.of("class.incomplete", "还没填：" + empty, "开班申请要写明这些内容（沁人社字〔2024〕15号 五(一)）", "请补填后再报送"));
        }
        List<Seat> seats =
                rosters.roster(trainingClass).stream().filter(Seat::seated).toList();
        if (seats.isEmpty()) {
            missing.add(Refusal.of("class.empty", "花名册上还没有人", "开班申请要附学员花名册（沁人社字〔2024〕15号 五(一)）", "请先录入或导入学员"));
        }
        List<String> without = seats.stream()
                .filter(seat -> !seat.hasVoucher())
                .map(seat -> seat.trainee() == null ? "（无名）" : seat.trainee().name())
                .toList();
        if (!without.isEmpty()) {
            missing.add(voucherMissing(without));
        }
        return missing;
    }

    private static Refusal voucherMissing(List<String> names) {
        String shown = names.stream().limit(10).collect(Collectors.joining("、"));
        return Refusal.of(
                "class.voucher",
                "有 " + names.size() + " 人没有培训券编号：" + shown + (names.size() > 10 ? " 等" : ""),
                "古政办发〔2021〕26号 四(四)：没有电子培训券不得参加职业技能培训",
                "请补录培训券编号；还没有领券的，先代办申领，或从花名册移出");
    }

    /** @throws Refusal the first thing that is missing, with the clause */
    public List<Op> submit(Actor actor, Id trainingClass, Seen seen) {
        requireLive(trainingClass);
        List<Refusal> missing = missing(trainingClass);
        if (!missing.isEmpty()) {
            throw missing.get(0);
        }
        Map<String, Object> set = Map.of("submittedOn", seams.today().toString());
        return ledger.record(actor, List.of(Change.of(ClassRecord.KIND, trainingClass, set, seen)));
    }

    /** The bureau's answer to a 开班申请. */
    public List<Op> answer(Actor actor, Id trainingClass, boolean approve, String why, Seen seen) {
        TrainingClass header = requireLive(trainingClass);
        if (header.submittedOn() == null) {
            throw Refusal.of("class.not-submitted", "这个班还没有报送", "批复要在乡镇或部门报送之后", "请等报送包到了再批复");
        }
        if (!approve && (why == null || why.isBlank())) {
            throw Refusal.of("class.return-why", "退回要写明缺什么", "对方要照着补正（沁人社字〔2024〕15号 五(一) 真实性完备性审核）", "例如：缺考核方案");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("approval", approve ? "approved" : "returned");
        set.put("approvalOn", seams.today().toString());
        set.put("approvalWhy", why);
        return ledger.record(
                actor,
                List.of(Change.of(ClassRecord.KIND, trainingClass, set, seen).because(why)));
    }

    public List<Op> discard(Actor actor, Id trainingClass, Seen seen, String why) {
        requireLive(trainingClass);
        if (why == null || why.isBlank()) {
            throw Refusal.of("void.reason", "作废要写明理由", "记录不会删除，以后查到时要知道为什么不算数", "例如：人数不足，不再开班");
        }
        return ledger.record(actor, List.of(Change.voiding(ClassRecord.KIND, trainingClass, seen, why)));
    }

    /** @throws Refusal {@code class.none} */
    public TrainingClass require(Id trainingClass) {
        return classes.byId(trainingClass)
                .orElseThrow(() -> Refusal.of("class.none", "没有这个班", "本机没有这个班的记录", "请检查班级编号，或先接收县里的回执"));
    }

    private TrainingClass requireLive(Id trainingClass) {
        TrainingClass header = require(trainingClass);
        ClassRecord.KIND.refuseVoided(header.voided());
        return header;
    }

    private void refuseTakenNo(String no, Id except) {
        classes.byNo(no).filter(taken -> !taken.id().equals(except)).ifPresent(taken -> {
            throw Refusal.of("class.no", "班级编号 " + no + " 已经用过", "编号不能重复", "请换一个编号，或打开原来的班");
        });
    }

    private static void checkDates(Object startsOn, Object endsOn) {
        if (startsOn == null || endsOn == null) {
            return;
        }
        if (LocalDate.parse(endsOn.toString()).isBefore(LocalDate.parse(startsOn.toString()))) {
            throw Refusal.of("class.dates", "结业日期早于开班日期", startsOn + " 开班，" + endsOn + " 结业", "请核对两个日期");
        }
    }

    private static Map<String, Object> withoutBlanks(Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((field, value) ->
                given.put(field, value instanceof String text && text.isBlank() ? null : value));
        return given;
    }
}
