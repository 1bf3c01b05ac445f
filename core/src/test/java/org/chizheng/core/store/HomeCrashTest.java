package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.SwitchedDisk;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut at every step of saving, closing, backing up and restoring; the folder is opened from what is left,
 * without a store and with one of an earlier moment.
 */
class HomeCrashTest {
    @TempDir
    Path disk;

    private final SeededSeams seams = new SeededSeams(31);
    private final DataKey key = DataKey.draw(seams);
    private final NavigableMap<Integer, byte[]> stores = new TreeMap<>();
    private Path root;
    private Path home;
    private Path stick;
    private TraceDisk traced;

    @BeforeEach
    void begin() throws IOException {
        root = disk.resolve("断 电");
        home = root.resolve("home");
        stick = Files.createDirectories(root.resolve("stick"));
        try (Register register = Register.begin(home, key, seams, new RealDisk())) {
            save(register, 1);
        }
        traced = new TraceDisk(root, TraceDisk::storeOrLock);
        try (Register register = open()) {
            register.home.travelling().read(1, traced::said);
        }
        keepStore();
    }

    private Register open() {
        return Register.open(home, key, seams, traced);
    }

    private List<Op> save(Register register, int people) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            changes.add(Change.create(
                    TraineeRecord.KIND, seams.newId(), Map.of("name", "学员" + i, "remark", "字".repeat(200 * i))));
        }
        return register.ledger.record(Register.CLERK, changes);
    }

    private void said(List<Op> ops) {
        ops.forEach(traced::said);
        keepStore();
    }

    private void keepStore() {
        try {
            stores.put(traced.trace().steps().size(), Files.readAllBytes(new HomeFolder(home).storeFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Trace saving() {
        try (Register register = open()) {
            said(save(register, 1));
            said(save(register, 3));
            Op last = save(register, 1).get(0);
            said(List.of(last));
            Id person = last.record();
            said(register.ledger.record(
                    Register.CLERK,
                    List.of(Change.of(
                            TraineeRecord.KIND,
                            person,
                            Map.of("phone", "13800000000"),
                            register.ledger.seen(TraineeRecord.KIND, person)))));
        }
        keepStore();
        try (Register register = open()) {
            said(save(register, 2));
        }
        keepStore();
        return traced.trace();
    }

    private Trace backingUp() {
        try (Register register = open()) {
            said(save(register, 1));
            Backup.Made made = register.backup().create(stick);
            traced.said(made);
            said(save(register, 1));
            traced.said(register.backup().verify(made.folder()));
            Backup.restore(made.folder(), new HomeFolder(root.resolve("restored")), traced);
            traced.said(root.resolve("restored"));
        }
        keepStore();
        return traced.trace();
    }

    private CrashTable tried(String name, Trace trace, DiskImages.Depth depth, Disk reopened) {
        CrashTable table = new CrashTable(name);
        HomeOracle oracle = new HomeOracle(key, reopened);
        boolean whole = depth == DiskImages.Depth.WHOLE;
        new DiskImages(trace).each(depth, image -> {
            int turn = table.tried();
            if (whole || turn % 2 == 0) {
                check(table, name + ", no store", trace, image, oracle, null);
            }
            if (whole || turn % 2 == 1) {
                byte[] then = stores.floorEntry(Math.max(image.count(), stores.firstKey()))
                        .getValue();
                check(table, name + ", store of then", trace, image, oracle, then);
            }
        });
        return table.print();
    }

    private void check(CrashTable table, String name, Trace trace, Image image, HomeOracle oracle, byte[] store) {
        Path at = disk.resolve("image");
        image.lay(trace.root(), at);
        if (store != null) {
            lay(new HomeFolder(at.resolve("home")).storeFile(), store);
        }
        List<Op> said = trace.said(image.count(), Op.class);
        table.check(name, image.kind(), image.name(), () -> {
            oracle.check(at.resolve("home"), said, table.tried() % 4 == 0);
            requireMade(trace.said(image.count(), Backup.Made.class), at.resolve("stick"));
            requireRestored(trace, image, at.resolve("restored"));
        });
        Laid.away(at);
    }

    private static void lay(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireMade(List<Backup.Made> made, Path on) {
        for (Backup.Made each : made) {
            CrashTable.require(
                    Files.exists(on.resolve(each.folder().getFileName()).resolve("backup.json")),
                    Fate.LOST,
                    "a backup that was made is gone");
        }
    }

    /** A folder half restored has no card and says so; one with a card opens. */
    private void requireRestored(Trace trace, Image image, Path restored) {
        boolean done = !trace.said(image.count(), Path.class).isEmpty();
        if (!Files.exists(restored.resolve("home.json"))) {
            CrashTable.require(!done, Fate.LOST, "what was restored is gone");
            return;
        }
        try (Register register = Register.open(restored, key, new SeededSeams(78), new RealDisk())) {
            CrashTable.require(register.home.travelling().verify() == 2, Fate.LOST, "restored by half");
        } catch (Refusal refused) {
            throw new CrashTable.Wrong(Fate.UNOPENABLE, "restored folder does not open", refused);
        }
    }

    private static void requireAllSound(CrashTable table) {
        assertThat(table.found()).as(table.wrong()).isZero();
    }

    @Test
    void everySaveThatWasAcknowledgedIsThereAndTheFolderOpensByItself() {
        requireAllSound(tried("save and close", saving(), DiskImages.Depth.SLICE, new RealDisk()));
    }

    @Test
    void aBackupIsVerifiedOrAbsent() {
        requireAllSound(tried("backup and restore", backingUp(), new DiskImages.Depth(1, 0, 1), new RealDisk()));
    }

    /** Bits of the last frame flip after the folder was closed; the note of how far it reached tells it from a torn write. */
    private CrashTable rotted(String name, Disk with) throws IOException {
        try (Register register = Register.open(home, key, seams, with)) {
            said(save(register, 1));
        }
        List<Op> said = traced.trace().said(traced.trace().steps().size(), Op.class);
        CrashTable table = new CrashTable(name);
        for (int turn = 0; turn < 20; turn++) {
            Path at = Laid.copy(home, disk.resolve("rot").resolve("home"));
            Laid.away(at.resolve("db"));
            Path segment = new HomeFolder(at)
                    .journal(HomeCard.read(new HomeFolder(at)).chainId())
                    .resolve("0000000000000001.jrn");
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length - 1 - 11 * turn] ^= (byte) (1 << turn % 8);
            Files.write(segment, bytes);
            table.check(name, "rot", "flip " + turn, () -> requireToldOrThere(at, said));
            Laid.away(at.getParent());
        }
        return table.print();
    }

    private void requireToldOrThere(Path at, List<Op> said) {
        try (Register register = Register.open(at, key, new SeededSeams(79), new RealDisk())) {
            CrashTable.require(
                    register.home.travelling().lastSeq() >= said.size(), Fate.LOST, "cut off without a word");
        } catch (Refusal told) {
            assertThat(told.code()).isEqualTo("journal.damaged");
        }
    }

    @Test
    void aLastSaveThatRottedAfterClosingIsToldAndNotCutOff() throws IOException {
        requireAllSound(rotted("rot after closing", traced));
    }

    @Test
    void plantedMistakeOfNotNotingTheEndIsFound() throws IOException {
        Disk forgetful = new SwitchedDisk(traced, SwitchedDisk.Mistake.NO_REPLACE, "floor");
        try (var found = Files.walk(home.resolve("journal"))) {
            for (Path floor : found.filter(path -> path.endsWith("floor")).toList()) {
                Files.delete(floor);
            }
        }
        assertThat(rotted("planted: end of the journal not noted", forgetful).count(Fate.LOST))
                .isEqualTo(20);
    }

    /** A stick that says yes and keeps something else. */
    @Test
    void aBackupThatDoesNotReadBackDoesNotCountAndAProgramThatDoesNotReadItBackIsFound() throws IOException {
        Disk lying = new SwitchedDisk(new RealDisk(), SwitchedDisk.Mistake.LYING_WRITE, ".jrn");
        Path unread = Files.createDirectories(stick.resolve("unread"));
        List<BackupFiles.Entry> copied = new ArrayList<>();
        for (BackupFiles.Entry entry : BackupFiles.present(new HomeFolder(home))) {
            copied.add(BackupFiles.copy(home, unread, entry, lying));
        }
        try (Register register = Register.open(home, key, seams, new RealDisk())) {
            new BackupFiles("2021-06-25", "141025100", 2, register.digest(), copied).write(unread, lying);
            assertThatThrownBy(() -> register.backup().verify(unread)).hasMessageContaining("backup.damaged");
        }
        Laid.away(unread);
        try (Register register = Register.open(home, key, seams, new LyingOn(stick, lying))) {
            assertThatThrownBy(() -> register.backup().create(stick)).hasMessageContaining("backup.damaged");
            assertThat(stick).isEmptyDirectory();
            assertThat(register.backup().made()).isEmpty();
        }
    }

    /** The disk lies on the stick only. */
    private record LyingOn(Path stick, Disk lying) implements Disk {
        private Disk of(Path file) {
            return file.startsWith(stick) ? lying : new RealDisk();
        }

        @Override
        public void createDirectories(Path folder) throws IOException {
            of(folder).createDirectories(folder);
        }

        @Override
        public Appending append(Path file) throws IOException {
            return of(file).append(file);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            of(file).replace(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            of(from).move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            of(file).delete(file);
        }
    }

    @Test
    @Tag("simulate")
    void everyImageOfSavingAndClosing() {
        requireAllSound(tried("save and close (all)", saving(), DiskImages.Depth.WHOLE, new RealDisk()));
    }

    @Test
    @Tag("simulate")
    void everyImageOfBackingUpAndRestoring() {
        requireAllSound(tried("backup and restore (all)", backingUp(), DiskImages.Depth.WHOLE, new RealDisk()));
    }
}
