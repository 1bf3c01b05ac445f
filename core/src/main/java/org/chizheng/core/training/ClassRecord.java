package org.chizheng.core.training;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.FieldType.UNIT;
import static org.chizheng.core.ledger.MergeClass.BUREAU_ONLY;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;
import static org.chizheng.core.ledger.MergeClass.OWNER_ONLY;

import java.util.Map;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.conflict.ApprovalRule;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.RecordKind;

/** A class (培训班): the header belongs to the office that opened it, the approval to the bureau. */
public final class ClassRecord {
    /** What the bureau answered to a 开班申请. */
    public static final Map<String, String> APPROVALS = Map.of("approved", "已批复", "returned", "退回补正");

    public static final RecordKind KIND = RecordKind.named("class", "班级", "training_class")
            .field("no", "班级编号", TEXT, OWNER_ONLY)
            .field("name", "班级名称", TEXT, OWNER_ONLY)
            .field("institution", "培训机构", REFERENCE, OWNER_ONLY)
            .field("occupationEdition", "职业分类版本", TEXT, OWNER_ONLY)
            .field("occupationCode", "职业编码", TEXT, OWNER_ONLY)
            .field("occupationName", "培训职业（工种）", TEXT, OWNER_ONLY)
            .coded("level", "等级", CODE, OWNER_ONLY, SkillLevel.labels())
            .coded("kind", "培训类型", CODE, OWNER_ONLY, TrainingKind.labels())
            .field("startsOn", "开班日期", DATE, OWNER_ONLY)
            .field("endsOn", "结业日期", DATE, OWNER_ONLY)
            .field("days", "培训天数", INTEGER, OWNER_ONLY)
            .field("hours", "学时", INTEGER, OWNER_ONLY)
            .field("venue", "培训地点", TEXT, OWNER_ONLY)
            .field("teachers", "授课教师", TEXT, OWNER_ONLY)
            .field("planned", "计划人数", INTEGER, OWNER_ONLY)
            .field("contact", "联系人", TEXT, HARMLESS)
            .field("phone", "联系电话", TEXT, HARMLESS)
            .field("selectingUnit", "选定机构的单位", UNIT, OWNER_ONLY)
            .field("submittedOn", "报送日期", DATE, OWNER_ONLY)
            .coded("approval", "批复", CODE, BUREAU_ONLY, APPROVALS)
            .field("approvalOn", "批复日期", DATE, BUREAU_ONLY)
            .field("approvalWhy", "批复意见", TEXT, BUREAU_ONLY)
            .field("remark", "备注", TEXT, HARMLESS)
            .judging("approval")
            .build();

    /** The bureau approves what the application says (沁人社字〔2024〕15号 五(一)): what is changed beyond it is asked again. */
    public static final ApprovalRule AFTER_APPROVAL = new ApprovalRule(
            "after-approval",
            KIND,
            "approval",
            "approved",
            KIND.fields().stream()
                    .filter(field -> field.merge() == OWNER_ONLY)
                    .map(Field::name)
                    .filter(name -> !name.equals("submittedOn"))
                    .toList());

    private ClassRecord() {}
}
