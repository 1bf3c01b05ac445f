package org.chizheng.core.ledger;

import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * Refuses to write on a record that was voided: a voiding knows only what was written before it, so that a later value
 * would make the record count again without anybody having said so.
 */
public final class VoidedRecord {
    private VoidedRecord() {}

    /** @throws Refusal {@code record.voided} when the record does not count any more */
    public static void refuse(Ledger ledger, RecordKind kind, Id record) {
        refuse(kind, ledger.values(kind, record).get(RecordKind.VOIDED));
    }

    /**
     * As {@link #refuse(Ledger, RecordKind, Id)} for a caller that has read the record.
     *
     * @param voided its reason, null while it counts
     */
    public static void refuse(RecordKind kind, Object voided) {
        if (voided != null) {
            throw Refusal.of(
                    "record.voided",
                    "这条" + kind.label() + "记录已经作废，没有存",
                    "作废的理由是：" + voided + "。作废的记录不再计入任何统计",
                    "作废还没上报的，先撤回作废再改；已经上报的，请另建一条");
        }
    }
}
