package org.chizheng.core.ledger.trust;

import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.shared.Id;

/**
 * Up to which number the ops of a chain count. Whatever stands behind the mark is kept and shown to whoever asks for it,
 * and takes no part in any record, as if it had never come; a mark that is moved or taken away brings it back. By number
 * and never by time, so that it does not matter what came first, the op or the mark.
 *
 * <p>The record's id is the chain's: there is one mark to a chain. It stays on the device whose picture it shapes.
 */
public final class ChainMark {
    public static final RecordKind KIND = RecordKind.named("chain-mark", "采用截止", "chain_mark")
            .deviceOnly()
            .field("lastTrusted", "采用到", INTEGER, HARMLESS)
            .field("reason", "理由", TEXT, HARMLESS)
            .build();

    private ChainMark() {}

    /**
     * @param lastTrusted the last number that counts, 0 for none; null takes the mark away
     * @param seen the mark as it stands
     */
    public static Change at(Id chain, Long lastTrusted, String reason, Seen seen) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("lastTrusted", lastTrusted);
        values.put("reason", reason);
        return Change.of(KIND, chain, values, seen).because(reason);
    }

    /** What a mark's values say: the last number that counts, all of them where nothing is said. */
    public static long lastTrusted(Map<String, Object> values) {
        return values.get("lastTrusted") instanceof Long number ? number : Long.MAX_VALUE;
    }
}
