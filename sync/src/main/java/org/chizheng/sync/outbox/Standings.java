package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.keep.OpReading;

/** How far this office's records have gone, and what the bureau said of them. */
public final class Standings {
    private final Core core;
    private final OpReading reading;
    private final OutboxQueries queries;
    private final PendingQueries pending;

    public Standings(Core core, OpReading reading) {
        this.core = core;
        this.reading = reading;
        this.queries = new OutboxQueries(core.store());
        this.pending = new PendingQueries(core.store());
    }

    /** A record with saves that have not left. */
    public record Unsent(String kind, Id record, String name, int saves) {}

    public List<Unsent> unsentAfter(long sentThrough) {
        return named(pending.touchedIn(lives().spans(sentThrough + 1, Long.MAX_VALUE)));
    }

    /** The records of one batch, by what people call them. */
    public List<Unsent> recordsIn(OutboxBatch batch) {
        return named(pending.touchedIn(batch.chain(), batch.first(), batch.last()));
    }

    /** Records by their ids, whoever wrote them; {@code saves} counts all of theirs. */
    public List<Unsent> named(Collection<Id> records) {
        return named(pending.touchedOf(records));
    }

    private List<Unsent> named(List<PendingQueries.Touched> touched) {
        Map<Id, String> names = pending.names(touched);
        return touched.stream()
                .map(each ->
                        new Unsent(each.kind(), each.record(), names.getOrDefault(each.record(), ""), each.saves()))
                .toList();
    }

    public List<OutboxBatch> batches() {
        return queries.batches(lives().all());
    }

    /**
     * The bureau's word on one save.
     *
     * @param receivedMillis when the bureau got it, by its clock
     */
    public record Said(long seq, Outcome outcome, long receivedMillis) {}

    /** Reads the receipts that cover the record's saves; of several the last word counts. */
    public List<Said> saidOf(Id record) {
        List<Said> said = new ArrayList<>();
        for (Id chain : lives().all()) {
            for (long seq : queries.numbersOf(chain, record)) {
                List<OutboxQueries.Answer> answers = queries.answersAt(chain, seq);
                if (!answers.isEmpty()) {
                    OutboxQueries.Answer last = answers.get(answers.size() - 1);
                    Outcome outcome = receipt(last).outcomes().get((int) (seq - last.first()));
                    said.add(new Said(seq, outcome, last.receivedMillis()));
                }
            }
        }
        return said;
    }

    /** The bureau's last word on each save of one batch, by record; empty while there is no receipt. */
    public Map<Id, List<Said>> saidIn(OutboxBatch batch) {
        Map<Id, List<Said>> said = new LinkedHashMap<>();
        List<OutboxQueries.Answer> answers = queries.answersAt(batch.chain(), batch.first());
        if (!answers.isEmpty()) {
            OutboxQueries.Answer answer = answers.get(answers.size() - 1);
            Map<Long, Id> records = pending.recordsByNumber(batch.chain(), batch.first(), batch.last());
            receipt(answer).outcomes().stream()
                    .filter(outcome -> records.containsKey(outcome.seq()))
                    .forEach(outcome -> said.computeIfAbsent(records.get(outcome.seq()), id -> new ArrayList<>())
                            .add(new Said(outcome.seq(), outcome, answer.receivedMillis())));
        }
        return said;
    }

    private Receipt receipt(OutboxQueries.Answer answer) {
        VerifiedBatch file = reading.kept(answer.file());
        if (file.manifest().type() == BatchType.RECEIPT) {
            return reading.bodies().receipt(file);
        }
        return reading.entries(file).stream()
                .filter(entry -> entry.is().equals(DownEntry.RECEIPT))
                .map(DownEntry::receipt)
                .filter(receipt -> receipt.batch().equals(answer.batch()))
                .findFirst()
                .orElseThrow();
    }

    public List<CaseNotice> cases() {
        return queries.standingCases();
    }

    public Set<Id> recordsInCases() {
        return queries.recordsInCases();
    }

    private Chain.Lives lives() {
        return core.chains().lives();
    }
}
