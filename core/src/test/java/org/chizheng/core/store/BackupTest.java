package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path disk;

    private final SeededSeams seams = new SeededSeams(9);
    private final DataKey key = DataKey.draw(seams);
    private Path folder;
    private Path stick;

    @BeforeEach
    void folders() throws IOException {
        folder = disk.resolve("home");
        stick = Files.createDirectories(disk.resolve("U盘 备份"));
    }

    private Register filled(int people) {
        Register register = Register.begin(folder, key, seams, new RealDisk());
        for (int i = 0; i < people; i++) {
            save(register, "学员" + i);
        }
        return register;
    }

    private void save(Register register, String name) {
        register.ledger.record(Register.CLERK, Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", name)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void backupOfAFolderInWhichNothingThatTravelsWasSavedYetIsMadeAndRestores() {
        Path restored = disk.resolve("restored");
        try (Register register = filled(0)) {
            Backup.Made made = register.backup().create(stick);
            assertThat(made.ops()).as("the account of whoever made the folder").isEqualTo(1);
            Backup.restore(made.folder(), new HomeFolder(restored), new RealDisk());
        }
        try (Register register = Register.open(restored, key, seams, new RealDisk())) {
            save(register, "学员1");
            assertThat(register.home.travelling().lastSeq()).isEqualTo(1);
        }
    }

    @Test
    void backupIsReadBackAndItsDateIsRemembered() throws IOException {
        try (Register register = filled(4)) {
            assertThat(register.backup().lastVerifiedOn()).isEmpty();
            Backup.Made made = register.backup().create(stick);
            assertThat(made.folder().getFileName().toString()).startsWith("持证台账备份-141025100-20210625-");
            assertThat(made.digest()).isEqualTo(register.digest());
            assertThat(made.ops()).isEqualTo(5);
            assertThat(register.backup().verify(made.folder())).isEqualTo(made);
            assertThat(files(made.folder()))
                    .noneMatch(file -> file.toString().endsWith(".mv.db"))
                    .noneMatch(file -> file.endsWith("lock"));
        }
        try (Register register = Register.open(folder, key, seams, new RealDisk())) {
            assertThat(register.backup().lastVerifiedOn()).contains(LocalDate.of(2021, 6, 25));
            assertThat(register.backup().made()).hasSize(1);
        }
    }

    /** A bureau that receives and has written nothing itself has no file of its travelling chain. */
    @Test
    void chainThatNothingWasWrittenToIsBackedUpAndRestoredAsOne() throws IOException {
        try (Register register = filled(0)) {
            Backup.Made made = register.backup().create(stick);
            assertThat(made.ops()).isEqualTo(1);
            Path into = disk.resolve("into");
            Backup.restore(made.folder(), new HomeFolder(into), new RealDisk());
            assertThat(Backup.restored(new HomeFolder(into)).orElseThrow().madeOn())
                    .isEqualTo(made.madeOn());
            assertThat(Backup.restored(new HomeFolder(folder))).isEmpty();
            try (Register restored = Register.open(into, key, seams, new RealDisk())) {
                assertThat(restored.digest()).isEqualTo(made.digest());
            }
        }
    }

    @Test
    void watcherHearsEveryStepAndStopsAnyOfThemWithoutATrace() throws IOException {
        try (Register register = filled(3)) {
            List<Backup.Step> heard = new java.util.ArrayList<>();
            register.backup().create(stick, (step, done, of) -> {
                assertThat(done).isBetween(0L, of);
                heard.add(step);
            });
            assertThat(heard).contains(Backup.Step.values()).isSorted();
            List<Path> before = files(disk);
            for (Backup.Step stop : Backup.Step.values()) {
                assertThatThrownBy(() -> register.backup().create(stick, (step, done, of) -> {
                            if (step == stop) {
                                throw new java.util.concurrent.CancellationException();
                            }
                        }))
                        .as(stop.name())
                        .isInstanceOf(java.util.concurrent.CancellationException.class);
                assertThat(files(disk)).as(stop.name()).isEqualTo(before);
            }
            assertThat(register.backup().made()).hasSize(1);
        }
    }

    @Test
    void restoredFolderHoldsWhatTheBackupHeldAndNothingLater() throws IOException {
        String digest;
        Backup.Made made;
        try (Register register = filled(3)) {
            made = register.backup().create(stick);
            digest = register.digest();
            save(register, "备份之后");
        }
        List<Path> before = files(made.folder());
        Path target = disk.resolve("新 文件夹");
        Backup.restore(made.folder(), new HomeFolder(target), new RealDisk());
        try (Register register = Register.open(target, key, seams, new RealDisk())) {
            assertThat(register.digest()).isEqualTo(digest);
            assertThat(register.check().run().sound()).isTrue();
            save(register, "恢复之后");
        }
        assertThat(files(made.folder())).isEqualTo(before);
        refused("restore.not-empty", () -> Backup.restore(made.folder(), new HomeFolder(target), new RealDisk()));
    }

    @Test
    void anyChangedFileOfABackupIsNamed() throws IOException {
        try (Register register = filled(2)) {
            Backup.Made made = register.backup().create(stick);
            for (Path file : files(made.folder())) {
                byte[] sound = Files.readAllBytes(file);
                byte[] changed = sound.clone();
                changed[changed.length / 2] ^= 1;
                Files.write(file, changed);
                assertThatThrownBy(() -> register.backup().verify(made.folder()))
                        .as(file.toString())
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isIn("backup.damaged", "backup.newer"));
                Files.write(file, sound);
            }
            Files.delete(made.folder().resolve("home.json"));
            refused("backup.damaged", () -> register.backup().verify(made.folder()));
            refused(
                    "backup.damaged",
                    () -> Backup.restore(made.folder(), new HomeFolder(disk.resolve("leer")), new RealDisk()));
        }
    }

    @Test
    void placesThatCannotHoldABackupAreRefusedInWords() throws IOException {
        try (Register register = filled(1)) {
            refused("backup.missing", () -> register.backup().create(stick.resolve("nicht da")));
            refused("backup.inside", () -> register.backup().create(folder));
            Path within = Files.createDirectories(folder.resolve("log"));
            refused("backup.inside", () -> register.backup().create(within));
            refused("backup.none", () -> register.backup().verify(stick));
            refused("backup.none", () -> Backup.restore(stick, new HomeFolder(disk.resolve("x")), new RealDisk()));
        }
    }

    @Test
    void fullTargetIsRefusedAndNothingStaysThere() throws IOException {
        FaultDisk faulty = new FaultDisk();
        try (Register register = Register.begin(folder, key, seams, faulty)) {
            save(register, "张三");
            faulty.leave(stick, 700);
            refused("backup.full", () -> register.backup().create(stick));
            assertThat(files(stick)).isEmpty();
            assertThat(register.backup().lastVerifiedOn()).isEmpty();
            faulty.leave(stick, 1 << 20);
            assertThat(register.backup().create(stick).ops()).isEqualTo(2);
        }
    }

    @Test
    void backupOfAnotherOfficeIsNotTakenForOnesOwn() throws IOException {
        Path foreign;
        try (Register register = filled(1)) {
            foreign = register.backup().create(stick).folder();
        }
        folder = disk.resolve("other");
        try (Register register = filled(1)) {
            refused("backup.foreign", () -> register.backup().verify(foreign));
        }
    }
}
