package org.chizheng.core.institution;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.GUARDED;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.Map;
import org.chizheng.core.ledger.RecordKind;

/** A training institution (培训机构): who teaches a class and is paid for it. */
public final class InstitutionRecord {
    /** Kinds by which 古政办发〔2021〕26号 四(六) and 运城〔2020〕三.12 choose: recorded, tendered, organised directly. */
    public static final Map<String, String> KINDS =
            Map.of("school", "职业（技工）院校", "enterprise", "企业", "social", "社会培训机构", "public", "公共实训基地");

    public static final RecordKind KIND = RecordKind.named("institution", "培训机构", "institution")
            .field("name", "名称", TEXT, GUARDED)
            .field("creditCode", "统一社会信用代码", TEXT, GUARDED)
            .coded("kind", "类型", CODE, HARMLESS, KINDS)
            .field("legalPerson", "法定代表人", TEXT, HARMLESS)
            .field("contact", "联系人", TEXT, HARMLESS)
            .field("phone", "联系电话", TEXT, HARMLESS)
            .field("address", "地址", TEXT, HARMLESS)
            .field("remark", "备注", TEXT, HARMLESS)
            .build();

    private InstitutionRecord() {}
}
