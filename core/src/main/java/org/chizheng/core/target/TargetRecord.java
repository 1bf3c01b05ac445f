package org.chizheng.core.target;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.FieldType.UNIT;
import static org.chizheng.core.ledger.MergeClass.BUREAU_ONLY;

import java.util.Map;
import org.chizheng.core.ledger.RecordKind;

/**
 * One printed row of a target table. The printed total is a row of its own beside the computed one: the document's own
 * columns do not always add up (古政办发〔2021〕26号 附件1: 11月底 sums to 6402 and prints 6422).
 */
public final class TargetRecord {
    /** {@code training} is 附件1, {@code holders} 附件2; {@code text-*} are the figures of the text itself. */
    public static final Map<String, String> ANNEXES = Map.of(
            "training",
            "附件1 培训任务分解表",
            "holders",
            "附件2 持证任务分解指导表",
            "text-training",
            "正文 二（一）、三",
            "text-holders",
            "正文 二（二）");

    /** In {@code unit}: the printed total of the table. */
    public static final String PRINTED_TOTAL = "total";

    public static final RecordKind KIND = RecordKind.named("target", "目标任务", "target")
            .coded("annex", "表", CODE, BUREAU_ONLY, ANNEXES)
            .field("targetYear", "年度", INTEGER, BUREAU_ONLY)
            .coded("unit", "单位", UNIT, BUREAU_ONLY, Map.of(PRINTED_TOTAL, "合计（文件所印）"))
            .field("place", "行次", INTEGER, BUREAU_ONLY)
            .field("total", "任务数", INTEGER, BUREAU_ONLY)
            .field("byJune", "6月底", INTEGER, BUREAU_ONLY)
            .field("bySeptember", "9月底", INTEGER, BUREAU_ONLY)
            .field("byNovember", "11月底", INTEGER, BUREAU_ONLY)
            .field("poverty", "脱贫劳动力", INTEGER, BUREAU_ONLY)
            .field("general", "普惠制培训", INTEGER, BUREAU_ONLY)
            .field("enterprise", "企业职工培训", INTEGER, BUREAU_ONLY)
            .field("startup", "创业培训", INTEGER, BUREAU_ONLY)
            .field("highSkill", "高技能人才", INTEGER, BUREAU_ONLY)
            .field("employed", "从业人员数", INTEGER, BUREAU_ONLY)
            .field("holdersNow", "现持证人数", INTEGER, BUREAU_ONLY)
            .field("document", "文件", TEXT, BUREAU_ONLY)
            .build();

    private TargetRecord() {}
}
