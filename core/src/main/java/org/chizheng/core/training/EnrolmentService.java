package org.chizheng.core.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Putting people on rosters, vouchers, the column and the unit a seat counts for. */
public final class EnrolmentService {
    /** 劳动法 第十五条: nobody under sixteen is employed or trained for work. */
    private static final int YOUNGEST = 16;

    private final Ledger ledger;
    private final EnrolmentQueries rosters;
    private final Seams seams;

    public EnrolmentService(Ledger ledger, EnrolmentQueries rosters, Seams seams) {
        this.ledger = ledger;
        this.rosters = rosters;
        this.seams = seams;
    }

    /**
     * Puts a person on a roster. The column of 附件1 and the credited unit are proposed from the person's groups, the
     * kind of class and the township; both can be changed with a reason.
     *
     * @param extra voucherNo, remark, source, result, attendedDays, employment; null values are left out
     * @param seen of the seat the person may have had, see {@link #seen}
     * @throws Refusal for a person who is under sixteen on the first day; {@code record.voided} for a class or a person
     *     that does not count any more
     */
    public List<Op> enrol(Actor actor, TrainingClass into, Trainee person, Map<String, Object> extra, Seen seen) {
        ledger.refuseVoided(ClassRecord.KIND, into.id());
        ledger.refuseVoided(TraineeRecord.KIND, person.id());
        Optional<Seat> present = rosters.byId(EnrolmentRecord.idOf(into.id(), person.id()));
        if (present.isPresent() && present.get().seated()) {
            throw Refusal.of("enrolment.twice", person.name() + " 已经在这个班里", "一个人在一个班只占一个名额", "不用再加；要改培训券请直接改那一行");
        }
        return ledger.record(actor, List.of(enrolment(into, person, extra, seen)));
    }

    /**
     * What of the seat that a person once had in a class is on the screen; empty when there never was one. To be taken
     * when class and person come together on the screen: putting a person back who left rests on what was seen then.
     */
    public Seen seen(Id trainingClass, Id trainee) {
        return ledger.seen(EnrolmentRecord.KIND, EnrolmentRecord.idOf(trainingClass, trainee));
    }

    /** The change that {@link #enrol} saves; for a roster whose rows are saved in one action. */
    public Change enrolment(TrainingClass into, Trainee person, Map<String, Object> extra, Seen seen) {
        return enrolment(into, person, extra, seen, doubts(into, person));
    }

    /**
     * As {@link #enrolment(TrainingClass, Trainee, Map, Seen)} where the caller has asked for many people at once.
     *
     * @param seen of the seat, empty when there was never one
     * @param doubts codes of {@link EnrolmentRecord#DOUBTS}
     */
    public Change enrolment(
            TrainingClass into, Trainee person, Map<String, Object> extra, Seen seen, List<String> doubts) {
        refuseTooYoung(into, person);
        refuseOutcome(into, extra);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("trainingClass", into.id().toString());
        values.put("trainee", person.id().toString());
        proposal(into, person).category().ifPresent(category -> values.put("category", category.code()));
        values.put("creditedUnit", creditedUnit(into, person));
        if (!doubts.isEmpty()) {
            values.put("doubts", doubts);
        }
        extra.forEach((field, value) -> {
            if (value != null) {
                values.put(field, field.equals("voucherNo") ? voucher((String) value) : value);
            }
        });
        Id id = EnrolmentRecord.idOf(into.id(), person.id());
        if (seen.heads().isEmpty()) {
            return Change.create(EnrolmentRecord.KIND, id, values);
        }
        values.put("withdrawnOn", null);
        values.put("voided", null);
        return Change.of(EnrolmentRecord.KIND, id, values, seen);
    }

    /** The column that is proposed, the others that fit, and the sentence why. */
    public CategoryProposal proposal(TrainingClass into, Trainee person) {
        Set<PersonGroup> groups = person.groups().stream()
                .map(PersonGroup::ofCode)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        TrainingKind kind =
                Optional.ofNullable(into.kind()).flatMap(TrainingKind::ofCode).orElse(TrainingKind.GENERAL);
        return CategoryProposal.of(groups, kind);
    }

    /** The person's township where it is known, otherwise the office that opened the class. */
    private static String creditedUnit(TrainingClass into, Trainee person) {
        boolean departmentClass = into.office() != null && into.office().indexOf('-') > 0;
        return departmentClass || person.township() == null ? into.office() : person.township();
    }

    private void refuseTooYoung(TrainingClass into, Trainee person) {
        LocalDate first = into.startsOn() == null ? seams.today() : LocalDate.parse(into.startsOn());
        OptionalInt age = person.ageOn(first);
        if (age.isPresent() && age.getAsInt() < YOUNGEST) {
            throw Refusal.of(
                    "enrolment.young",
                    person.name() + " 开班当天（" + first + "）未满16周岁",
                    "劳动法第十五条：未满十六周岁不得招用；补贴性培训对象为16周岁以上劳动者",
                    "请等满16周岁后再报，或核对证件号");
        }
    }

    private List<String> doubts(TrainingClass into, Trainee person) {
        List<String> doubts = new ArrayList<>();
        doubts.add("subsidy");
        boolean overlaps = into.dates()
                .map(dates ->
                        !rosters.overlapping(person.id(), into.id(), dates).isEmpty())
                .orElse(false);
        if (overlaps) {
            doubts.add("overlap");
        }
        return doubts;
    }

    public List<Op> setVoucher(Actor actor, Id enrolment, String voucherNo, Seen seen, String why) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("voucherNo", voucher(voucherNo));
        return save(actor, enrolment, set, seen, why);
    }

    /** Whether the province's system might have printed this number. */
    public static boolean isVoucher(String number) {
        return number.matches("[0-9A-Za-z-]{6,40}");
    }

    /** @throws Refusal {@code voucher.form} for what the province's system would never print */
    private static String voucher(String typed) {
        String number = typed == null || typed.isBlank() ? null : typed.strip();
        if (number != null && !isVoucher(number)) {
            throw Refusal.of(
                    "voucher.form", "培训券编号“" + number + "”不像编号", "编号由省里的系统给出，只有数字、字母和短横", "请照培训券上的编号重新输入，不要自己编");
        }
        return number;
    }

    /** @throws Refusal without a reason: the proposal follows the document, a departure from it is explained */
    public List<Op> choose(Actor actor, Id enrolment, String category, String creditedUnit, Seen seen, String why) {
        if (why == null || why.isBlank()) {
            throw Refusal.of(
                    "enrolment.choice-why", "改任务类别或计入单位要写明理由", "完成数按附件1的栏目和单位统计（古政办发〔2021〕26号 附件1）", "例如：户籍在三合镇，本镇组织");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("category", category);
        set.put("creditedUnit", creditedUnit);
        set.put("choiceWhy", why);
        return save(actor, enrolment, set, seen, why);
    }

    public List<Op> withdraw(Actor actor, Id enrolment, Seen seen, String why) {
        if (why == null || why.isBlank()) {
            throw Refusal.of("enrolment.withdraw-why", "退班要写明原因", "合格率和就业率要看谁中途退出", "例如：外出务工");
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("withdrawnOn", seams.today().toString());
        set.put("withdrawnWhy", why);
        return save(actor, enrolment, set, seen, why);
    }

    /** @throws Refusal {@code record.voided} */
    public List<Op> remark(Actor actor, Id enrolment, String remark, Seen seen) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("remark", remark == null || remark.isBlank() ? null : remark.strip());
        return save(actor, enrolment, set, seen, null);
    }

    /**
     * How the training ended for one person: what the money hangs on. Written after the class was approved, so the
     * approval does not cover it; a later correction is an op like any other, and one beside it becomes a case.
     *
     * @param in the class of the seat
     * @param set of {@code result}, {@code attendedDays} (Long), {@code employment} those that change; null empties
     * @throws Refusal {@code enrolment.attended}, {@code enrolment.word}, {@code record.voided}
     */
    public List<Op> recordOutcome(
            Actor actor, TrainingClass in, Id enrolment, Map<String, Object> set, Seen seen, String why) {
        refuseOutcome(in, set);
        return save(actor, enrolment, set, seen, why);
    }

    private static void refuseOutcome(TrainingClass in, Map<String, Object> set) {
        if (set.get("attendedDays") instanceof Long days) {
            AttendedDays.trouble(days, in).ifPresent(trouble -> {
                throw trouble;
            });
        }
        refuseWord("结业考核", set.get("result"), EnrolmentRecord.RESULTS);
        refuseWord("就业凭证", set.get("employment"), EnrolmentRecord.EMPLOYMENT);
    }

    private static void refuseWord(String name, Object code, Map<String, String> words) {
        if (code != null && !words.containsKey(code)) {
            throw Refusal.of(
                    "enrolment.word",
                    name + "“" + code + "”不认得",
                    "只有这几种：" + String.join("、", words.values().stream().sorted().toList()),
                    "请从里面选一种；还不知道的先空着");
        }
    }

    private List<Op> save(Actor actor, Id enrolment, Map<String, Object> set, Seen seen, String why) {
        ledger.refuseVoided(EnrolmentRecord.KIND, enrolment);
        return ledger.record(
                actor,
                List.of(Change.of(EnrolmentRecord.KIND, enrolment, set, seen).because(why)));
    }
}
