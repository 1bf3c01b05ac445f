package org.chizheng.core.ledger.trust;

import static org.chizheng.core.ledger.FieldType.FLAG;
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
 * One stretch of a chain that a person set aside, such as a whole batch that was made by mistake: its ops are kept and
 * shown to whoever asks, and take part in no record while it is aside. Taken back, they count as if nothing had been.
 *
 * <p>It stays on the device whose picture it shapes, with who set it aside, when and why.
 */
public final class StretchMark {
    public static final RecordKind KIND = RecordKind.named("stretch-mark", "封存的包", "stretch_mark")
            .deviceOnly()
            .field("chain", "日志", TEXT, HARMLESS)
            .field("firstSeq", "从第几条", INTEGER, HARMLESS)
            .field("lastSeq", "到第几条", INTEGER, HARMLESS)
            .field("aside", "封存", FLAG, HARMLESS)
            .field("reason", "理由", TEXT, HARMLESS)
            .build();

    private StretchMark() {}

    /**
     * @param chain the chain or branch under which the ops stand here
     * @param aside false takes the stretch back
     * @param seen the mark as it stands
     */
    public static Change of(Id mark, Id chain, Trust.Stretch stretch, boolean aside, String reason, Seen seen) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("chain", chain.toString());
        values.put("firstSeq", stretch.first());
        values.put("lastSeq", stretch.last());
        values.put("aside", aside);
        values.put("reason", reason);
        return Change.of(KIND, mark, values, seen).because(reason);
    }

    public static boolean isAside(Map<String, Object> values) {
        return Boolean.TRUE.equals(values.get("aside"));
    }
}
