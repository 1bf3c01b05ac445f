package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a sent batch goes when two verified backups of the bureau hold it and 180 days are over, not before. */
class PruneTest {
    private static final long DAY = 24L * 3600 * 1000;

    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office office;
    private Id person;

    @BeforeEach
    void oneBatch() {
        stick = root.resolve("stick");
        bureau = Office.bureau(root);
        office = Office.fresh(root.resolve("office"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        person = office.trainee("name", "张三");
        roundTrip();
    }

    @AfterEach
    void close() {
        bureau.close();
        office.close();
    }

    private void roundTrip() {
        office.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bringDown();
    }

    private void bringDown() {
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        assertThat(office.take(stick).refused()).isEmpty();
    }

    private Path backUp() {
        try {
            return bureau.core
                    .backup()
                    .create(Files.createDirectories(root.resolve("backups")))
                    .folder();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void daysLater(int days) {
        for (Office each : List.of(office, bureau)) {
            each.seams.setClock(SeededSeams.START + days * DAY);
        }
    }

    private long sentFiles() {
        try (Stream<Path> files = Files.walk(office.folder.resolve("outbox"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void oneBackupIsNotEnoughHoweverLongItIs() {
        backUp();
        daysLater(1000);
        bringDown();
        assertThat(sentFiles()).isEqualTo(1);
    }

    @Test
    void twoBackupsAreNotEnoughOnTheLastDayBefore() {
        backUp();
        backUp();
        daysLater(179);
        bringDown();
        assertThat(sentFiles()).isEqualTo(1);
        daysLater(180);
        bringDown();
        assertThat(sentFiles()).isZero();
    }

    /** Made after the backups, as old as the other: it stays. */
    @Test
    void batchThatTheBackupsDoNotHoldStays() {
        backUp();
        backUp();
        office.amend(person, "phone", "13800000002");
        roundTrip();
        daysLater(400);
        bringDown();
        assertThat(sentFiles()).isEqualTo(1);
        assertThat(office.office().batches())
                .extracting(OutboxBatch::state)
                .containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.CONFIRMED);
    }

    /** What the bureau set aside may have to be talked over: its file stays. */
    @Test
    void batchThatTheBureauDidNotTakeStays() {
        backUp();
        backUp();
        bureau.bureau()
                .batches()
                .aside(bureau.bureau().inbox().get(0).batches().get(0).file(), "整包导错了班");
        daysLater(400);
        bringDown();
        assertThat(sentFiles()).isEqualTo(1);
    }

    /** Both backups burnt with the bureau; an older one is put back, and the office still has every save to send again. */
    @Test
    void batchWhoseFileWentIsMadeAnewFromTheJournal() {
        office.amend(person, "phone", "13800000002");
        Path older = backUp();
        roundTrip();
        backUp();
        backUp();
        daysLater(200);
        bringDown();
        assertThat(sentFiles()).isZero();
        bureau.close();
        Backup.restore(older, new HomeFolder(root.resolve("restored")), new RealDisk());
        bureau = Office.open(root.resolve("restored"), 100);
        bureau.seams.setClock(SeededSeams.START + 201 * DAY);
        assertThat(bureau.value(person, "phone")).isNull();
        bringDown();
        roundTrip();
        assertThat(bureau.value(person, "phone")).isEqualTo("13800000002");
        assertThat(office.office().batches()).allMatch(OutboxBatch::confirmed);
        assertThat(bureau.core.digest()).isEqualTo(office.core.digest());
    }
}
