package org.chizheng.sync.outbox;

import static org.chizheng.core.store.tables.Tables.BACKED_UP;
import static org.chizheng.core.store.tables.Tables.CASE_NOTICE;
import static org.chizheng.core.store.tables.Tables.DOUBT;
import static org.chizheng.core.store.tables.Tables.INTAKE;
import static org.chizheng.core.store.tables.Tables.OP;
import static org.chizheng.core.store.tables.Tables.OUTBOX;
import static org.chizheng.core.store.tables.Tables.RECEIPT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.life.BackedUp;
import org.chizheng.sync.life.Lives;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What this office noted of its batches, their receipts, and of what the bureau sent down. */
final class OutboxQueries {
    private final Store store;

    OutboxQueries(Store store) {
        this.store = store;
    }

    /** Batches of a chain, by number. */
    List<OutboxBatch> batches(Id chain, Lives lives) {
        Map<Digest, Map<String, Integer>> answers = receipts(chain, lives);
        long backedUp = backedUp(chain, lives).once();
        return store.query()
                .selectFrom(OUTBOX)
                .where(OUTBOX.CHAIN.eq(chain.bytes()))
                .orderBy(OUTBOX.FIRST_SEQ)
                .fetch(row -> batch(row, answers, lives, backedUp));
    }

    private static OutboxBatch batch(
            Record row, Map<Digest, Map<String, Integer>> answers, Lives lives, long backedUp) {
        Digest file = Digest.parse(row.get(OUTBOX.DIGEST));
        return new OutboxBatch(
                Id.ofBytes(row.get(OUTBOX.ID)),
                row.get(OUTBOX.BATCH_NO).intValue(),
                row.get(OUTBOX.FIRST_SEQ),
                row.get(OUTBOX.LAST_SEQ),
                file,
                row.get(OUTBOX.CHECK_CODE),
                row.get(OUTBOX.MADE_ON),
                Counts.read(row.get(OUTBOX.COUNTS)),
                Optional.ofNullable(row.get(OUTBOX.WAY)),
                Optional.ofNullable(row.get(OUTBOX.PLACE)),
                Optional.ofNullable(answers.get(file)),
                row.get(OUTBOX.WAY) != null
                        && !lives.stands(
                                life(row.get(OUTBOX.SENT_EPOCH)),
                                Id.ofBytes(row.get(OUTBOX.CHAIN)),
                                row.get(OUTBOX.LAST_SEQ)),
                row.get(OUTBOX.LAST_SEQ) <= backedUp);
    }

    /** Null where it was not noted. */
    private static Id life(byte[] epoch) {
        return epoch == null ? null : Id.ofBytes(epoch);
    }

    /** The answers that still hold; those of a life that the bureau lost are evidence and no more. */
    private Map<Digest, Map<String, Integer>> receipts(Id chain, Lives lives) {
        Map<Digest, Map<String, Integer>> answers = new LinkedHashMap<>();
        store.query()
                .selectFrom(RECEIPT)
                .where(RECEIPT.CHAIN.eq(chain.bytes()))
                .orderBy(RECEIPT.RECEIVED_MS)
                .forEach(row -> {
                    if (lives.stands(life(row.getEpoch()), chain, row.getLastSeq())) {
                        answers.put(Digest.parse(row.getDigest()), Counts.read(row.getOutcomes()));
                    }
                });
        return answers;
    }

    /** A receipt that covers a number of the chain. */
    record Answer(long first, long last, Digest batch, Digest file, long receivedMillis) {}

    /** Those that still hold, newest last. */
    List<Answer> answersAt(Id chain, long seq, Lives lives) {
        return store
                .query()
                .selectFrom(RECEIPT)
                .where(RECEIPT.CHAIN.eq(chain.bytes()), RECEIPT.FIRST_SEQ.le(seq), RECEIPT.LAST_SEQ.ge(seq))
                .orderBy(RECEIPT.RECEIVED_MS)
                .stream()
                .filter(row -> lives.stands(life(row.getEpoch()), chain, row.getLastSeq()))
                .map(row -> new Answer(
                        row.getFirstSeq(),
                        row.getLastSeq(),
                        Digest.parse(row.getDigest()),
                        Digest.parse(row.getFile()),
                        row.getReceivedMs()))
                .toList();
    }

    /** Numbers that a record has in the chain, in order. */
    List<Long> numbersOf(Id chain, Id record) {
        return store.query()
                .select(OP.SEQ)
                .from(OP)
                .where(OP.REC.eq(record.bytes()), OP.CHAIN.eq(chain.bytes()))
                .orderBy(OP.SEQ)
                .fetch(OP.SEQ);
    }

    /** How far the downlink of an epoch is applied here. */
    Manifest.Seen downlink(Id dev, Id epoch) {
        return store.query()
                .select(INTAKE.LAST_SEQ, INTAKE.HEAD)
                .from(INTAKE)
                .where(
                        INTAKE.BATCH_TYPE.eq("down"),
                        INTAKE.STATE.eq(IntakeState.TAKEN.code()),
                        INTAKE.CHAIN.eq(epoch.bytes()))
                .orderBy(INTAKE.LAST_SEQ.desc())
                .limit(1)
                .fetchOptional(row -> new Manifest.Seen(row.value1(), Digest.parse(row.value2())))
                .orElse(new Manifest.Seen(0, Links.start(dev, epoch)));
    }

    /** Heads of the bureau's log in one life, by number, as receipts told them. */
    Map<Long, Digest> logHeads(Id epoch) {
        Map<Long, Digest> heads = new LinkedHashMap<>();
        store.query()
                .selectFrom(RECEIPT)
                .where(RECEIPT.EPOCH.eq(epoch.bytes()), RECEIPT.LOG_NO.isNotNull())
                .orderBy(RECEIPT.FIRST_MS, RECEIPT.ID)
                .forEach(row -> heads.putIfAbsent(row.getLogNo(), Digest.parse(row.getLogHead())));
        return heads;
    }

    /** What was seen that does not agree, oldest first. */
    List<Doubt> doubts() {
        return store.query()
                .selectFrom(DOUBT)
                .orderBy(DOUBT.FIRST_MS, DOUBT.ID)
                .fetch(row -> new Doubt(row.getCode(), row.getAtNo(), row.getFirstMs()));
    }

    /** @param seenAt milliseconds */
    record Doubt(String code, long number, long seenAt) {}

    /** How far backups hold a chain, by what was told in each life. */
    BackedUp backedUp(Id chain, Lives lives) {
        long[] marks = new long[2];
        store.query()
                .selectFrom(BACKED_UP)
                .where(BACKED_UP.CHAIN.eq(chain.bytes()))
                .forEach(row -> {
                    Id epoch = Id.ofBytes(row.getEpoch());
                    marks[0] = Math.max(marks[0], lives.standing(epoch, chain, row.getOnce()));
                    marks[1] = Math.max(marks[1], lives.standing(epoch, chain, row.getTwice()));
                });
        return new BackedUp(chain, marks[0], marks[1]);
    }

    /** The lives that downlink files were taken from. */
    List<Id> downLives() {
        return store.query()
                .selectDistinct(INTAKE.CHAIN)
                .from(INTAKE)
                .where(INTAKE.BATCH_TYPE.eq("down"), INTAKE.STATE.eq(IntakeState.TAKEN.code()))
                .orderBy(INTAKE.CHAIN)
                .fetch(row -> Id.ofBytes(row.value1()));
    }

    /** Downlink files of a former life that reach beyond a number and that the present one gave no receipt for. */
    List<Digest> unanswered(Id former, long beyond, Id present) {
        var answer = RECEIPT.as("answer");
        return store.query()
                .select(INTAKE.DIGEST)
                .from(INTAKE)
                .where(
                        INTAKE.BATCH_TYPE.eq("down"),
                        INTAKE.STATE.eq(IntakeState.TAKEN.code()),
                        INTAKE.CHAIN.eq(former.bytes()),
                        INTAKE.LAST_SEQ.gt(beyond))
                .andNotExists(DSL.selectOne()
                        .from(answer)
                        .where(
                                answer.CHAIN.eq(former.bytes()),
                                answer.EPOCH.eq(present.bytes()),
                                answer.FIRST_SEQ.eq(INTAKE.FIRST_SEQ),
                                answer.LAST_SEQ.eq(INTAKE.LAST_SEQ)))
                .orderBy(INTAKE.FIRST_SEQ)
                .fetch(row -> Digest.parse(row.value1()));
    }

    /** Downlink files that wait for an earlier one, by number. */
    List<Digest> waiting(Id epoch) {
        return store.query()
                .select(INTAKE.DIGEST)
                .from(INTAKE)
                .where(
                        INTAKE.BATCH_TYPE.eq("down"),
                        INTAKE.STATE.eq(IntakeState.WAITING.code()),
                        INTAKE.CHAIN.eq(epoch.bytes()))
                .orderBy(INTAKE.FIRST_SEQ)
                .fetch(row -> Digest.parse(row.value1()));
    }

    /** Whether a file was taken here. */
    boolean isTaken(Id file) {
        return store.query()
                .fetchExists(INTAKE, INTAKE.ID.eq(file.bytes()).and(INTAKE.STATE.eq(IntakeState.TAKEN.code())));
    }

    /** Cases at the bureau that name records of this office and are not closed. */
    List<CaseNotice> standingCases() {
        return store.query()
                .selectFrom(CASE_NOTICE)
                .where(CASE_NOTICE.STATE.ne(CaseNotice.State.CLOSED.code()))
                .orderBy(CASE_NOTICE.FIRST_MS, CASE_NOTICE.ID)
                .fetch(row -> new CaseNotice(
                        row.getCaseKey(),
                        row.getRule(),
                        row.getField() == null ? "" : row.getField(),
                        CaseNotice.State.of(row.getState()),
                        ids(row.getRecords()),
                        List.of(row.getOffices().split(","))));
    }

    private static List<Id> ids(String joined) {
        List<Id> ids = new ArrayList<>();
        for (String part : joined.split(",")) {
            if (!part.isEmpty()) {
                ids.add(Id.parse(part));
            }
        }
        return ids;
    }

    Set<Id> recordsInCases() {
        Set<Id> records = new HashSet<>();
        standingCases().forEach(notice -> records.addAll(notice.records()));
        return records;
    }
}
