package org.chizheng.core.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * What a service asks the ledger to save of one record.
 *
 * @param set field name to new value; null empties it
 * @param seen what stood on the screen when the form opened
 * @param why the reason, or null; demanded where a rule demands one
 */
public record Change(RecordKind kind, Id record, Map<String, Object> set, Seen seen, String why) {
    public Change {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /** A record that did not exist before. Fields that are null are left out: they are empty anyhow. */
    public static Change create(RecordKind kind, Id record, Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>(values);
        given.values().removeIf(java.util.Objects::isNull);
        return new Change(kind, record, given, Seen.NOTHING, null);
    }

    public static Change of(RecordKind kind, Id record, Map<String, Object> set, Seen seen) {
        return new Change(kind, record, set, seen, null);
    }

    public Change because(String reason) {
        return new Change(kind, record, set, seen, reason);
    }

    /** Voids the record: it stays readable and no longer counts. */
    public static Change voiding(RecordKind kind, Id record, Seen seen, String reason) {
        return new Change(kind, record, Map.of(RecordKind.VOIDED, reason), seen, reason);
    }
}
