package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The write gate over real journals and a projection in the test's hand. */
class LedgerTest {
    private static final Actor CLERK = new Actor("limei", "李梅", "141025100", "clerk");

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(17);
    private final DataKey key = DataKey.draw(seams);
    private final Id device = seams.newId();
    private final ChangeFeed feed = new ChangeFeed();
    private final FaultDisk disk = new FaultDisk();
    private final Applied applied = new Applied();
    private Journal travelling;
    private Ledger ledger;

    @BeforeEach
    void open() {
        travelling = journal("t", disk);
        ledger = new Ledger(travelling, journal("l", disk), applied, Permission.EVERYTHING, feed, Reserve.NONE, seams);
    }

    private Journal journal(String name, Disk on) {
        return Journal.open(
                folder.resolve(name),
                device,
                Id.at(name.charAt(0), new byte[10]),
                null,
                on,
                key.sealer("journal", seams));
    }

    /** Keeps the ops it is given; stumbles as often as it is told. */
    private static final class Applied implements Apply {
        private final List<Op> ops = new ArrayList<>();
        private int stumbles;

        @Override
        public void apply(List<Op> given) {
            if (stumbles > 0) {
                stumbles--;
                throw new IllegalStateException("the file is gone");
            }
            ops.addAll(given);
        }

        @Override
        public Seen seen(RecordKind kind, Id record) {
            return Seen.NOTHING;
        }

        @Override
        public Map<String, Object> values(RecordKind kind, Id record) {
            return Map.of();
        }

        @Override
        public long appliedThrough(Id chain) {
            return 0;
        }
    }

    private Change person(String name) {
        return Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", name));
    }

    private List<Change> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> person("学员" + i)).toList();
    }

    private static Refusal refusal(ThrowingCallable call) {
        Refusal[] caught = new Refusal[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }

    @Test
    void projectionSeesAnOpOnlyAfterItWasForced() {
        ledger.record(CLERK, person("张三"));
        List<FaultDisk.Event> events = disk.events();
        assertThat(events.get(events.size() - 1).what()).isEqualTo(FaultDisk.What.FORCE);
        disk.failAt(1, FaultDisk.NO_SPACE);
        assertThat(refusal(() -> ledger.record(CLERK, person("李四"))).code()).isEqualTo("journal.full");
        assertThat(applied.ops).hasSize(1);
    }

    @Test
    void storeThatStumblesOnceIsTriedAgainAndTheClerkNoticesNothing() {
        applied.stumbles = 1;
        Op op = ledger.record(CLERK, person("张三"));
        assertThat(applied.ops).containsExactly(op);
    }

    @Test
    void storeThatCannotFollowIsToldAsSavedSoThatNobodyTypesItTwice() {
        applied.stumbles = 2;
        Refusal behind = refusal(() -> ledger.record(CLERK, person("张三")));
        assertThat(behind.code()).isEqualTo("store.behind");
        assertThat(behind.what()).contains("已经存上");
        assertThat(travelling.lastSeq()).isEqualTo(1);
    }

    @Test
    void diskThatFillsUpWithinALongImportSaysHowMuchIsSaved() {
        disk.failAt(6, FaultDisk.NO_SPACE);
        Refusal full = refusal(() -> ledger.record(CLERK, people(1200)));
        assertThat(full.code()).isEqualTo("journal.full");
        long saved = travelling.lastSeq();
        assertThat(saved).isIn(500L, 1000L);
        assertThat(full.what()).contains("前 " + saved + " 条已经存上");
        assertThat(applied.ops).hasSize((int) saved);
    }

    @Test
    void screenThatStumblesOverANoticeDoesNotMakeTheSaveLookFailed() {
        AtomicBoolean told = new AtomicBoolean();
        feed.listen(records -> {
            throw new IllegalStateException("screen");
        });
        feed.listen(records -> told.set(true));
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        List<Throwable> uncaught = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failed) -> uncaught.add(failed));
        try {
            ledger.record(CLERK, person("张三"));
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
        assertThat(told).isTrue();
        assertThat(uncaught).hasSize(1);
    }

    @Test
    void batchCanBePackedWhileSomebodySaves() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            AtomicBoolean saving = new AtomicBoolean(true);
            Future<Long> reads = reader.submit(() -> {
                long most = 0;
                while (saving.get()) {
                    long[] count = {0};
                    travelling.read(1, op -> count[0]++);
                    most = Math.max(most, count[0]);
                }
                return most;
            });
            for (int i = 0; i < 200; i++) {
                ledger.record(CLERK, people(3));
            }
            saving.set(false);
            assertThat(reads.get()).isLessThanOrEqualTo(600);
            assertThat(travelling.verify()).isEqualTo(600);
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void clockSetBackByYearsIsMarkedAndTimeDoesNotTurnBack() {
        Op before = ledger.record(CLERK, person("张三"));
        seams.setClock(946_684_800_000L); // 2000-01-01
        Op after = ledger.record(CLERK, person("李四"));
        assertThat(after.time()).isGreaterThan(before.time());
        assertThat(before.clock()).isEqualTo("unknown");
        assertThat(after.clock()).isEqualTo("suspect");
        ledger.clockStanding("ok");
        seams.setClock(SeededSeams.START + 3_600_000);
        assertThat(ledger.record(CLERK, person("王五")).clock()).isEqualTo("ok");
    }
}
