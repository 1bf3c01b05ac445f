package org.chizheng.sync.intake.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Receipt;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.life.FileLog;

/**
 * The bureau's log of what it took, file by file, as a hash chain; each life of the bureau has its own. Receipts carry
 * its head and what it grew by, so whoever takes an entry out or changes one shows another log than the one that offices
 * were told of.
 */
public final class IntakeLog {
    private final Core core;
    private final Id epoch;
    private final IntakeLogQueries queries;

    public IntakeLog(Core core, Id epoch) {
        this.core = core;
        this.epoch = epoch;
        this.queries = new IntakeLogQueries(core.store());
    }

    /** Makes a note that is about to be journaled the next entry; asked while no other batch is taken. */
    public void enter(Map<String, Object> note, Digest file, IntakeState state) {
        IntakeLogQueries.At last = last();
        long number = last.number() + 1;
        note.put("logEpoch", epoch.toString());
        note.put("logNo", number);
        note.put(
                "logHead", FileLog.next(last.head(), number, entry(file, state)).toString());
    }

    private IntakeLogQueries.At last() {
        return queries.last(epoch).orElse(new IntakeLogQueries.At(0, start()));
    }

    private Digest start() {
        return FileLog.start(core.home().card().deviceId(), epoch);
    }

    private static Digest entry(Digest file, IntakeState state) {
        return Digest.of(file.bytes(), state.code().getBytes(StandardCharsets.US_ASCII));
    }

    /** What a receipt says of the log: this file's place, the end, and the way there from what the device was told last. */
    public Receipt.Taken taken(Id dev, Digest file) {
        IntakeLogQueries.At last = last();
        long from = Math.max(queries.toldTo(epoch, dev), last.number() - Receipt.Proof.MOST);
        List<Digest> entries = queries.entries(epoch, from).stream()
                .map(row -> entry(row.file(), row.state()))
                .toList();
        return new Receipt.Taken(
                core.seams().millis(),
                queries.numberOf(epoch, file),
                last.number(),
                last.head(),
                new Receipt.Proof(from, entries));
    }

    /** Follows the log from its beginning; empty when it is whole. */
    public Optional<Finding> check() {
        Digest head = start();
        long number = 0;
        for (IntakeLogQueries.Row row : queries.entries(epoch, 0)) {
            head = FileLog.next(head, ++number, entry(row.file(), row.state()));
            if (row.number() != number || !row.head().equals(head)) {
                return Optional.of(Finding.of(
                        "log.broken",
                        "县局的收件日志第 " + number + " 条与它的校验链不一致",
                        "检索库里的收件记录被改动、删去，或有损坏",
                        "请运行 store rebuild 从日志重建；重建后仍不一致，请保留数据文件夹并上报"));
            }
        }
        return Optional.empty();
    }
}
