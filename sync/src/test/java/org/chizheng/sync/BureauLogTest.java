package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.life.FileLog;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.outbox.Standings;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau that shows two histories is seen by its offices; how far its backups reach is told to them. */
class BureauLogTest {
    @TempDir
    Path root;

    private Path stick;
    private Office bureau;
    private Office yueyang;
    private Id person;

    @BeforeEach
    void twoRounds() {
        stick = root.resolve("stick");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        person = yueyang.trainee("name", "张三");
        roundTrip();
        yueyang.amend(person, "phone", "13800000001");
        roundTrip();
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private OfficeSync.TakenDown roundTrip() {
        yueyang.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        return yueyang.take(stick);
    }

    private OfficeSync.Exchange overTheLine() {
        List<RuntimeException> faults = new ArrayList<>();
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add)) {
            return yueyang.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
        }
    }

    private List<String> doubts() {
        return yueyang.sync.check().stream().map(Finding::code).toList();
    }

    @Test
    void honestBureauGivesNoGroundForDoubtByStickOrLine() {
        yueyang.amend(person, "phone", "13800000002");
        overTheLine();
        yueyang.amend(person, "phone", "13800000003");
        roundTrip();
        overTheLine();
        assertThat(doubts()).isEmpty();
        assertThat(bureau.sync.check()).isEmpty();
    }

    @Test
    void folderPutBackBehindTheProgramsBackIsSeenOverTheLineAndByStickAndMendedByBeginningALife() {
        bureau.close();
        Path older = root.resolve("older");
        Office.copyOf(bureau.folder, older, 50).close();
        bureau = Office.open(bureau.folder, 51);
        yueyang.amend(person, "phone", "13800000002");
        roundTrip();
        bureau.close();
        bureau = Office.open(older, 52);

        overTheLine();
        assertThat(doubts()).as("the log had three entries and has two").contains("log.shorter");
        assertThat(yueyang.sync.check().get(0).sentence()).contains("device life --begin");
        yueyang.amend(person, "phone", "13800000004");
        assertThat(roundTrip().refused()).extracting(Refusal::code).contains("down.other");
        assertThat(doubts()).contains("downlink.changed");

        bureau.sync.beginLife();
        roundTrip();
        assertThat(roundTrip().refused()).extracting(Refusal::code).doesNotContain("down.life");
        assertThat(yueyang.office().batches()).allMatch(OutboxBatch::confirmed);
        assertThat(bureau.value(person, "phone")).isEqualTo("13800000004");
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }

    @Test
    void changedRowOfTheLogIsFoundAtTheBureau() {
        bureau.core.store().query().execute("update intake set state = 'quarantined' where log_no = 1");
        assertThat(bureau.sync.check()).extracting(Finding::code).containsExactly("log.broken");
    }

    @Test
    void logWrittenAnewWithSoundHeadsIsSeenAtTheNextReceipt() {
        var sql = bureau.core.store().query();
        Id epoch = bureau.bureau().lives().current();
        sql.execute("update intake set state = 'quarantined' where log_no = 1");
        Digest head = FileLog.start(bureau.core.home().card().deviceId(), epoch);
        for (long number = 1; number <= 2; number++) {
            var row = sql.fetchOne("select digest, state from intake where log_no = ?", number);
            byte[] state = row.get(1, String.class).getBytes(StandardCharsets.US_ASCII);
            head = FileLog.next(
                    head,
                    number,
                    Digest.of(Digest.parse(row.get(0, String.class)).bytes(), state));
            sql.execute("update intake set log_head = ? where log_no = ?", head.toString(), number);
        }
        assertThat(bureau.sync.check()).as("the bureau alone cannot tell").isEmpty();
        yueyang.amend(person, "phone", "13800000002");
        overTheLine();
        assertThat(doubts()).contains("log.changed");
    }

    @Test
    void fourthStepFollowsVerifiedBackupsAndASecondOneIsAnotherGeneration() throws IOException {
        Path disk = Files.createDirectories(root.resolve("disk"));
        assertThat(yueyang.office().ladder()).isEqualTo(new Standings.Ladder(2, 2, 2, 0, 0));
        bureau.core.backup().create(disk);
        yueyang.amend(person, "phone", "13800000002");
        roundTrip();
        assertThat(yueyang.office().ladder()).isEqualTo(new Standings.Ladder(3, 3, 3, 2, 0));
        bureau.core.backup().create(disk);
        roundTrip();
        assertThat(yueyang.office().ladder()).isEqualTo(new Standings.Ladder(3, 3, 3, 3, 2));
        bureau.core.backup().create(disk);
        overTheLine();
        assertThat(yueyang.office().ladder()).isEqualTo(new Standings.Ladder(3, 3, 3, 3, 3));
        assertThat(yueyang.office().batches()).extracting(OutboxBatch::state).containsOnly(OutboxBatch.State.BACKED_UP);
    }

    @Test
    void plugPulledWhileALifeBeginsLeavesOneLife() throws IOException {
        Path disk = Files.createDirectories(root.resolve("disk"));
        Path backup = bureau.core.backup().create(disk).folder();
        Id founded = bureau.bureau().lives().current();
        int failed = 0;
        for (int after = 0; after < 3; after++) {
            Path folder = root.resolve("restored" + after);
            Backup.restore(backup, new HomeFolder(folder), new RealDisk());
            EndingDisk ending = new EndingDisk(after);
            try (Office office = Office.open(folder, 60 + after)) {
                office.reopen(ending);
                ending.armed = true;
                office.bureau();
            } catch (Refusal pulled) {
                failed++;
            }
            try (Office again = Office.open(folder, 70 + after)) {
                assertThat(again.bureau().lives().all()).as("after " + after).hasSize(1);
                assertThat(again.bureau().lives().current()).isNotEqualTo(founded);
                Id begun = again.bureau().lives().current();
                again.reopen();
                assertThat(again.bureau().lives().current()).isEqualTo(begun);
            }
        }
        assertThat(failed).as("the write and its force").isEqualTo(2);
    }

    /** Fails from a given write of a journal on, once it is armed. */
    private static final class EndingDisk implements Disk {
        private final Disk real = new RealDisk();
        private int left;
        private boolean armed;

        EndingDisk(int left) {
            this.left = left;
        }

        private void count() throws IOException {
            if (armed && left-- <= 0) {
                throw new IOException("the plug is out");
            }
        }

        @Override
        public void createDirectories(Path folder) throws IOException {
            real.createDirectories(folder);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            real.replace(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            real.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            real.delete(file);
        }

        @Override
        public Appending append(Path file) throws IOException {
            Appending under = real.append(file);
            return new Appending() {
                @Override
                public long size() {
                    return under.size();
                }

                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    count();
                    under.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    count();
                    under.force();
                }

                @Override
                public void truncate(long size) throws IOException {
                    under.truncate(size);
                }

                @Override
                public void close() throws IOException {
                    under.close();
                }
            };
        }
    }
}
