package org.chizheng.core.store;

import static org.chizheng.core.store.tables.Tables.CHAIN_MARK;
import static org.chizheng.core.store.tables.Tables.OP;
import static org.chizheng.core.store.tables.Tables.STRETCH_MARK;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;

/** The ops that took part in the store, for histories and for the desk. */
public final class OpQueries {
    private final Store store;

    public OpQueries(Store store) {
        this.store = store;
    }

    /** All ops of one record, oldest first. */
    public List<Op> ofRecord(Id record) {
        return store.query()
                .select(OP.LINES)
                .from(OP)
                .where(OP.REC.eq(record.bytes()))
                .orderBy(OP.AT_MS, OP.ID)
                .fetch(row -> OpTable.parse(row.value1()));
    }

    /** Ops of one chain from one sequence number to another, both with it, in order. */
    public List<Op> ofChain(Id chain, long from, long through) {
        return store.query()
                .select(OP.LINES)
                .from(OP)
                .where(OP.CHAIN.eq(chain.bytes()))
                .and(OP.SEQ.between(from, through))
                .orderBy(OP.SEQ)
                .fetch(row -> OpTable.parse(row.value1()));
    }

    /** The last number that counts, for each chain that has a mark. */
    public Map<Id, Long> marks() {
        return store.query()
                .select(CHAIN_MARK.ID, CHAIN_MARK.LAST_TRUSTED)
                .from(CHAIN_MARK)
                .where(CHAIN_MARK.LAST_TRUSTED.isNotNull())
                .fetchMap(row -> Id.ofBytes(row.value1()), row -> row.value2());
    }

    /** Which ops count. */
    public Trust trust() {
        Map<Id, List<Trust.Stretch>> aside = new HashMap<>();
        store.query()
                .select(STRETCH_MARK.CHAIN, STRETCH_MARK.FIRST_SEQ, STRETCH_MARK.LAST_SEQ)
                .from(STRETCH_MARK)
                .where(STRETCH_MARK.ASIDE.isTrue())
                .forEach(row -> aside.computeIfAbsent(Id.parse(row.value1()), chain -> new ArrayList<>())
                        .add(new Trust.Stretch(row.value2(), row.value3())));
        return new Trust(marks(), aside);
    }

    /** Ops of one record that count and saw the value of one of these. */
    public List<Op> countedOn(Id record, Set<Id> ops) {
        Trust trust = trust();
        return store
                .query()
                .select(OP.LINES, OP.CHAIN)
                .from(OP)
                .where(OP.REC.eq(record.bytes()))
                .orderBy(OP.AT_MS, OP.ID)
                .stream()
                .map(row -> OpTable.parse(row.value1()).under(Id.ofBytes(row.value2())))
                .filter(op -> trust.counts(op.chain(), op.seq()))
                .filter(op -> op.base().values().stream().flatMap(List::stream).anyMatch(ops::contains))
                .toList();
    }

    /** As a transaction sees it, for what is derived in it from what a writer had seen. */
    public static Optional<Op> applied(Connection connection, Id op) {
        return new OpTable(connection).find(op);
    }

    public Optional<Op> byId(Id op) {
        return store.query()
                .select(OP.LINES)
                .from(OP)
                .where(OP.ID.eq(op.bytes()))
                .fetchOptional(row -> OpTable.parse(row.value1()));
    }
}
