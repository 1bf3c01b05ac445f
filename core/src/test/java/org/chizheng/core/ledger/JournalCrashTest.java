package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.BrokenDisk;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Step;
import org.chizheng.core.crash.Step.What;
import org.chizheng.core.crash.SwitchedDisk;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JournalCrashTest {
    private static final long SMALL_SEGMENT = 6000;

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(7);
    private final DataKey key = DataKey.draw(seams);
    private Office office = new Office("141025100", seams);
    private final List<Op> acknowledged = new ArrayList<>();
    private final List<Long> bounds = new ArrayList<>();

    private Journal open(Path at, Disk disk) {
        return SmallSegments.open(
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

    private void save(Journal journal, int... lengths) {
        List<Op> group = new ArrayList<>();
        for (int length : lengths) {
            group.add(op(length));
        }
        journal.append(group);
        acknowledged.addAll(group);
    }

    private void save(Journal journal, TraceDisk disk, int... lengths) {
        save(journal, lengths);
        acknowledged
                .subList(acknowledged.size() - lengths.length, acknowledged.size())
                .forEach(disk::said);
    }

    /** Single saves, groups, saves over several segments, closing and opening in between. */
    private Trace work() throws IOException {
        return work(List.of(
                List.of(List.of(1), List.of(40, 300, 5), List.of(900, 900, 900, 900), List.of(2)),
                List.of(List.of(700, 1), List.of(800, 800, 3), List.of(4))));
    }

    private Trace work(int seed) throws IOException {
        Random chance = new Random(seed);
        List<List<List<Integer>>> sittings = new ArrayList<>();
        for (int sitting = 0; sitting < 1 + chance.nextInt(3); sitting++) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int group = 0; group < 1 + chance.nextInt(5); group++) {
                groups.add(chance.ints(1 + chance.nextInt(4), 1, 1000).boxed().toList());
            }
            sittings.add(groups);
        }
        return work(sittings);
    }

    private Trace work(List<List<List<Integer>>> sittings) throws IOException {
        acknowledged.clear();
        bounds.clear();
        bounds.add(0L);
        office = new Office("141025100", seams);
        Path root = folder.resolve("traced");
        Laid.away(root);
        Files.createDirectory(root);
        TraceDisk disk = new TraceDisk(root, path -> false);
        for (List<List<Integer>> groups : sittings) {
            try (Journal journal = open(root, disk)) {
                for (List<Integer> group : groups) {
                    save(
                            journal,
                            disk,
                            group.stream().mapToInt(Integer::intValue).toArray());
                    bounds.add((long) acknowledged.size());
                }
            }
        }
        return disk.trace();
    }

    private CrashTable tried(String name, Trace trace, DiskImages.Depth depth, Disk reopened) {
        CrashTable table = new CrashTable(name);
        tried(name, trace, depth, reopened, table);
        return table;
    }

    private void tried(String name, Trace trace, DiskImages.Depth depth, Disk reopened, CrashTable table) {
        new DiskImages(trace).each(depth, image -> {
            Path at = folder.resolve("image");
            image.lay(trace.root(), at);
            table.check(name, image.kind(), image.name(), () -> check(trace, image, at, reopened));
            Laid.away(at);
        });
    }

    /** Opens what is left: all that was acknowledged, whole groups only, and it can be written on. */
    private void check(Trace trace, Image image, Path at, Disk disk) {
        List<Op> said = trace.said(image.count(), Op.class);
        List<Op> read = new ArrayList<>();
        try (Journal journal = open(at, disk)) {
            journal.read(1, read::add);
            CrashTable.require(read.size() >= said.size(), Fate.LOST, read.size() + " of " + said.size());
            assertThat(bounds).as("whole actions only").contains(journal.lastSeq());
            assertThat(lines(read)).isEqualTo(lines(acknowledged.subList(0, read.size())));
            if (read.size() < acknowledged.size()) {
                journal.append(List.of(acknowledged.get(read.size())));
            }
        } catch (Refusal | IOException refused) {
            throw new CrashTable.Wrong(Fate.UNOPENABLE, "does not open", refused);
        }
        int due = Math.min(read.size() + 1, acknowledged.size());
        try (Journal journal = open(at, new RealDisk())) {
            CrashTable.require(journal.verify() == due, Fate.LOST, "what was written on it is gone");
        } catch (Refusal | IOException refused) {
            throw new CrashTable.Wrong(Fate.UNOPENABLE, "does not open after it was written on", refused);
        }
    }

    private static List<String> lines(List<Op> ops) {
        return ops.stream()
                .map(op -> new String(op.opLine(), StandardCharsets.UTF_8)
                        + new String(op.valLine(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void whatWasAcknowledgedIsThereWhereverThePowerIsCut() throws IOException {
        CrashTable table = tried("journal", work(), DiskImages.Depth.WHOLE, new RealDisk());
        assertThat(table.found()).as(table.wrong()).isZero();
        assertThat(table.tried()).isGreaterThan(120);
    }

    @Test
    @Tag("simulate")
    void whatWasAcknowledgedIsThereAfterAnyWorkOfManySeeds() throws IOException {
        CrashTable table = new CrashTable("journal");
        for (int seed = 0; seed < Integer.getInteger("chizheng.seeds", 40); seed++) {
            Trace trace = work(seed);
            tried("journal", trace, DiskImages.Depth.WHOLE, new RealDisk(), table);
        }
        table.print();
        assertThat(table.found()).as(table.wrong()).isZero();
    }

    static Stream<Arguments> mistakes() {
        Predicate<Step> journal = step -> step.on(".jrn");
        return Stream.of(
                mistake("journal force removed", Fate.LOST, all -> all.without(step -> step.what() == What.FORCE)),
                mistake(
                        "said before the force",
                        Fate.LOST,
                        all -> all.after(step -> step.what() == What.FORCE, step -> step.what() == What.SAID)),
                mistake(
                        "folder of the journal not forced",
                        Fate.LOST,
                        all -> all.without(step -> step.what() == What.FORCE_FOLDER)),
                mistake(
                        "name not forced when a segment is begun",
                        Fate.LOST,
                        all -> all.without(step -> step.what() == What.FORCE_FOLDER && !step.on("traced"))),
                mistake(
                        "header of a segment forced after its first frame",
                        Fate.UNOPENABLE,
                        all -> all.without(step -> journal.test(step) && step.what() == What.WRITE && step.at() == 0)));
    }

    private static Arguments mistake(String name, Fate fate, UnaryOperator<Trace> plant) {
        return Arguments.of(name, fate, plant);
    }

    /** The program with a mistake: the images must show it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFound(String name, Fate fate, UnaryOperator<Trace> plant) throws IOException {
        CrashTable table = tried("planted: " + name, plant.apply(work()), DiskImages.Depth.SLICE, new RealDisk())
                .print();
        assertThat(table.count(fate)).isPositive();
    }

    /** A program that opens a torn tail and writes behind it. */
    @Test
    void plantedMistakeOfLeavingATornTailIsFound() throws IOException {
        Disk uncut = new SwitchedDisk(new RealDisk(), SwitchedDisk.Mistake.NO_CUT, ".jrn");
        CrashTable table = tried("planted: torn tail not cut", work(), DiskImages.Depth.SLICE, uncut)
                .print();
        assertThat(table.count(Fate.UNOPENABLE)).isPositive();
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
            Journal journal = SmallSegments.open(
                    at, fresh.device(), fresh.chain(), disk, key.sealer("journal", seams), SMALL_SEGMENT);
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
        return SmallSegments.open(
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
        save(journal, 1);
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

    /** Written whole, not forced, and not to be cut back: told as unsure, and gone once the disk takes the cut at closing. */
    @Test
    void saveThatWasRefusedDoesNotComeBackAfterTheFolderIsOpenedAnew() throws IOException {
        BrokenDisk disk = new BrokenDisk();
        Journal journal = open(folder, disk);
        save(journal, 1);
        Op second = op(300);
        disk.failAt(1, BrokenDisk.Fault.BROKEN);
        assertThatThrownBy(() -> journal.append(List.of(second)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.now()).contains("先查一下这一条在不在"));
        disk.mend();
        journal.close();
        try (Journal again = open(folder, new RealDisk())) {
            assertThat(again.lastSeq()).isEqualTo(1);
            again.append(List.of(second));
            assertThat(again.verify()).isEqualTo(2);
        }
    }
}
