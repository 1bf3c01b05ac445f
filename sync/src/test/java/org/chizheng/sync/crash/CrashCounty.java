package org.chizheng.sync.crash;

import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.SyncExtension;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.Progress;

/**
 * A bureau and one office, enrolled, in folders that open fast (practice homes stretch their passwords little), and the
 * stick that goes between them. The first batch has been there and back; a second one lies on the stick.
 */
final class CrashCounty {
    static final String BUREAU = "bureau";
    static final String OFFICE = "yueyang";
    static final String STICK = "stick";
    /** Ops of the office's chain that the first two batches carry. */
    static final int SENT = 4;

    final Path root;
    private long seed = 100;

    CrashCounty(Path root) {
        this.root = root;
        Path stick = stick();
        make(BUREAU, "bureau", Homes.BUREAU);
        make(OFFICE, "township", Homes.YUEYANG);
        try (Desk bureau = open(BUREAU);
                Desk office = open(OFFICE)) {
            Files.createDirectories(stick);
            String code = bureau.sync.bureau().issueCode(Homes.YUEYANG).code().text();
            office.sync
                    .office()
                    .install(bureau.sync.bureau().grant(office.sync.office().request(code, null)));
            office.save("张三");
            office.save("李四");
            office.export(stick);
            bureau.receive(stick);
            bureau.sync.bureau().writeDownlink(stick, Progress.NONE);
            office.take(stick);
            office.save("王五");
            office.save("赵六");
            office.export(stick);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CrashCounty(Path root, long seed) {
        this.root = root;
        this.seed = seed;
    }

    /** The same county in a copy of its folders. */
    CrashCounty at(Path copy) {
        return new CrashCounty(copy, seed + 50);
    }

    Path stick() {
        return root.resolve(STICK);
    }

    private void make(String name, String role, String unit) {
        Core.init(
                new HomeFolder(root.resolve(name)),
                new Core.Setup(role, unit, "李梅", "2021-06-25"),
                Homes.PASSWORD.toCharArray(),
                environment(new SeededSeams(seed++), new RealDisk()));
    }

    static Core.Environment environment(SeededSeams seams, Disk disk) {
        return new Core.Environment(seams, disk, new SyncExtension(disk));
    }

    Desk open(String name) {
        return open(name, new RealDisk());
    }

    Desk open(String name, Disk disk) {
        return Desk.open(root.resolve(name), seed++, disk);
    }

    /** One open folder with its sync service. */
    record Desk(Core core, SyncService sync) implements AutoCloseable {
        static Desk open(Path folder, long seed, Disk disk) {
            Core core = Homes.open(folder, environment(new SeededSeams(seed), disk));
            try {
                return new Desk(core, new SyncService(core));
            } catch (RuntimeException failed) {
                core.close();
                throw failed;
            }
        }

        List<Op> save(String name) {
            return core.ledger()
                    .record(
                            core.actor(),
                            List.of(Change.create(
                                    TraineeRecord.KIND, core.seams().newId(), values("name", name))));
        }

        void export(Path stick) {
            sync.office().exportTo(stick, Progress.NONE);
        }

        void take(Path stick) {
            sync.office().take(List.of(stick), Progress.NONE);
        }

        List<FileResult> receive(Path stick) {
            return sync.bureau().receive(List.of(stick), Progress.NONE);
        }

        @Override
        public void close() {
            core.close();
        }
    }
}
