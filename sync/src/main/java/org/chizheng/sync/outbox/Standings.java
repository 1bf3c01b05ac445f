package org.chizheng.sync.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.Outcome;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.life.BackedUp;
import org.chizheng.sync.life.Lives;

/** How far this office's records have gone, and what the bureau said of them. */
public final class Standings {
    private final Core core;
    private final OpReading reading;
    private final OutboxQueries queries;
    private final PendingQueries pending;
    private final Supplier<Lives> lives;

    /** @param lives of the bureau as they are known when it is asked */
    public Standings(Core core, OpReading reading, Supplier<Lives> lives) {
        this.lives = lives;
        this.core = core;
        this.reading = reading;
        this.queries = new OutboxQueries(core.store());
        this.pending = new PendingQueries(core.store());
    }

    /** A record with saves that have not left. */
    public record Unsent(String kind, Id record, String name, int saves) {}

    public List<Unsent> unsentAfter(long sentThrough) {
        return named(pending.touchedAfter(chain(), sentThrough));
    }

    /** The records of one batch, by what people call them. */
    public List<Unsent> recordsIn(long first, long last) {
        return named(pending.touchedIn(chain(), first, last));
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
        return queries.batches(chain(), lives.get());
    }

    /**
     * How far saves have come; each number is at most the one before it.
     *
     * @param saved on this disk
     * @param sent certainly left
     * @param confirmed the bureau has answered for them
     * @param backedUp a verified backup of the bureau holds them
     * @param backedUpTwice two of them do
     */
    public record Ladder(long saved, long sent, long confirmed, long backedUp, long backedUpTwice) {}

    public Ladder ladder() {
        long saved = core.ledger().travelling().lastSeq();
        ReportState.Reported reported = Outbox.reported(batches());
        BackedUp marks = queries.backedUp(chain(), lives.get());
        long confirmed = reported.confirmedThrough();
        return new Ladder(
                saved,
                reported.sentThrough(),
                confirmed,
                Math.min(confirmed, marks.once()),
                Math.min(confirmed, marks.twice()));
    }

    /** What was seen that does not agree, as sentences. */
    public List<Finding> doubts() {
        return queries.doubts().stream().map(Standings::inWords).toList();
    }

    private static Finding inWords(OutboxQueries.Doubt doubt) {
        String what = switch (doubt.code()) {
            case LogWatch.SHORTER -> "县局的收件日志变短了：现在只到第 " + doubt.number() + " 条，少于它以前签过的回执";
            case LogWatch.DOWNLINK -> "县局下发的第 " + doubt.number() + " 条与本机已经收到的不同";
            default -> "县局的收件日志第 " + doubt.number() + " 条与它以前签过的回执不同";
        };
        return Finding.of(
                doubt.code(),
                what,
                "县局的数据文件夹可能被一份旧的盖过而程序没有得知，或者收件记录被人改动；前后两份签过名的文件都已保留",
                "请告诉县局负责人核对；确是用旧数据退回的，请县局运行 device life --begin 说明后重新下发。本机内容不受影响");
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
        for (long seq : queries.numbersOf(chain(), record)) {
            List<OutboxQueries.Answer> answers = queries.answersAt(chain(), seq, lives.get());
            if (!answers.isEmpty()) {
                OutboxQueries.Answer last = answers.get(answers.size() - 1);
                Outcome outcome = receipt(last).outcomes().get((int) (seq - last.first()));
                said.add(new Said(seq, outcome, last.receivedMillis()));
            }
        }
        return said;
    }

    /** The bureau's last word on each save of one batch, by record; empty while there is no receipt. */
    public Map<Id, List<Said>> saidIn(long first, long last) {
        Map<Id, List<Said>> said = new LinkedHashMap<>();
        List<OutboxQueries.Answer> answers = queries.answersAt(chain(), first, lives.get());
        if (!answers.isEmpty()) {
            OutboxQueries.Answer answer = answers.get(answers.size() - 1);
            Map<Long, Id> records = pending.recordsByNumber(chain(), first, last);
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

    private Id chain() {
        return core.home().card().chainId();
    }
}
