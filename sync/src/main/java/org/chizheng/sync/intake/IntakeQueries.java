package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.CASE_MEMBER;
import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CHAIN_BRANCH;
import static org.chizheng.core.store.tables.Tables.CHAIN_POS;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.INTAKE;
import static org.chizheng.core.store.tables.Tables.OP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.Op;
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
            long atMillis,
            Id home) {
        /** Whether its ops stand under another name than the chain's: a second history was there. */
        boolean rehomed() {
            return !home.equals(chain);
        }
    }

    /** A chain or branch of a device as the store has it; a chain has no base. */
    record LimbRow(Id home, Id wire, Optional<Histories.Point> base, long tip, Digest head) {}

    /** By name. */
    List<LimbRow> limbs(Id dev) {
        return sql.select(
                        CHAIN_POS.CHAIN,
                        CHAIN_POS.SEQ,
                        CHAIN_POS.HEAD,
                        CHAIN_BRANCH.CHAIN,
                        CHAIN_BRANCH.BASE_HOME,
                        CHAIN_BRANCH.BASE_SEQ,
                        CHAIN_BRANCH.BASE_HEAD)
                .from(CHAIN_POS)
                .leftJoin(CHAIN_BRANCH)
                .on(CHAIN_BRANCH.ID.eq(CHAIN_POS.CHAIN))
                .where(CHAIN_POS.DEVICE.eq(dev.bytes()))
                .orderBy(CHAIN_POS.CHAIN)
                .fetch(IntakeQueries::limb);
    }

    /** Names of the device's chains and branches that are here, and of the one that it enrolled with. */
    Set<Id> homes(Id dev, Id enrolled) {
        Set<Id> homes = new LinkedHashSet<>(List.of(enrolled));
        limbs(dev).forEach(limb -> homes.add(limb.home()));
        return homes;
    }

    private static LimbRow limb(Record row) {
        Id home = Id.ofBytes(row.get(CHAIN_POS.CHAIN));
        boolean branch = row.get(CHAIN_BRANCH.CHAIN) != null;
        return new LimbRow(
                home,
                branch ? Id.ofBytes(row.get(CHAIN_BRANCH.CHAIN)) : home,
                branch
                        ? Optional.of(new Histories.Point(
                                Id.ofBytes(row.get(CHAIN_BRANCH.BASE_HOME)),
                                row.get(CHAIN_BRANCH.BASE_SEQ),
                                Digest.parse(row.get(CHAIN_BRANCH.BASE_HEAD))))
                        : Optional.empty(),
                row.get(CHAIN_POS.SEQ),
                Digest.ofBytes(row.get(CHAIN_POS.HEAD)));
    }

    /** A number and the head there. */
    record Mark(long seq, Digest head) {}

    /** The last place up to a number at which a batch of this limb ended. */
    Optional<Mark> markBefore(Id home, long seq) {
        return sql.select(INTAKE.LAST_SEQ, INTAKE.HEAD)
                .from(INTAKE)
                .where(
                        INTAKE.HOME.eq(home.bytes()),
                        INTAKE.STATE.in(IntakeState.TAKEN.code(), IntakeState.QUARANTINED.code()),
                        INTAKE.APPLIED_SEQ.eq(INTAKE.LAST_SEQ),
                        INTAKE.LAST_SEQ.le(seq))
                .orderBy(INTAKE.LAST_SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Mark(row.value1(), Digest.parse(row.value2())));
    }

    /** One op by its place. */
    Optional<Op> op(Id home, long seq) {
        return sql.select(OP.LINES)
                .from(OP)
                .where(OP.CHAIN.eq(home.bytes()), OP.SEQ.eq(seq))
                .limit(1)
                .fetchOptional(row -> DownlinkQueries.parse(row.value1()));
    }

    /** Devices of which some chain has a second history here. */
    Set<Id> branched() {
        return new HashSet<>(sql.selectDistinct(CHAIN_BRANCH.DEV)
                .from(CHAIN_BRANCH)
                .where(CHAIN_BRANCH.DEV.isNotNull())
                .fetch(row -> Id.ofBytes(row.value1())));
    }

    /** When one op was saved, by its author's clock; 0 when it is not here. */
    long firstMillis(Id home, long seq) {
        return sql.select(OP.AT_MS)
                .from(OP)
                .where(OP.CHAIN.eq(home.bytes()), OP.SEQ.eq(seq))
                .limit(1)
                .fetchOptional(OP.AT_MS)
                .orElse(0L);
    }

    /** When the last op of a limb from a number on was saved, by its author's clock; 0 for none. */
    long lastMillis(Id home, long from) {
        Long last = sql.select(DSL.max(OP.AT_MS))
                .from(OP)
                .where(OP.CHAIN.eq(home.bytes()), OP.SEQ.ge(from))
                .fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

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

    /** Batches of one device that wait, by chain and number. */
    List<Noted> waitingOf(Id dev) {
        return sql.selectFrom(INTAKE)
                .where(
                        INTAKE.DEV.eq(dev.bytes()),
                        INTAKE.BATCH_TYPE.eq("up"),
                        INTAKE.STATE.eq(IntakeState.WAITING.code()))
                .orderBy(INTAKE.CHAIN, INTAKE.FIRST_SEQ, INTAKE.LAST_SEQ, INTAKE.ID)
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

    /** Batches that are in the store and were answered. */
    List<Noted> answered() {
        return sql.selectFrom(INTAKE)
                .where(
                        INTAKE.BATCH_TYPE.eq("up"),
                        INTAKE.STATE.in(IntakeState.TAKEN.code(), IntakeState.QUARANTINED.code()),
                        INTAKE.RECEIPT.isNotNull())
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
                row.get(INTAKE.FIRST_MS),
                Id.ofBytes(row.get(INTAKE.HOME) == null ? row.get(INTAKE.CHAIN) : row.get(INTAKE.HOME)));
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
