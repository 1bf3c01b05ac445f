package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDamageTest {
    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(11);
    private final DataKey key = DataKey.draw(seams);
    private final Office office = new Office("141025100", seams);
    private final List<Op> saved = new ArrayList<>();

    private Journal open(Id chain, DataKey with) {
        return SmallSegments.open(folder, office.device(), chain, new RealDisk(), with.sealer("journal", seams), 1500);
    }

    private Journal open() {
        return open(office.chain(), key);
    }

    private void save(Journal journal, int count) {
        List<Op> group = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            group.add(office.write(TraineeRecord.KIND, seams.newId(), Map.of("remark", "备注" + i), Map.of()));
        }
        journal.append(group);
        saved.addAll(group);
    }

    private void filled(int... groups) throws IOException {
        try (Journal journal = open()) {
            for (int group : groups) {
                save(journal, group);
            }
        }
    }

    private List<Path> segments() throws IOException {
        return Segments.list(folder);
    }

    private List<Op> readAll() throws IOException {
        try (Journal journal = open()) {
            List<Op> read = new ArrayList<>();
            journal.read(1, read::add);
            return read;
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void anyFlippedBitOfAClosedFolderIsRefused() throws IOException {
        filled(1, 2);
        Path file = segments().get(0);
        byte[] sound = Files.readAllBytes(file);
        for (int bit = 0; bit < sound.length * 8; bit++) {
            Files.write(file, flipped(sound, bit));
            int at = bit;
            assertThatThrownBy(() -> reading().verify()).as(() -> "bit " + at).isInstanceOf(Refusal.class);
        }
        Files.write(file, sound);
        assertThat(reading().verify()).isEqualTo(3);
    }

    private Journal reading() {
        return Journal.reading(folder, office.device(), office.chain(), key.sealer("journal", seams));
    }

    @Test
    void noteOfTheEndDoesNotFallWhenADamagedFolderIsClosed() throws IOException {
        filled(1, 2);
        Path file = segments().get(0);
        byte[] sound = Files.readAllBytes(file);
        Files.write(file, flipped(sound, sound.length * 8 - 5));
        for (int attempt = 0; attempt < 2; attempt++) {
            try (Journal journal = open()) {
                assertThat(journal.lastSeq()).isEqualTo(1);
                refused("journal.damaged", journal::refuseWhileShort);
            }
        }
        Files.write(file, sound);
        assertThat(readAll()).containsExactlyElementsOf(saved);
    }

    @Test
    void flippedBitOfAFolderThatWasNotClosedIsRefusedOrCostsTheLastActionOnly() throws IOException {
        filled(1, 1, 2);
        Files.delete(folder.resolve("floor"));
        Path file = segments().get(0);
        byte[] sound = Files.readAllBytes(file);
        int cut = 0;
        for (int bit = 0; bit < sound.length * 8; bit++) {
            Files.write(file, flipped(sound, bit));
            try {
                List<Op> read = new ArrayList<>();
                reading().read(1, read::add);
                assertThat(read).as("bit " + bit).containsExactlyElementsOf(saved.subList(0, 2));
                cut++;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("bit " + bit).isIn("journal.damaged", "home.newer");
            }
        }
        assertThat(cut).isPositive();
    }

    private static byte[] flipped(byte[] sound, int bit) {
        byte[] bytes = sound.clone();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return bytes;
    }

    @Test
    void segmentsFollowEachOtherAndAreReadAcrossTheirBounds() throws IOException {
        filled(2, 2, 1, 3, 1, 2);
        assertThat(segments()).hasSizeGreaterThan(2);
        assertThat(readAll()).containsExactlyElementsOf(saved);
        try (Journal journal = open()) {
            assertThat(journal.verify()).isEqualTo(11);
            List<Op> some = new ArrayList<>();
            journal.read(4, 9, some::add);
            assertThat(some).containsExactlyElementsOf(saved.subList(3, 9));
            byte[] head = Chain.start(office.device(), office.chain(), null);
            assertThat(journal.headAt(0)).isEqualTo(head);
            for (Op op : saved) {
                head = Chain.next(head, op.seq(), op.opLine());
                assertThat(Hash.same(journal.headAt(op.seq()), head)).isTrue();
            }
        }
    }

    @Test
    void missingSegmentIsToldWhereverItStood() throws IOException {
        filled(2, 2, 2, 2, 2);
        List<Path> files = segments();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            refused("journal.damaged", () -> {
                try (Journal journal = open()) {
                    journal.refuseWhileShort();
                    journal.read(1, op -> {});
                }
            });
            Files.write(file, bytes);
        }
    }

    @Test
    void renamedSegmentIsRefused() throws IOException {
        filled(2, 2, 2, 2, 2);
        List<Path> files = segments();
        Path last = files.get(files.size() - 1);
        Files.move(last, folder.resolve(Segments.name(99)));
        refused("journal.damaged", this::open);
    }

    @Test
    void journalOfAnotherChainOrAnotherKeyIsRefused() throws IOException {
        filled(2);
        refused("journal.damaged", () -> open(seams.newId(), key));
        refused("journal.damaged", () -> open(office.chain(), DataKey.draw(seams)));
    }

    @Test
    void journalOfANewerProgramIsRefusedAndLeftAlone() throws IOException {
        filled(2);
        Path file = segments().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[5] = 2;
        Files.write(file, bytes);
        refused("home.newer", this::open);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void openingAndReadingChangeNoByte() throws IOException {
        filled(1, 1);
        Path file = segments().get(0);
        byte[] torn = java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) + 30);
        Files.write(file, torn);
        try (Journal journal = open()) {
            journal.verify();
            assertThat(Files.readAllBytes(file)).isEqualTo(torn);
            save(journal, 1);
            assertThat(journal.verify()).isEqualTo(3);
        }
    }

    @Test
    void segmentThatWasBegunAndNeverUsedDoesNotTurnTheClockBack() throws IOException {
        filled(2, 2);
        Hlc before;
        try (Journal journal = open()) {
            before = journal.lastTime();
            Files.write(
                    folder.resolve(Segments.name(5)),
                    java.util.Arrays.copyOf(Segments.header(office.chain(), 5, journal.head()), 40));
        }
        try (Journal journal = open()) {
            assertThat(journal.lastTime()).isEqualTo(before);
            assertThat(journal.lastSeq()).isEqualTo(4);
            save(journal, 1);
            assertThat(journal.verify()).isEqualTo(5);
        }
    }

    @Test
    void startLooksAtTheLastSegmentOnly() throws IOException {
        filled(2, 2, 2, 2);
        Files.write(segments().get(0), new byte[2000]);
        try (Journal journal = open()) {
            assertThat(journal.lastSeq()).isEqualTo(8);
            journal.read(9, op -> {});
            refused("journal.damaged", journal::verify);
        }
    }
}
