package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that something happened to while it was closed. */
class DamageTest {
    @TempDir
    Path disk;

    private Path folder;
    private final SeededSeams seams = new SeededSeams(5);
    private final DataKey key = DataKey.draw(seams);
    private String digest;

    @BeforeEach
    void name() {
        folder = disk.resolve("数据 夹");
    }

    private Register open() {
        return Register.open(folder, key, seams, new RealDisk());
    }

    private Id save(Register register, String name) {
        Id id = seams.newId();
        register.ledger.record(Register.CLERK, Change.create(TraineeRecord.KIND, id, Map.of("name", name)));
        return id;
    }

    private void filled(int people) {
        try (Register register = Register.begin(folder, key, seams, new RealDisk())) {
            for (int i = 0; i < people; i++) {
                save(register, "学员" + i);
            }
            digest = register.digest();
        }
    }

    private Path store() {
        return new HomeFolder(folder).storeFile();
    }

    private Path lastSegment() throws IOException {
        HomeFolder home = new HomeFolder(folder);
        try (Stream<Path> files = Files.list(home.journal(HomeCard.read(home).chainId()))) {
            return files.filter(file -> file.toString().endsWith(".jrn"))
                    .sorted()
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
    }

    @Test
    void storeThatIsBehindIsBroughtUp() throws IOException {
        filled(3);
        byte[] early = Files.readAllBytes(store());
        try (Register register = open()) {
            save(register, "后来的");
            digest = register.digest();
        }
        Files.write(store(), early);
        try (Register register = open()) {
            assertThat(register.opened.rebuilt()).isFalse();
            assertThat(register.opened.replayed()).isEqualTo(1);
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    @Test
    void flippedBitInTheLastSaveIsMendedFromTheStore() throws IOException {
        filled(3);
        flip(lastSegment(), Files.size(lastSegment()) - 40, 3);
        try (Register register = open()) {
            assertThat(register.opened.salvaged()).isEqualTo(1);
            assertThat(register.opened.rebuilt()).isFalse();
            assertThat(register.digest()).isEqualTo(digest);
            assertThat(register.home.travelling().verify()).isEqualTo(3);
        }
        Files.delete(store());
        try (Register register = open()) {
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    @Test
    void lostJournalFolderIsMendedFromTheStore() throws IOException {
        filled(3);
        Path segment = lastSegment();
        Files.delete(segment);
        Files.delete(segment.resolveSibling("floor"));
        try (Register register = open()) {
            assertThat(register.opened.salvaged()).isEqualTo(3);
            assertThat(register.digest()).isEqualTo(digest);
            assertThat(register.digest()).isEqualTo(register.check().digestOfRebuild());
        }
    }

    @Test
    void flippedBitInTheLastSaveWithoutAStoreIsRefusedAndNothingIsWritten() throws IOException {
        filled(3);
        Files.delete(store());
        flip(lastSegment(), Files.size(lastSegment()) - 40, 3);
        byte[] before = Files.readAllBytes(lastSegment());
        refused("journal.damaged", this::open);
        refused("journal.damaged", this::open);
        assertThat(Files.readAllBytes(lastSegment())).isEqualTo(before);
    }

    @Test
    void folderWithoutItsJournalsAndStoreIsRefusedInsteadOfOpeningEmpty() throws IOException {
        filled(1);
        Files.delete(store());
        try (Stream<Path> files = Files.walk(folder.resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        refused("journal.missing", this::open);
    }

    @Test
    void storeOfAnotherLifeOfTheFolderIsSetAside() throws IOException {
        filled(2);
        copyTree(folder, folder.resolveSibling("copy"));
        try (Register register = open()) {
            save(register, "此处");
            digest = register.digest();
        }
        Path copy = folder.resolveSibling("copy");
        try (Register other = Register.open(copy, key, seams, new RealDisk())) {
            save(other, "彼处");
            save(other, "彼处二");
        }
        Files.copy(new HomeFolder(copy).storeFile(), store(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Register register = open()) {
            assertThat(register.opened.rebuilt()).isTrue();
            assertThat(register.opened.salvaged()).isZero();
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void oneWrongLetterInTheCardNeverOpensAnotherChain() throws IOException {
        filled(1);
        HomeCard card = HomeCard.read(new HomeFolder(folder));
        Path file = new HomeFolder(folder).card();
        String sound = Files.readString(file);
        for (int at = 0; at < sound.length(); at++) {
            char changed = sound.charAt(at) == 'x' ? 'y' : 'x';
            Files.writeString(file, sound.substring(0, at) + changed + sound.substring(at + 1));
            try {
                assertThat(HomeCard.read(new HomeFolder(folder)))
                        .as("letter " + at)
                        .isEqualTo(card);
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("letter " + at).isIn("home.damaged", "home.newer");
            }
        }
    }

    @Test
    void everyFlippedBitOfTheStoreIsHarmlessToldOrMended() throws IOException {
        filled(40);
        byte[] sound = Files.readAllBytes(store());
        Random chance = new Random(60);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] bytes = sound.clone();
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(store(), bytes);
            outcomes.add(outcome());
            assertThat(outcomes.get(i)).as("flip " + i).isNotEqualTo("wrong and not told");
        }
        assertThat(outcomes).contains("as it was");
    }

    private String outcome() throws IOException {
        boolean rebuildNext;
        try (Register register = open()) {
            if (register.opened.rebuilt()) {
                return register.digest().equals(digest) ? "mended at opening" : "wrong and not told";
            }
            StoreCheck.Report report = register.check().run();
            if (report.sound()) {
                return register.digest().equals(digest) ? "as it was" : "wrong and not told";
            }
            rebuildNext = report.rebuildNext();
        }
        try (Register register = open()) {
            boolean mended = rebuildNext
                    && register.opened.rebuilt()
                    && register.digest().equals(digest);
            return mended ? "told by the check and mended" : "wrong and not told";
        }
    }

    /**
     * Several flips, so that some files open and hold pages that nobody can read. Whoever meets one while the program
     * runs is told so, and the next opening mends it; a page that reads as other values is left to the check.
     */
    @Test
    void aPageThatCannotBeReadWhileTheProgramRunsIsToldAndMendedAtTheNextOpening() throws IOException {
        filled(3000);
        byte[] sound = Files.readAllBytes(store());
        Random chance = new Random(61);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] bytes = sound.clone();
            for (int flips = 0; flips < 6; flips++) {
                bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
            }
            Files.write(store(), bytes);
            outcomes.add(whileRunning());
        }
        assertThat(outcomes).contains("told").doesNotContain("neither told nor mended", "told and not mended");
    }

    private String whileRunning() {
        try (Register register = open()) {
            if (register.opened.rebuilt()) {
                return "mended at opening";
            }
            try {
                readEverything(register);
                return "read";
            } catch (RuntimeException failed) {
                Optional<Refusal> told = register.check().explain(failed);
                if (told.isEmpty()) {
                    return register.check().isDue(seams.today()) ? "check is due" : "neither told nor mended";
                }
                assertThat(told.get().exitCode()).isEqualTo(3);
            }
        }
        try (Register register = open()) {
            return register.opened.rebuilt() && register.digest().equals(digest) ? "told" : "told and not mended";
        }
    }

    private static void readEverything(Register register) {
        register.opened.store().query().fetch("select * from trainee").forEach(row -> row.get("NAME"));
        register.opened.store().query().fetch("select * from op").forEach(row -> row.get("LINES"));
    }

    /** A fault of the program is not laid at the store's door. */
    @Test
    void whatIsNotTheFileIsNotToldAsOne() {
        filled(1);
        try (Register register = open()) {
            Throwable fault =
                    catchThrowable(() -> register.opened.store().query().fetch("select nothing from nowhere"));
            assertThat(register.check().run().sound()).isTrue();
            assertThat(register.check().explain(fault)).isEmpty();
            assertThat(register.check().isDue(seams.today())).isTrue();
        }
        try (Register register = open()) {
            assertThat(register.opened.rebuilt()).isFalse();
        }
    }

    @Test
    void fullDiskRefusesSavesGivesUpTheReserveForSendingAndTakesSavesAgainAfterRoomIsMade() {
        FaultDisk disk = new FaultDisk();
        try (Register register = Register.begin(folder, key, seams, disk)) {
            save(register, "第一个");
            Path reserve = register.home.folder().reserve();
            assertThat(reserve).exists();
            disk.leave(folder, 100);
            refused("journal.full", () -> save(register, "第二个"));
            assertThat(reserve).doesNotExist();
            register.ledger.record(
                    Register.CLERK,
                    Change.create(OfficeRecords.SETTING, seams.newId(), Map.of("name", "上报记录", "val", "已导出")));
            refused("journal.full", () -> save(register, "第二个"));
            long saved = register.home.travelling().lastSeq();
            register.home.travelling().read(1, op -> {});
            disk.leave(folder, 16L << 20);
            save(register, "第二个");
            assertThat(register.home.travelling().lastSeq()).isEqualTo(saved + 1);
            assertThat(reserve).exists();
            digest = register.digest();
        }
        try (Register register = open()) {
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    @Test
    void valueLongerThanCanBeReadBackIsRefusedAndTheFolderStaysOpenable() {
        try (Register register = Register.begin(folder, key, seams, new RealDisk())) {
            for (String text : List.of("字".repeat(16 * 1024 + 1), "字".repeat(20_000), "字".repeat(30_000))) {
                refused("op.long", () -> save(register, text));
            }
            refused("op.text", () -> save(register, "残\ud840"));
            save(register, "字".repeat(16 * 1024));
            digest = register.digest();
        }
        try (Register register = open()) {
            assertThat(register.digest()).isEqualTo(digest);
        }
    }

    @Test
    void cancelledTaskNeitherLosesItsSaveNorClosesTheJournal() {
        try (Register register = Register.begin(folder, key, seams, new RealDisk())) {
            Thread.currentThread().interrupt();
            save(register, "中断时");
            assertThat(Thread.interrupted()).isTrue();
            save(register, "之后");
            assertThat(register.home.travelling().verify()).isEqualTo(2);
        }
    }

    @Test
    void readingWithACancelledTaskLeavesTheStoreUsable() {
        try (Register register = Register.begin(folder, key, seams, new RealDisk())) {
            save(register, "张三");
            String before = register.digest();
            Thread.currentThread().interrupt();
            assertThat(register.digest()).isEqualTo(before);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(register.digest()).isEqualTo(before);
        }
    }
}
