package org.chizheng.core.ledger;

import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * The ops whose values a person saw, field by field, taken when the form opened. Reading it at save time instead would
 * be silent last-writer-wins: what arrived meanwhile would be overruled by somebody who never saw it.
 */
public record Seen(Map<String, List<Id>> heads) {
    /** Nothing was there: the record is new. */
    public static final Seen NOTHING = new Seen(Map.of());

    public Seen {
        heads = Map.copyOf(heads);
    }

    public List<Id> of(String field) {
        return heads.getOrDefault(field, List.of());
    }
}
