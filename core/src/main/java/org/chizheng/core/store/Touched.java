package org.chizheng.core.store;

import java.util.Map;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/** A record that a transaction changed: its values before and after, and its heads. */
public record Touched(
        RecordKind kind,
        Id record,
        String office,
        Map<String, Object> before,
        Map<String, Object> after,
        Heads heads) {}
