package org.chizheng.core.certificate;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.CODES;
import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.FieldType.UNIT;
import static org.chizheng.core.ledger.MergeClass.GUARDED;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.List;
import java.util.Map;
import org.chizheng.core.conflict.SharedValueRule;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.person.TraineeRecord;

/** A certificate that somebody outside issued: stored and checked here, its number never made up here. */
public final class CertificateRecord {
    /** Who counts it upward (古政办发〔2021〕26号 二(三): 各乡镇、各成员单位不重复统计). */
    public static final Map<String, String> PATHS =
            Map.of("place", "按属地由县直单位统计", "trade", "按行业由县直单位统计", "school", "省教育厅统计，不重复计", "farmer", "省农业农村厅统计，不重复计");

    public static final Map<String, String> DOUBTS = Map.of("level", "等级与编号不一致", "number", "编号待核", "subsidy", "补贴资格待核");

    public static final RecordKind KIND = RecordKind.named("certificate", "证书", "certificate")
            .field("trainee", "学员", REFERENCE, GUARDED)
            .coded("kind", "证书类别", CODE, GUARDED, CertificateKind.labels())
            .field("number", "证书编号", TEXT, GUARDED)
            .field("occupationEdition", "职业分类版本", TEXT, HARMLESS)
            .field("occupationCode", "职业编码", TEXT, HARMLESS)
            .field("occupationName", "职业（工种）", TEXT, HARMLESS)
            .coded("level", "等级", CODE, GUARDED, SkillLevel.labels())
            .field("issuedOn", "发证日期", DATE, GUARDED)
            .field("issuer", "发证机构", TEXT, HARMLESS)
            .field("sourceUnit", "来源单位", UNIT, HARMLESS)
            .coded("countingPath", "统计口径", CODE, GUARDED, PATHS)
            .field("trainingClass", "班级", REFERENCE, HARMLESS)
            .coded("doubts", "待核", CODES, HARMLESS, DOUBTS)
            .field("source", "来源", TEXT, HARMLESS)
            .field("remark", "备注", TEXT, HARMLESS)
            .build();

    /** One number of one kind belongs to one person. */
    public static final SharedValueRule SAME_NUMBER = new SharedValueRule(
            "dup-certificate",
            KIND,
            List.of("kind", "number"),
            new SharedValueRule.Holder("trainee", TraineeRecord.KIND, "sameAs"),
            null);

    private CertificateRecord() {}
}
