package org.chizheng.core.subsidy;

import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.BUREAU_ONLY;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** One gap of a document and how the county settled it. Changing a ruling amends the record, so its history stands. */
public final class RulingRecord {
    public static final RecordKind KIND = RecordKind.named("gap-ruling", "政策待定的决定", "gap_ruling")
            .field("gap", "待定编号", TEXT, BUREAU_ONLY)
            .field("pack", "政策包", TEXT, BUREAU_ONLY)
            .field("reading", "读法", TEXT, BUREAU_ONLY)
            .field("figure", "定额（分）", INTEGER, BUREAU_ONLY)
            .field("decidedBy", "谁决定的", TEXT, BUREAU_ONLY)
            .field("decidedOn", "决定日期", DATE, BUREAU_ONLY)
            .field("reason", "依据和理由", TEXT, BUREAU_ONLY)
            .build();

    private RulingRecord() {}

    /** The same everywhere: a gap has one ruling in a county. */
    static Id idOf(String pack, String gap) {
        byte[] name = ("gap-ruling/" + pack + "/" + gap).getBytes(StandardCharsets.UTF_8);
        return Id.ofBytes(Arrays.copyOf(Hash.sha256(name), 16));
    }
}
