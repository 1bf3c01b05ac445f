package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chizheng.core.OwnChains;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Register;
import org.chizheng.core.store.known.KnownHeads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power is cut, or the disk fails, at any point while a folder begins a new chain. */
class TurnCrashTest {
    @TempDir
    Path root;

    private final SeededSeams seams = new SeededSeams(7);
    private final DataKey key = DataKey.draw(new SeededSeams(8));
    private final List<Id> saved = new ArrayList<>();
    private FaultDisk disk;
    private Register register;

    @BeforeEach
    void saveTwo() {
        disk = new FaultDisk();
        register = Register.begin(root.resolve("home"), key, seams, disk);
        save();
        save();
    }

    private void save() {
        Id id = seams.newId();
        register.ledger.record(Register.CLERK, Change.create(TraineeRecord.KIND, id, values("name", "张三")));
        saved.add(id);
    }

    private static OwnChains chains(Register opened) {
        OwnChains chains = new OwnChains(opened.home, opened.ledger, KnownHeads.NONE);
        chains.takeUp(Register.CLERK);
        return chains;
    }

    /** As somebody tells who knows three saves more. */
    private Chain.Point ahead() {
        return new Chain.Point(register.home.travelling().chain(), 5, new byte[32]);
    }

    @Test
    void everyImageOpensWithNothingLostAndAtMostOneNewChain() throws Exception {
        register.close();
        TraceDisk traced = new TraceDisk(root, TraceDisk::storeOrLock);
        register = Register.open(root.resolve("home"), key, seams, traced);
        Chain.Point told = ahead();
        Chain.Point left = register.home.travelling().point();
        int before = traced.trace().steps().size();
        assertThat(chains(register).compare(Register.CLERK, told)).isTrue();
        save();
        int after = traced.trace().steps().size();
        register.close();
        Trace trace = traced.trace();
        DiskImages images = new DiskImages(trace);
        TreeSet<Integer> chainsSeen = new TreeSet<>();
        int laid = 0;
        for (int count = before; count <= after; count++) {
            for (Image image : images.after(count, DiskImages.Depth.SLICE)) {
                Path into = root.resolve("image" + laid++);
                image.lay(trace.root(), into);
                Path folder = into.resolve("home");
                try (Register opened = Register.open(folder, key, new SeededSeams(100 + laid), new RealDisk())) {
                    OwnChains own = chains(opened);
                    chainsSeen.add(own.lives().all().size());
                    own.compare(Register.CLERK, told);
                    assertThat(own.lives().former())
                            .as(image.name())
                            .singleElement()
                            .satisfies(point -> assertThat(point.same(left)).isTrue());
                    long acknowledged = saved.size() - (count == after ? 0 : 1);
                    assertThat(saved.subList(0, (int) acknowledged))
                            .as(image.name())
                            .allSatisfy(id -> assertThat(opened.ledger.values(TraineeRecord.KIND, id))
                                    .isNotEmpty());
                    List<Op> first = new ArrayList<>();
                    opened.home.travelling().read(1, 1, first::add);
                    assertThat(Chain.parentOf(first.get(0)).orElseThrow().same(left))
                            .as(image.name())
                            .isTrue();
                    opened.home.journals().forEach(Journal::verify);
                    assertThat(opened.check().run().sound()).as(image.name()).isTrue();
                }
            }
        }
        assertThat(chainsSeen).as("cut before the card was replaced, and after").containsExactly(1, 2);
    }

    @Test
    void callThatFailsLeavesTheOldChainOrTheNewOneAndNothingWithoutItsBeginning() {
        Chain.Point told = ahead();
        OwnChains own = chains(register);
        int refusals = 0;
        for (int call = 0; ; call++) {
            disk.failAt(call, FaultDisk.NO_SPACE);
            try {
                own.compare(Register.CLERK, told);
                disk.failNoMore();
                break;
            } catch (Refusal refused) {
                refusals++;
                disk.failNoMore();
                if (!own.lives().former().isEmpty()) {
                    save();
                    break;
                }
            }
        }
        assertThat(refusals).isPositive();
        save();
        assertThat(own.lives().former()).hasSize(1);
        List<Op> ops = new ArrayList<>();
        register.home.travelling().read(1, ops::add);
        assertThat(Chain.parentOf(ops.get(0))).isPresent();
        assertThat(ops.subList(1, ops.size())).allMatch(op -> op.kind().equals("trainee"));
        assertThat(register.check().run().sound()).isTrue();
        register.close();
    }

    @Test
    void backupHoldsEveryChainAndOpensAsTheFolderDid() throws Exception {
        chains(register).compare(Register.CLERK, ahead());
        save();
        Path target = java.nio.file.Files.createDirectories(root.resolve("target"));
        String digest = register.backup().create(target).digest();
        assertThat(digest).isEqualTo(register.digest());
        Path folder =
                register.backup().last().map(kept -> Path.of(kept.folder())).orElseThrow();
        register.close();
        Path into = root.resolve("restored");
        Disk real = new RealDisk();
        org.chizheng.core.store.Backup.restore(folder, new org.chizheng.core.store.HomeFolder(into), real);
        try (Register restored = Register.open(into, key, new SeededSeams(9), real)) {
            OwnChains own = chains(restored);
            assertThat(own.lives().all()).hasSize(2);
            assertThat(restored.digest()).isEqualTo(digest);
            assertThat(restored.ledger.lastNumber())
                    .as("two, then the beginning and one more")
                    .isEqualTo(4);
            assertThat(own.lives().spans(2, 3))
                    .extracting(span -> List.of(span.from(), span.through()))
                    .containsExactly(List.of(2L, 2L), List.of(1L, 1L));
        }
    }
}
