package org.chizheng.core.office;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.FLAG;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import org.chizheng.core.ledger.RecordKind;

/** Record kinds of one office's own PC; none of them travels. */
public final class OfficeRecords {
    public static final RecordKind ACCOUNT = RecordKind.named("account", "账号", "account")
            .deviceOnly()
            .field("login", "登录名", TEXT, HARMLESS)
            .field("name", "姓名", TEXT, HARMLESS)
            .coded("role", "角色", CODE, HARMLESS, Role.words())
            .field("disabled", "停用", FLAG, HARMLESS)
            .build();

    public static final RecordKind SETTING = RecordKind.named("setting", "设置", "setting")
            .deviceOnly()
            .field("name", "名称", TEXT, HARMLESS)
            .field("val", "内容", TEXT, HARMLESS)
            .build();

    /** What was revealed, printed in full, exported: who, when, what, why. Only ever added to. */
    public static final RecordKind AUDIT = RecordKind.named("audit", "操作记录", "audit")
            .deviceOnly()
            .field("act", "操作", TEXT, HARMLESS)
            .field("subject", "对象", TEXT, HARMLESS)
            .field("reason", "理由", TEXT, HARMLESS)
            .field("detail", "说明", TEXT, HARMLESS)
            .build();

    private OfficeRecords() {}
}
