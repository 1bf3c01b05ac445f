package org.chizheng.core.person;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.FieldType.UNIT;
import static org.chizheng.core.ledger.MergeClass.BUREAU_ONLY;
import static org.chizheng.core.ledger.MergeClass.GUARDED;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chizheng.core.conflict.ApprovalRule;
import org.chizheng.core.conflict.SharedValueRule;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.IdentityKind;
import org.chizheng.core.shared.IdentityNumber;

/** The trainee and what belongs to the person: groups with proof, commitments. */
public final class TraineeRecord {
    public static final RecordKind KIND = RecordKind.named("trainee", "学员", "trainee")
            .personal("name", "姓名", TEXT, GUARDED)
            .coded("idKind", "证件类型", CODE, GUARDED, IdentityKind.labels())
            .personal("idNo", "证件号码", TEXT, GUARDED)
            .personal("phone", "联系电话", TEXT, HARMLESS)
            .personal("phone2", "备用电话", TEXT, HARMLESS)
            .field("nation", "民族", TEXT, HARMLESS)
            .coded("education", "文化程度", CODE, HARMLESS, CodeTable.EDUCATION.labels())
            .coded("householdType", "户口性质", CODE, HARMLESS, CodeTable.HOUSEHOLD.labels())
            .personal("address", "住址", TEXT, HARMLESS)
            .field("township", "乡镇", UNIT, HARMLESS)
            .field("village", "村（社区）", TEXT, HARMLESS)
            .field("employer", "工作单位", TEXT, HARMLESS)
            .personal("bankAccount", "社保卡账号", TEXT, GUARDED)
            .field("wish", "培训意愿", TEXT, HARMLESS)
            .field("informedOn", "告知同意日期", DATE, HARMLESS)
            .field("remark", "备注", TEXT, HARMLESS)
            .field("sameAs", "并入", REFERENCE, BUREAU_ONLY)
            .judging("sameAs")
            .derived("sex", values -> fromNumber(values, number -> number.sex().code()))
            .derived(
                    "birth",
                    values -> fromNumber(
                            values,
                            number -> number.birth().map(Object::toString).orElse(null)))
            .derived(
                    "initials",
                    values -> values.get("name") == null ? null : Pinyin.initials((String) values.get("name")))
            .build();

    /** 人员类别 of one person, with the proof and its dates; a person may be in several. */
    public static final RecordKind GROUP = RecordKind.named("group", "人员类别", "person_group")
            .field("trainee", "学员", REFERENCE, GUARDED)
            .coded("code", "类别", CODE, GUARDED, PersonGroup.labels())
            .field("evidence", "证明材料", TEXT, HARMLESS)
            .field("evidenceOn", "证明日期", DATE, HARMLESS)
            .field("validFrom", "起", DATE, HARMLESS)
            .field("validUntil", "止", DATE, HARMLESS)
            .field("remark", "备注", TEXT, HARMLESS)
            .build();

    /** 个人承诺 for one class, signed before the first lesson (沁人社字〔2024〕15号 五(三)). */
    public static final RecordKind COMMITMENT = RecordKind.named("commitment", "承诺书", "commitment")
            .field("trainee", "学员", REFERENCE, GUARDED)
            .field("trainingClass", "班级", REFERENCE, GUARDED)
            .field("signedOn", "签字日期", DATE, HARMLESS)
            .field("keptAt", "存放处", TEXT, HARMLESS)
            .build();

    /** One identity number belongs to one person: two live records with the same are decided at the bureau's desk. */
    public static final SharedValueRule SAME_NUMBER =
            new SharedValueRule("dup-id", KIND, List.of("idNo"), null, "sameAs");

    /**
     * Two records are one person by what the bureau saw of them. What an office writes into the one that was put under
     * another, without knowing that, would be seen by nobody: it is asked again.
     */
    public static final ApprovalRule AFTER_MERGE = new ApprovalRule(
            "after-merge",
            KIND,
            "sameAs",
            null,
            KIND.fields().stream()
                    .map(Field::name)
                    .filter(name -> !name.equals("sameAs"))
                    .toList());

    private TraineeRecord() {}

    private static String fromNumber(Map<String, Object> values, Function<IdentityNumber, String> part) {
        Object stored = values.get("idNo");
        if (stored == null) {
            return null;
        }
        try {
            return part.apply(IdentityNumber.of(stored.toString()));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}
