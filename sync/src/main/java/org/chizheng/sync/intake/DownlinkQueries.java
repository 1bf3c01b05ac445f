package org.chizheng.sync.intake;

import static org.chizheng.core.store.tables.Tables.ATTACHMENT;
import static org.chizheng.core.store.tables.Tables.CASE_RECORD;
import static org.chizheng.core.store.tables.Tables.CHAIN_MARK;
import static org.chizheng.core.store.tables.Tables.CHAIN_POS;
import static org.chizheng.core.store.tables.Tables.CHAIN_START;
import static org.chizheng.core.store.tables.Tables.CONFLICT_CASE;
import static org.chizheng.core.store.tables.Tables.DOWNLINK;
import static org.chizheng.core.store.tables.Tables.INTAKE;
import static org.chizheng.core.store.tables.Tables.OP;
import static org.chizheng.core.store.tables.Tables.STRETCH_MARK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.attachment.AttachmentRecord;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.PeerMark;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What a device was told already, and what there is to tell it. */
final class DownlinkQueries {
    private final Store store;
    private final Id epoch;

    /** @param epoch the life whose downlinks are written now */
    DownlinkQueries(Store store, Id epoch) {
        this.store = store;
        this.epoch = epoch;
    }

    long lastNumber(Id dev) {
        return lastNumber(dev, epoch);
    }

    long lastNumber(Id dev, Id life) {
        Long last = store.query()
                .select(DSL.max(DOWNLINK.DSEQ))
                .from(DOWNLINK)
                .where(of(dev, life))
                .fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

    private static Condition of(Id dev, Id life) {
        return DOWNLINK.DEV.eq(dev.bytes()).and(DOWNLINK.EPOCH.eq(life.bytes()));
    }

    /** The file that carries this entry. */
    Optional<Digest> fileAt(Id dev, long dseq) {
        return fileAt(dev, epoch, dseq);
    }

    Optional<Digest> fileAt(Id dev, Id life, long dseq) {
        return store.query()
                .select(DOWNLINK.FILE)
                .from(DOWNLINK)
                .where(of(dev, life), DOWNLINK.DSEQ.eq(dseq))
                .fetchOptional(row -> Digest.parse(row.value1()));
    }

    /** Files with entries beyond a number, in order. */
    List<Digest> filesAfter(Id dev, long dseq) {
        return store.query()
                .select(DOWNLINK.FILE, DSL.min(DOWNLINK.DSEQ))
                .from(DOWNLINK)
                .where(of(dev, epoch), DOWNLINK.DSEQ.gt(dseq))
                .groupBy(DOWNLINK.FILE)
                .orderBy(DSL.min(DOWNLINK.DSEQ))
                .fetch(row -> Digest.parse(row.value1()));
    }

    /**
     * How far the device has applied its downlink, as the batches of its own chains say: of each chain in use what its
     * batches reached, of several the least. A folder that was restored knows less than the one before it did.
     */
    long acknowledged(Id dev) {
        return acknowledged(dev, epoch);
    }

    private long acknowledged(Id dev, Id life) {
        var parents = DSL.select(CHAIN_START.PARENT_CHAIN)
                .from(CHAIN_START)
                .join(CHAIN_POS)
                .on(CHAIN_POS.CHAIN.eq(CHAIN_START.ID))
                .where(CHAIN_POS.DEVICE.eq(dev.bytes()), CHAIN_START.PARENT_CHAIN.isNotNull());
        return store
                .query()
                .select(DSL.max(INTAKE.SEEN_DSEQ))
                .from(INTAKE)
                .where(
                        INTAKE.DEV.eq(dev.bytes()),
                        INTAKE.BATCH_TYPE.eq("up"),
                        INTAKE.EPOCH.eq(life.bytes()),
                        INTAKE.CHAIN.notIn(parents))
                .groupBy(INTAKE.HOME)
                .fetch(row -> row.value1() == null ? 0L : row.value1())
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /** Ops that attach files, in entries beyond a number and in the histories that these are pieces of. */
    List<Op> attachingAfter(Id dev, long dseq) {
        List<byte[]> single = new ArrayList<>();
        Set<Id> homes = new LinkedHashSet<>();
        store.query()
                .select(DOWNLINK.ENTRY, DOWNLINK.REF)
                .from(DOWNLINK)
                .where(of(dev, epoch), DOWNLINK.DSEQ.gt(dseq), DOWNLINK.ENTRY.in(DownEntry.OP, DownEntry.PEER))
                .forEach(row -> {
                    if (row.value1().equals(DownEntry.PEER)) {
                        homes.add(
                                Id.parse(row.value2().substring(0, row.value2().indexOf('/'))));
                    } else {
                        single.add(Id.parse(row.value2()).bytes());
                    }
                });
        return ops(OP.KIND.eq(AttachmentRecord.KIND.name()).and(OP.ID.in(single).or(of(homes))));
    }

    /** Every chain and branch of the device that is here. */
    List<byte[]> chainsOf(Id dev) {
        return store.query()
                .select(CHAIN_POS.CHAIN)
                .from(CHAIN_POS)
                .where(CHAIN_POS.DEVICE.eq(dev.bytes()))
                .fetch(CHAIN_POS.CHAIN);
    }

    /**
     * What entries of one kind point to, in the order in which they were told: those of this life, and of the lives
     * before it what the device has said to have. What it may not have is told again.
     */
    Set<String> told(Id dev, String entry) {
        return told(dev, entry, true);
    }

    /** As {@link #told}, and in the lives before this one also what the device may not have. */
    Set<String> perhapsTold(Id dev, String entry) {
        return told(dev, entry, false);
    }

    private Set<String> told(Id dev, String entry, boolean certainly) {
        Set<String> told = new LinkedHashSet<>();
        Map<Id, Long> acknowledged = new HashMap<>();
        store.query()
                .select(DOWNLINK.REF, DOWNLINK.EPOCH, DOWNLINK.DSEQ)
                .from(DOWNLINK)
                .where(DOWNLINK.DEV.eq(dev.bytes()), DOWNLINK.ENTRY.eq(entry))
                .orderBy(DOWNLINK.FIRST_MS, DOWNLINK.DSEQ)
                .forEach(row -> {
                    Id life = Id.ofBytes(row.value2());
                    boolean certain = !certainly
                            || life.equals(epoch)
                            || row.value3() <= acknowledged.computeIfAbsent(life, each -> acknowledged(dev, each));
                    if (certain) {
                        told.remove(row.value1());
                        told.add(row.value1());
                    }
                });
        return told;
    }

    /** Whether an entry stands in the device's downlink of this life. */
    boolean tells(Id dev, String entry, String ref) {
        return store.query()
                .fetchExists(
                        DOWNLINK, of(dev, epoch).and(DOWNLINK.ENTRY.eq(entry)).and(DOWNLINK.REF.eq(ref)));
    }

    /** The bureau's own chains, and those that its ops were handed back to. */
    List<Id> bureauChains(List<Id> own) {
        List<Id> chains = new ArrayList<>(own);
        store.query()
                .selectDistinct(INTAKE.CHAIN)
                .from(INTAKE)
                .where(INTAKE.BATCH_TYPE.eq("back"))
                .forEach(row -> own.forEach(chain -> chains.add(OpReading.lost(chain, Id.ofBytes(row.value1())))));
        return chains;
    }

    /**
     * Ops of the bureau's chains that are of this kind, or on a record that these chains have written on, or attach a file
     * to one; in order.
     */
    List<Id> bureauOps(Collection<Id> chains, Collection<String> kindsForAll, List<byte[]> writing) {
        var written = OP.as("written");
        Condition concerns = OP.KIND
                .in(kindsForAll)
                .or(DSL.exists(DSL.selectOne().from(written).where(written.REC.eq(OP.REC), written.CHAIN.in(writing))))
                .or(OP.KIND
                        .eq(AttachmentRecord.KIND.name())
                        .and(DSL.exists(DSL.selectOne()
                                .from(ATTACHMENT)
                                .join(written)
                                .on(written.REC.eq(ATTACHMENT.SUBJECT))
                                .where(ATTACHMENT.ID.eq(OP.REC), written.CHAIN.in(writing)))));
        return store.query()
                .select(OP.ID)
                .from(OP)
                .where(of(chains), concerns)
                .orderBy(OP.AT_MS, OP.CHAIN, OP.SEQ)
                .fetch(row -> Id.ofBytes(row.value1()));
    }

    private static Condition of(Collection<Id> chains) {
        return OP.CHAIN.in(chains.stream().map(Id::bytes).toList());
    }

    /** Ops of one chain or branch, in order; both ends included. */
    List<Op> ofHome(Id home, long from, long through) {
        return store.query()
                .select(OP.LINES)
                .from(OP)
                .where(OP.CHAIN.eq(home.bytes()), OP.SEQ.between(from, through))
                .orderBy(OP.SEQ)
                .fetch(row -> parse(row.value1()));
    }

    /** Ops of the bureau's chains of one kind, in order. */
    List<Op> ofKind(Collection<Id> chains, String kind) {
        return ops(of(chains).and(OP.KIND.eq(kind)));
    }

    /** The ops of the bureau's chains that end at a number, at most so many of each. */
    List<Op> before(Collection<Id> chains, long seq, int most) {
        long apart = OpReading.APART + seq;
        return ops(of(chains).and(OP.SEQ.between(seq - most, seq - 1).or(OP.SEQ.between(apart - most, apart - 1))));
    }

    List<Op> byIds(Collection<Id> ids) {
        List<Op> found = new ArrayList<>();
        List<byte[]> all = ids.stream().map(Id::bytes).toList();
        for (int from = 0; from < all.size(); from += 1000) {
            found.addAll(ops(OP.ID.in(all.subList(from, Math.min(all.size(), from + 1000)))));
        }
        return found;
    }

    private List<Op> ops(Condition which) {
        return store.query()
                .select(OP.LINES)
                .from(OP)
                .where(which)
                .orderBy(OP.AT_MS, OP.CHAIN, OP.SEQ)
                .fetch(row -> parse(row.value1()));
    }

    static Op parse(byte[] lines) {
        int end = 0;
        while (lines[end] != '\n') {
            end++;
        }
        return OpCodec.read(Arrays.copyOf(lines, end), Arrays.copyOfRange(lines, end + 1, lines.length));
    }

    /** How much of a history counts here, as the marks stand. */
    PeerMark markOf(Id home) {
        Long trusted = store.query()
                .select(CHAIN_MARK.LAST_TRUSTED)
                .from(CHAIN_MARK)
                .where(CHAIN_MARK.ID.eq(home.bytes()))
                .fetchOne(CHAIN_MARK.LAST_TRUSTED);
        List<PeerMark.Stretch> stretches = store.query()
                .select(STRETCH_MARK.FIRST_SEQ, STRETCH_MARK.LAST_SEQ, STRETCH_MARK.ASIDE)
                .from(STRETCH_MARK)
                .where(STRETCH_MARK.CHAIN.eq(home.toString()))
                .orderBy(STRETCH_MARK.FIRST_SEQ, STRETCH_MARK.LAST_SEQ)
                .fetch(row -> new PeerMark.Stretch(row.value1(), row.value2(), row.value3()));
        return new PeerMark(home, trusted == null ? Long.MAX_VALUE : trusted, stretches);
    }

    /** Which of these records these chains have written on. */
    Set<Id> writtenOn(Collection<Id> records, List<byte[]> writing) {
        return new HashSet<>(store.query()
                .selectDistinct(OP.REC)
                .from(OP)
                .where(OP.REC.in(records.stream().map(Id::bytes).toList()), OP.CHAIN.in(writing))
                .fetch(row -> Id.ofBytes(row.value1())));
    }

    /** A standing case that names records of an office. */
    record Named(String caseKey, String rule, String field, boolean decided, List<String> offices, List<Id> records) {}

    /** By the case's id. */
    Map<String, Named> casesNaming(List<byte[]> writing) {
        Map<String, Named> cases = new LinkedHashMap<>();
        store.query()
                .selectDistinct(
                        CONFLICT_CASE.ID,
                        CONFLICT_CASE.RULE,
                        CONFLICT_CASE.FIELD,
                        CONFLICT_CASE.DECIDED,
                        CONFLICT_CASE.OFFICES,
                        CASE_RECORD.REC)
                .from(CONFLICT_CASE)
                .join(CASE_RECORD)
                .on(CASE_RECORD.CASE_ID.eq(CONFLICT_CASE.ID))
                .where(DSL.exists(DSL.selectOne().from(OP).where(OP.REC.eq(CASE_RECORD.REC), OP.CHAIN.in(writing))))
                .orderBy(CONFLICT_CASE.ID, CASE_RECORD.REC)
                .forEach(row -> cases.computeIfAbsent(
                                row.value1(),
                                key -> new Named(
                                        key,
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        List.of(row.value5().split(",")),
                                        new ArrayList<>()))
                        .records()
                        .add(Id.ofBytes(row.value6())));
        return cases;
    }
}
