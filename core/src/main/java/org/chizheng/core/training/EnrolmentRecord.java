package org.chizheng.core.training;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.CODES;
import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.FieldType.UNIT;
import static org.chizheng.core.ledger.MergeClass.GUARDED;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.conflict.OverlapRule;
import org.chizheng.core.conflict.SharedValueRule;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/**
 * One trainee in one class. Which column of 附件1 it counts in and which unit it counts for belong to the enrolment,
 * not to the class or the person (古政办发〔2021〕26号 附件1: 南垣乡 1,100 + 200).
 */
public final class EnrolmentRecord {
    /** Doubts that a policy decides later; the row is stored and marked. */
    public static final Map<String, String> DOUBTS = Map.of("subsidy", "补贴资格待核", "overlap", "上课日期重叠", "age", "年龄待核");

    public static final Map<String, String> RESULTS = Map.of("passed", "合格", "failed", "不合格", "absent", "缺考");

    /** How employment after the training was verified; a tick alone is no proof (沁人社字〔2024〕15号 七(二): 实际就业人数). */
    public static final Map<String, String> EMPLOYMENT = Map.of(
            "contract",
            "劳动合同",
            "insurance",
            "社会保险",
            "licence",
            "营业执照",
            "flexible",
            "灵活就业证明",
            EnrolmentRecord.NOT_EMPLOYED,
            "未就业");

    public static final String NOT_EMPLOYED = "none";

    public static final RecordKind KIND = RecordKind.named("enrolment", "报名", "enrolment")
            .field("trainingClass", "班级", REFERENCE, GUARDED)
            .field("trainee", "学员", REFERENCE, GUARDED)
            .coded("category", "任务类别", CODE, GUARDED, TaskCategory.labels())
            .field("creditedUnit", "计入单位", UNIT, GUARDED)
            .field("choiceWhy", "更改理由", TEXT, HARMLESS)
            .field("voucherNo", "培训券编号", TEXT, GUARDED)
            .field("withdrawnOn", "退班日期", DATE, GUARDED)
            .field("withdrawnWhy", "退班原因", TEXT, HARMLESS)
            .coded("result", "结业考核", CODE, GUARDED, RESULTS)
            .field("attendedDays", "出勤天数", INTEGER, GUARDED)
            .coded("employment", "就业凭证", CODE, GUARDED, EMPLOYMENT)
            .coded("doubts", "待核", CODES, HARMLESS, DOUBTS)
            .field("source", "来源", TEXT, HARMLESS)
            .field("remark", "备注", TEXT, HARMLESS)
            .build();

    /** One voucher, one person, one class (晋政发〔2021〕 (十七): 没有电子券不予兑现补贴). */
    public static final SharedValueRule SAME_VOUCHER =
            new SharedValueRule("dup-voucher", KIND, List.of("voucherNo"), null, "withdrawnOn");

    /** One person sits in one class at a time; each office sees only its own classes. */
    public static final OverlapRule TWO_PLACES = new OverlapRule(
            "overlap",
            KIND,
            new SharedValueRule.Holder("trainee", TraineeRecord.KIND, "sameAs"),
            "withdrawnOn",
            "trainingClass",
            ClassRecord.KIND,
            List.of("startsOn", "endsOn"));

    private EnrolmentRecord() {}

    /** The word for a stored code, null for none; a code of a newer program stands for itself. */
    public static String wordOf(Map<String, String> words, String code) {
        return code == null ? null : words.getOrDefault(code, code);
    }

    /**
     * The code of what somebody typed, code or label.
     *
     * @param words {@link #RESULTS} or {@link #EMPLOYMENT}
     */
    public static Optional<String> codeOf(Map<String, String> words, String typed) {
        String wanted = typed.strip();
        return words.entrySet().stream()
                .filter(word -> word.getKey().equals(wanted) || word.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same on every replica, so that two offices enrolling one person in one class wrote one record. */
    public static Id idOf(Id trainingClass, Id trainee) {
        return Id.ofBytes(Arrays.copyOf(Hash.sha256(trainingClass.bytes(), trainee.bytes()), 16));
    }
}
