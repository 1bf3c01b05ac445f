package org.chizheng.core.conflict;

import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.Arrays;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** Who at this desk looks after a case, and what was found out about it so far; stays on this device. */
public final class CaseNoteRecord {
    public static final RecordKind KIND = RecordKind.named("case-note", "冲突经办", "case_note")
            .deviceOnly()
            .field("caseKey", "冲突", TEXT, HARMLESS)
            .field("assignee", "经办人", TEXT, HARMLESS)
            .field("note", "备注", TEXT, HARMLESS)
            .build();

    private CaseNoteRecord() {}

    /** One note for a case. */
    static Id idOf(String caseKey) {
        return Id.ofBytes(Arrays.copyOf(Hash.sha256(caseKey.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 16));
    }
}
