package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.BatchWriter;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau is restored from a backup that lacks what offices hold receipts for: they see it and send it again. */
class BureauLifeTest {
    private static final String NUMBER = "141025200205189851";
    private static final String OTHER = "142627197809239866";

    @TempDir
    Path root;

    private Path stick;
    private Path backups;
    private Office bureau;
    private Office yueyang;
    private Id first;
    private Id second;
    private Path backup;
    private int restores;

    /** The first person is in the backup, the second came after it; the office holds receipts for both. */
    @BeforeEach
    void backUpBetweenTwoPersons() throws Exception {
        stick = root.resolve("stick");
        backups = Files.createDirectories(root.resolve("backups"));
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        first = yueyang.trainee("name", "张三", "idNo", NUMBER);
        roundTrip(stick);
        backup = bureau.core.backup().create(backups).folder();
        second = yueyang.trainee("name", "李四", "idNo", OTHER);
        roundTrip(stick);
        assertThat(states()).containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.CONFIRMED);
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private void roundTrip(Path by) {
        yueyang.exportTo(by);
        bureau.bureau().receive(List.of(by), Progress.NONE);
        bureau.bureau().writeDownlink(by, Progress.NONE);
        assertThat(yueyang.take(by).refused()).isEmpty();
    }

    private List<OutboxBatch.State> states() {
        return yueyang.office().batches().stream().map(OutboxBatch::state).toList();
    }

    private void restore(Path from) {
        bureau.close();
        Path folder = root.resolve("restored" + ++restores);
        Backup.restore(from, new HomeFolder(folder), new RealDisk());
        bureau = Office.open(folder, 100 + restores);
    }

    @Test
    void byStickTheOfficeSeesWhatTheBureauLostAndSendsItAgain() {
        String before = bureau.core.digest();
        restore(backup);
        assertThat(bureau.value(second, "name")).isNull();

        bureau.bureau().writeDownlink(stick, Progress.NONE);
        OfficeSync.TakenDown down = yueyang.take(stick);
        assertThat(down.refused()).isEmpty();
        assertThat(states()).containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.UNDONE);
        assertThat(yueyang.office().reported()).isEqualTo(new ReportState.Reported(1, 1));
        assertThat(yueyang.office().pending().records())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.record()).isEqualTo(second));
        assertThat(yueyang.office().outcomesOf(second)).isEmpty();
        assertThat(yueyang.office().outcomesOf(first)).hasSize(1);

        roundTrip(stick);
        assertThat(bureau.value(second, "name")).isEqualTo("李四");
        assertThat(states()).containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.CONFIRMED);
        assertThat(yueyang.office().reported()).isEqualTo(new ReportState.Reported(2, 2));
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);
        assertThat(yueyang.take(stick)).isEqualTo(new OfficeSync.TakenDown(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void overTheLineOneExchangeMendsIt() {
        String before = bureau.core.digest();
        restore(backup);
        List<RuntimeException> faults = new ArrayList<>();
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add)) {
            OfficeSync.Exchange exchange = yueyang.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE);
            assertThat(exchange.sent()).isEqualTo(1);
            assertThat(exchange.down().refused()).isEmpty();
        }
        assertThat(faults).isEmpty();
        assertThat(states()).containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.CONFIRMED);
        assertThat(bureau.core.digest()).isEqualTo(before);
    }

    @Test
    void lifeBeginsOnceForOneRestoringAndAnotherRestoringOfTheSameBackupIsAnother() {
        Id founded = bureau.bureau().lives().current();
        restore(backup);
        Id restored = bureau.bureau().lives().current();
        assertThat(restored).isNotEqualTo(founded);
        bureau.reopen();
        assertThat(bureau.bureau().lives().current()).isEqualTo(restored);
        assertThat(bureau.bureau().lives().last().orElseThrow().former()).containsExactly(founded);
        assertThat(bureau.bureau().lives().last().orElseThrow().number()).isEqualTo(2);

        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        assertThat(yueyang.office().bureau().orElseThrow().epoch()).isEqualTo(restored);
        restore(backup);
        bureau.seams.setClock(SeededSeams.START + 86_400_000L);
        Id again = bureau.bureau().lives().current();
        assertThat(again).isNotIn(founded, restored);
        Path other = root.resolve("other-stick");
        bureau.bureau().writeDownlink(other, Progress.NONE);
        assertThat(yueyang.take(other).refused()).isEmpty();
        assertThat(yueyang.office().bureau().orElseThrow().epoch()).isEqualTo(again);
        assertThat(yueyang.take(stick).refused())
                .as("what came of the life in between is over")
                .isEmpty();
        assertThat(yueyang.office().bureau().orElseThrow().epoch()).isEqualTo(again);
    }

    @Test
    void batchWrittenToTheFormerLifeIsTakenInTheNewOne() {
        byte[] written = yueyang.batchFiles().get(1);
        restore(backup);
        FileResult taken =
                bureau.receiveFiles(root.resolve("scratch"), List.of(written)).get(0);
        assertThat(taken.state()).contains(IntakeState.TAKEN);
        assertThat(bureau.value(second, "name")).isEqualTo("李四");
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        assertThat(yueyang.take(stick).refused()).isEmpty();
        assertThat(states()).containsExactly(OutboxBatch.State.BACKED_UP, OutboxBatch.State.CONFIRMED);
    }

    @Test
    void receiptThatNeverArrivedIsGivenAgainInTheNewLife() throws Exception {
        yueyang.amend(first, "phone", "13800000001");
        yueyang.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        Path later = bureau.core
                .backup()
                .create(Files.createDirectories(root.resolve("later")))
                .folder();
        restore(later);
        assertThat(states().get(2)).isEqualTo(OutboxBatch.State.SENT);
        Path fresh = root.resolve("fresh-stick");
        roundTrip(fresh);
        assertThat(yueyang.office().batches()).hasSize(3).allMatch(OutboxBatch::confirmed);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(bureau.core.digest());
    }

    /** What a person saw decided is not lost with the bureau's disk: the office that was told brings it back. */
    @Test
    void whatTheBureauWroteAfterItsBackupComesBackFromTheOfficeThatWasTold() {
        bureau.amend(second, "phone", "13800000002");
        bureau.amend(first, "remark", "已核对");
        roundTrip(stick);
        assertThat(yueyang.value(second, "phone")).isEqualTo("13800000002");
        String before = bureau.core.digest();
        restore(backup);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        roundTrip(stick);
        assertThat(yueyang.core.digestOfRebuild()).isEqualTo(yueyang.core.digest());
        assertThat(bureau.value(second, "phone")).isEqualTo("13800000002");
        assertThat(bureau.value(first, "remark")).isEqualTo("已核对");
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.digestOfRebuild()).isEqualTo(before);

        long kept = files(stick);
        yueyang.exportTo(stick);
        assertThat(files(stick))
                .as("what was answered is not handed back again")
                .isEqualTo(kept);
        bureau.reopen();
        assertThat(bureau.core.digest()).isEqualTo(before);
        assertThat(bureau.core.doctor().run().sound()).isTrue();
    }

    /**
     * Another office's record made the case, and that office never comes back: what the restored bureau knows nothing of
     * does not stay on the list of the first one.
     */
    @Test
    void caseThatTheRestoredBureauHasNotIsClosedAtTheOfficeThatWasToldOfIt() {
        try (Office jiuxian = Office.fresh(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)
                .enrolAt(bureau)) {
            backup = bureau.core.backup().create(backups).folder();
            jiuxian.trainee("name", "张三", "idNo", NUMBER);
            jiuxian.exportTo(stick);
        }
        roundTrip(stick);
        assertThat(yueyang.office().cases()).extracting(CaseNotice::rule).containsExactly("dup-id");
        stick = root.resolve("another-stick");
        restore(backup);
        for (int round = 0; round < 3; round++) {
            bureau.bureau().writeDownlink(stick, Progress.NONE);
            yueyang.take(stick);
            roundTrip(stick);
        }
        assertThat(bureau.core.services().cases().open()).isEmpty();
        assertThat(yueyang.office().cases()).isEmpty();
    }

    /** The bureau goes on where its backup ends, so its numbers come twice; neither side takes that for damage. */
    @Test
    void bureauThatWritesBeforeItGetsItsLostWordsBackKeepsBoth() {
        bureau.amend(first, "remark", "已核对");
        bureau.amend(first, "phone", "13800000002");
        roundTrip(stick);
        restore(backup);
        bureau.amend(first, "education", "college");
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        roundTrip(stick);
        roundTrip(stick);
        for (Office each : List.of(bureau, yueyang)) {
            assertThat(each.value(first, "remark")).isEqualTo("已核对");
            assertThat(each.value(first, "phone")).isEqualTo("13800000002");
            assertThat(each.value(first, "education")).isEqualTo("college");
            assertThat(each.core.doctor().run().sound()).isTrue();
            each.reopen();
            assertThat(each.core.doctor().run().sound())
                    .as("after opening again")
                    .isTrue();
            assertThat(each.core.digestOfRebuild()).isEqualTo(each.core.digest());
        }
        assertThat(yueyang.core.digest()).isEqualTo(bureau.core.digest());
    }

    /**
     * The PC is the same one and remembers, outside the folder, how far the bureau's own chain had come: another life
     * of the bureau and another chain of its own begin together, and what it had written comes back from the office.
     */
    @Test
    void bureauThatIsPutBackOnAPcThatRemembersItsChainLosesNothing() {
        Path state = root.resolve("state");
        bureau.close();
        bureau = Office.open(bureau.folder, 50, state);
        bureau.amend(second, "phone", "13800000002");
        bureau.amend(first, "remark", "已核对");
        roundTrip(stick);
        bureau.close();
        Path folder = root.resolve("put-back");
        Backup.restore(backup, new HomeFolder(folder), new RealDisk());
        bureau = Office.open(folder, 101, state);
        assertThat(bureau.core.chains().told()).isPresent();
        assertThat(bureau.core.chains().lives().former()).hasSize(1);
        bureau.amend(first, "education", "college");
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        roundTrip(stick);
        roundTrip(stick);
        for (Office each : List.of(bureau, yueyang)) {
            assertThat(each.value(second, "phone")).isEqualTo("13800000002");
            assertThat(each.value(first, "remark")).isEqualTo("已核对");
            assertThat(each.value(first, "education")).isEqualTo("college");
            assertThat(each.core.doctor().run().sound()).isTrue();
            assertThat(each.core.digestOfRebuild()).isEqualTo(each.core.digest());
        }
        assertThat(yueyang.office().batches()).hasSize(2).allMatch(OutboxBatch::confirmed);
    }

    /** An office cannot pass its own words for the bureau's: only what the bureau's key signed for it is taken back. */
    @Test
    void handedBackFileWithAnyEntryChangedIsRefused() throws Exception {
        bureau.amend(second, "phone", "13800000002");
        roundTrip(stick);
        restore(backup);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        yueyang.exportTo(stick);
        byte[] genuine = Files.readAllBytes(handedBack().get(0));
        var keys = new KeyBox(yueyang.core.home().folder(), yueyang.core.home().key(), yueyang.seams, new RealDisk());
        var manifest = BatchReader.kept(genuine, Digest.of(genuine)).manifest();
        byte[] line = "{\"case\":\"forged\"}".getBytes(StandardCharsets.US_ASCII);
        byte[] down = down(manifest.stretch().first());
        var forged = new BatchWriter(keys.device().signing(), yueyang.seams)
                .back(
                        manifest.route(),
                        down,
                        List.of(new DownEntry(manifest.stretch().first(), "word", List.of(line))),
                        keys.anchor().orElseThrow().bureau().receiving());
        FileResult refused =
                bureau.receiveFiles(root.resolve("scratch"), List.of(forged)).get(0);
        assertThat(refused.refusal().orElseThrow().code()).isIn("batch.chain", "batch.lines");
        assertThat(bureau.receiveFiles(root.resolve("scratch"), List.of(genuine))
                        .get(0)
                        .state())
                .contains(IntakeState.TAKEN);
    }

    /** The downlink file as it came to the office that begins with this number. */
    private byte[] down(long first) throws IOException {
        try (var files = Files.list(yueyang.folder.resolve("inbox"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*[0-9a-f]{64}\\.hrb"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                var manifest = BatchReader.kept(bytes, Digest.of(bytes)).manifest();
                boolean former = !manifest.route()
                        .epoch()
                        .equals(yueyang.office().lives().current());
                if (former && manifest.stretch().first() == first) {
                    return bytes;
                }
            }
        }
        throw new AssertionError("no such file");
    }

    private List<Path> handedBack() throws IOException {
        String chain =
                HexFormat.of().formatHex(yueyang.core.home().card().chainId().bytes(), 0, 8);
        try (var files = Files.walk(stick.resolve("HRBSYNC/v1/up"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(chain))
                    .toList();
        }
    }

    private static long files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void oldCopyOfTheBureauThatOpensItsReceiverAgainIsTold() {
        Path old = bureau.folder;
        restore(backup);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        yueyang.take(stick);
        bureau.close();
        bureau = Office.open(old, 300);
        List<RuntimeException> faults = new ArrayList<>();
        try (Hub hub = bureau.bureau().openHub(new InetSocketAddress("127.0.0.1", 0), false, faults::add)) {
            assertThatThrownBy(() -> yueyang.office().syncOver("https://127.0.0.1:" + hub.port(), Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("line.life-old"));
        }
        assertThat(faults).isEmpty();
    }
}
