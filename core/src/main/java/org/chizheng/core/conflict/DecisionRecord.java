package org.chizheng.core.conflict;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.BUREAU_ONLY;

import java.util.Map;
import org.chizheng.core.ledger.RecordKind;

/** A decision of the bureau on one case; travels down to the offices like every other fact. */
public final class DecisionRecord {
    /** Verdicts and the words on the desk's buttons. */
    public static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("keep", "保留其中一个值"),
            Map.entry("same", "是同一人，合并"),
            Map.entry("different", "不是同一人，退回更正"),
            Map.entry("wrong", "号码有误，退回更正"),
            Map.entry("live", "保留这条记录"),
            Map.entry("void", "作废这条记录"),
            Map.entry("accept", "认可批复后的改动"),
            Map.entry("restore", "恢复批复时的内容"),
            Map.entry("both", "两边都算数"),
            Map.entry("stay", "只留一个班，其余退班"),
            Map.entry("apart", "不是同一人，分开"));

    public static final RecordKind KIND = RecordKind.named("decision", "裁定", "decision")
            .field("caseKey", "冲突", TEXT, BUREAU_ONLY)
            .field("rule", "规则", TEXT, BUREAU_ONLY)
            .coded("verdict", "裁定", CODE, BUREAU_ONLY, VERDICTS)
            .field("reason", "理由", TEXT, BUREAU_ONLY)
            .field("onField", "哪一项", TEXT, BUREAU_ONLY)
            .field("onRecords", "哪些记录", TEXT, BUREAU_ONLY)
            .field("onOps", "哪些改动", TEXT, BUREAU_ONLY)
            .build();

    private DecisionRecord() {}
}
