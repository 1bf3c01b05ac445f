package org.chizheng.core.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;

/**
 * A record that a transaction changed.
 *
 * @param office whose it is
 * @param changedHands another office's earlier save arrived, so that it is another's than before
 * @param before its values before; empty for a new record
 * @param written the fields that ops of the transaction wrote
 * @param wasContested whether some field had several heads before
 * @param disputed fields for the desk whose several heads say different things
 * @param voidingAtOdds a voiding and what another device wrote without having seen it; empty when they agree
 */
public record Touched(
        RecordKind kind,
        Id record,
        String office,
        boolean changedHands,
        Map<String, Object> before,
        Map<String, Object> after,
        Set<String> written,
        Heads heads,
        boolean wasContested,
        Set<String> disputed,
        List<Stamp> voidingAtOdds) {}
