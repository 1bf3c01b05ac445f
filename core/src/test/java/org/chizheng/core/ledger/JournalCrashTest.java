package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCrashTest {
    private static final long SMALL_SEGMENT = 6000;

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(7);
    private final DataKey key = DataKey.draw(seams);
    private final Office office = new Office("141025100", seams);
    private final List<Op> acknowledged = new ArrayList<>();
    private final List<Integer> acknowledgedAt = new ArrayList<>();

    private Journal open(Path at, org.chizheng.core.shared.Disk disk) {
        return Journal.open(
                at.resolve("chain"),
                office.device(),
                office.chain(),
                disk,
                key.sealer("journal", seams),
                SMALL_SEGMENT);
    }

    private Op op(int length) {
        return office.write(TraineeRecord.KIND, seams.newId(), Map.of("remark", "字".repeat(length)), Map.of());
    }

    private void save(Journal journal, FaultDisk disk, int... lengths) {
        List<Op> group = new ArrayList<>();
        for (int length : lengths) {
            group.add(op(length));
        }
        journal.append(group);
        acknowledged.addAll(group);
        group.forEach(op -> acknowledgedAt.add(disk.events().size()));
    }

    /** Single saves, groups, saves over several segments, closing and opening in between. */
    private void work(FaultDisk disk) throws IOException {
        try (Journal journal = open(folder, disk)) {
            save(journal, disk, 1);
            save(journal, disk, 40, 300, 5);
            save(journal, disk, 900, 900, 900, 900);
            save(journal, disk, 2);
        }
        try (Journal journal = open(folder, disk)) {
            save(journal, disk, 700, 1);
            save(journal, disk, 800, 800, 3);
            save(journal, disk, 4);
        }
    }

    private long acknowledgedBy(int event) {
        return acknowledgedAt.stream().filter(at -> at <= event).count();
    }

    @Test
    void whatWasAcknowledgedIsThereWhereverThePowerIsCut() throws IOException {
        FaultDisk disk = new FaultDisk();
        work(disk);
        CrashImages images = new CrashImages(disk.events(), folder);
        int laid = 0;
        for (int count = 0; count <= disk.events().size(); count++) {
            for (CrashImages.Image image : images.after(count, 9)) {
                Path at = folder.resolve("image-" + laid++);
                images.lay(image, at);
                check(image.name(), at, acknowledgedBy(count));
            }
        }
        assertThat(laid).isGreaterThan(300);
    }

    /** Opens what is left: all that was acknowledged, whole groups only, and it can be written on. */
    private void check(String name, Path at, long saved) throws IOException {
        try (Journal journal = open(at, new RealDisk())) {
            assertThat(journal.lastSeq()).as(name).isGreaterThanOrEqualTo(saved);
            assertThat(wholeGroups()).as(name).contains(journal.lastSeq());
            List<Op> read = new ArrayList<>();
            journal.read(1, read::add);
            assertThat(read).as(name).hasSize((int) journal.lastSeq());
            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).opLine())
                        .as(name)
                        .isEqualTo(acknowledged.get(i).opLine());
                assertThat(read.get(i).valLine())
                        .as(name)
                        .isEqualTo(acknowledged.get(i).valLine());
            }
            if (journal.lastSeq() < acknowledged.size()) {
                journal.append(List.of(acknowledged.get((int) journal.lastSeq())));
            }
            assertThat(journal.verify()).as(name).isEqualTo(journal.lastSeq());
        }
    }

    /** Sums of the group sizes in {@link #work}: 1, 3, 4, 1, 2, 3, 1. */
    private static List<Long> wholeGroups() {
        return List.of(0L, 1L, 4L, 8L, 9L, 11L, 14L, 15L);
    }

    private long lostByAPowerCutRightAfterAnAcknowledgement(FaultDisk disk) throws IOException {
        work(disk);
        CrashImages images = new CrashImages(disk.events(), folder);
        long lost = 0;
        for (int i = 0; i < acknowledged.size(); i++) {
            CrashImages.Image forcedOnly =
                    images.after(acknowledgedAt.get(i), 0).get(1);
            Path at = folder.resolve("cut-" + i);
            images.lay(forcedOnly, at);
            try (Journal journal = open(at, new RealDisk())) {
                lost += journal.lastSeq() > i ? 0 : 1;
            }
        }
        return lost;
    }

    @Test
    void noAcknowledgementPrecedesItsForce() throws IOException {
        assertThat(lostByAPowerCutRightAfterAnAcknowledgement(new FaultDisk())).isZero();
    }

    @Test
    void theTestAboveNoticesWhenTheForceIsTakenAway() throws IOException {
        assertThat(lostByAPowerCutRightAfterAnAcknowledgement(FaultDisk.withoutForce()))
                .isEqualTo(acknowledged.size());
    }

    @Test
    void diskThatFailsAtAnyCallRefusesThatSaveWholeAndTakesTheNext() throws IOException {
        for (String words : List.of(FaultDisk.NO_SPACE, "Input/output error")) {
            int calls = failEverywhere(words);
            assertThat(calls).isGreaterThan(10);
        }
    }

    private int failEverywhere(String words) throws IOException {
        int total = Integer.MAX_VALUE;
        for (int call = 0; call < total; call++) {
            acknowledged.clear();
            Office fresh = new Office("141025100", seams);
            Path at = folder.resolve(words.substring(0, 2) + call);
            FaultDisk disk = new FaultDisk();
            Journal journal =
                    Journal.open(at, fresh.device(), fresh.chain(), disk, key.sealer("journal", seams), SMALL_SEGMENT);
            int before = disk.calls();
            disk.failAt(call, words);
            boolean refused = saveRepeatedly(journal, fresh, disk, words);
            total = disk.calls() - before;
            try (Journal again = reopened(journal, at, fresh)) {
                List<Op> read = new ArrayList<>();
                again.read(1, read::add);
                assertThat(read).as("call " + call).containsExactlyElementsOf(acknowledged);
            }
            if (!refused) {
                return call;
            }
        }
        return total;
    }

    private Journal reopened(Journal journal, Path at, Office fresh) throws IOException {
        journal.close();
        return Journal.open(
                at, fresh.device(), fresh.chain(), new RealDisk(), key.sealer("journal", seams), SMALL_SEGMENT);
    }

    /** A screen that keeps what was not saved, and saves it again: the same changes, the same sequence numbers. */
    private boolean saveRepeatedly(Journal journal, Office fresh, FaultDisk disk, String words) {
        boolean refused = false;
        for (int group = 0; group < 6; group++) {
            List<Op> ops = new ArrayList<>();
            for (int i = 0; i <= group % 3; i++) {
                ops.add(fresh.write(
                        TraineeRecord.KIND, seams.newId(), Map.of("remark", "字".repeat(500 * group)), Map.of()));
            }
            try {
                journal.append(ops);
            } catch (Refusal full) {
                refused = true;
                assertThat(full.code()).isEqualTo(words.equals(FaultDisk.NO_SPACE) ? "journal.full" : "journal.write");
                disk.failNoMore();
                journal.append(ops);
            }
            acknowledged.addAll(ops);
        }
        return refused;
    }

    @Test
    void journalThatCouldNotCutItsFailedWriteBackIsClosedForWritingUntilItIsOpenedAnew() throws IOException {
        FaultDisk disk = new FaultDisk();
        Journal journal = open(folder, disk);
        save(journal, disk, 1);
        Op second = op(3000);
        disk.leave(folder, 100);
        disk.failAt(1, "Input/output error");
        assertThatThrownBy(() -> journal.append(List.of(second))).hasMessageContaining("journal.full");
        assertThatThrownBy(() -> journal.append(List.of(second))).hasMessageContaining("journal.write");
        journal.close();
        try (Journal again = open(folder, new RealDisk())) {
            assertThat(again.lastSeq()).isEqualTo(1);
            again.append(List.of(second));
            assertThat(again.verify()).isEqualTo(2);
        }
    }
}
