package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.CASE_MEMBER;
import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CHAIN_POS;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.INTAKE;
import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.IntakeState;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What intake has to know of the store: how far each chain is, what came in, and what the facts make of a batch. */
final class IntakeQueries {
    private static final int PAGE = 1000;

    private final DSLContext sql;

    IntakeQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** How far a chain is applied. */
    record Position(Id device, long seq, Digest head) {}

    /** A file as it was noted. */
    record Noted(
            Digest digest,
            Id dev,
            Id chain,
            String unit,
            long first,
            long last,
            long applied,
            IntakeState state,
            String counts,
            boolean answered,
            String way,
            long atMillis) {}

    Optional<Position> position(Id chain) {
        return sql.selectFrom(CHAIN_POS)
                .where(CHAIN_POS.CHAIN.eq(chain.bytes()))
                .fetchOptional(
                        row -> new Position(Id.ofBytes(row.getDevice()), row.getSeq(), Digest.ofBytes(row.getHead())));
    }

    Optional<Noted> noted(Id id) {
        return sql.selectFrom(INTAKE).where(INTAKE.ID.eq(id.bytes())).fetchOptional(IntakeQueries::noted);
    }

    /** Every upward batch, by unit, chain and number. */
    List<Noted> all() {
        return sql.selectFrom(INTAKE)
                .where(INTAKE.BATCH_TYPE.eq("up"))
                .orderBy(INTAKE.UNIT, INTAKE.CHAIN, INTAKE.FIRST_SEQ, INTAKE.LAST_SEQ, INTAKE.ID)
                .fetch(IntakeQueries::noted);
    }

    /** Batches of one chain that wait, by number. */
    List<Noted> waiting(Id chain) {
        return sql.selectFrom(INTAKE)
                .where(INTAKE.CHAIN.eq(chain.bytes()), INTAKE.STATE.eq(IntakeState.WAITING.code()))
                .orderBy(INTAKE.FIRST_SEQ, INTAKE.LAST_SEQ, INTAKE.ID)
                .fetch(IntakeQueries::noted);
    }

    /** Batches that were taken and not answered: the program ended in between. */
    List<Noted> unanswered() {
        return sql.selectFrom(INTAKE)
                .where(
                        INTAKE.BATCH_TYPE.in("up", "back"),
                        INTAKE.STATE.in(IntakeState.TAKEN.code(), IntakeState.QUARANTINED.code()),
                        INTAKE.RECEIPT.isNull())
                .orderBy(INTAKE.CHAIN, INTAKE.FIRST_SEQ)
                .fetch(IntakeQueries::noted);
    }

    /** Batches of which some was parked when they were answered last. */
    List<Noted> parked() {
        return sql.selectFrom(INTAKE)
                .where(INTAKE.BATCH_TYPE.eq("up"), INTAKE.COUNTS.contains("parked-schema"), INTAKE.RECEIPT.isNotNull())
                .orderBy(INTAKE.CHAIN, INTAKE.FIRST_SEQ)
                .fetch(IntakeQueries::noted);
    }

    private static Noted noted(Record row) {
        return new Noted(
                Digest.parse(row.get(INTAKE.DIGEST)),
                Id.ofBytes(row.get(INTAKE.DEV)),
                Id.ofBytes(row.get(INTAKE.CHAIN)),
                row.get(INTAKE.UNIT),
                row.get(INTAKE.FIRST_SEQ),
                row.get(INTAKE.LAST_SEQ),
                row.get(INTAKE.APPLIED_SEQ) == null ? 0 : row.get(INTAKE.APPLIED_SEQ),
                IntakeState.of(row.get(INTAKE.STATE)),
                row.get(INTAKE.COUNTS),
                row.get(INTAKE.RECEIPT) != null,
                row.get(INTAKE.WAY),
                row.get(INTAKE.LAST_MS));
    }

    /** The op lines of a stretch that was applied, by number. */
    Map<Long, byte[]> opLines(Id chain, long first, long last) {
        Map<Long, byte[]> lines = new HashMap<>();
        sql.select(OP.SEQ, OP.LINES)
                .from(OP)
                .where(OP.CHAIN.eq(chain.bytes()), OP.SEQ.between(first, last))
                .forEach(row -> lines.put(row.value1(), upToLineFeed(row.value2())));
        return lines;
    }

    private static byte[] upToLineFeed(byte[] lines) {
        int end = 0;
        while (lines[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(lines, end);
    }

    /** A record's heads, and the op that made it. */
    record State(Id firstOp, Heads heads) {}

    /** @param table of the record kind */
    Map<Id, State> states(String table, Collection<Id> records) {
        Map<Id, State> states = new HashMap<>();
        var id = DSL.field(DSL.name("ID"), byte[].class);
        var firstOp = DSL.field(DSL.name("FIRST_OP"), byte[].class);
        var heads = DSL.field(DSL.name("HEADS"), byte[].class);
        for (List<byte[]> page : pages(records)) {
            sql.select(id, firstOp, heads)
                    .from(DSL.table(DSL.name(table.toUpperCase(java.util.Locale.ROOT))))
                    .where(id.in(page))
                    .forEach(row -> states.put(
                            Id.ofBytes(row.value1()),
                            new State(Id.ofBytes(row.value2()), HeadsCodec.read(row.value3()))));
        }
        return states;
    }

    /** A case that some op is party to. */
    record Party(String caseKey, String rule) {}

    /** For the given records: which op stands in which case. */
    Map<Id, Party> parties(Collection<Id> records) {
        Map<Id, Party> parties = new HashMap<>();
        for (List<byte[]> page : pages(records)) {
            sql.select(CONFLICT_CASE.ID, CONFLICT_CASE.RULE, CASE_MEMBER.OP)
                    .from(CONFLICT_CASE)
                    .join(CASE_MEMBER)
                    .on(CASE_MEMBER.CASE_ID.eq(CONFLICT_CASE.ID))
                    .where(CONFLICT_CASE.ID.in(
                            DSL.select(CASE_RECORD.CASE_ID).from(CASE_RECORD).where(CASE_RECORD.REC.in(page))))
                    .orderBy(CONFLICT_CASE.ID)
                    .forEach(row ->
                            parties.putIfAbsent(Id.ofBytes(row.value3()), new Party(row.value1(), row.value2())));
        }
        return parties;
    }

    private static List<List<byte[]>> pages(Collection<Id> ids) {
        List<byte[]> all = ids.stream().distinct().map(Id::bytes).toList();
        List<List<byte[]>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return pages;
    }
}
