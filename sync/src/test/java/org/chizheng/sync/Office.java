package org.chizheng.sync;

import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.known.KnownHeads;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.chizheng.sync.transport.https.Hub;

/** One open data folder with its sync service; offices of a test county are made of these. */
public final class Office implements AutoCloseable {
    public final Path folder;
    public final SeededSeams seams;
    public Core core;
    public SyncService sync;

    private Office(Path folder, SeededSeams seams, Core core) {
        this.folder = folder;
        this.seams = seams;
        this.core = core;
        this.sync = new SyncService(core);
    }

    public static Core.Environment environment(SeededSeams seams, Disk disk) {
        return new Core.Environment(seams, disk, new SyncExtension(disk));
    }

    public static Office fresh(Path folder, String role, String unit, long seed) {
        SeededSeams seams = new SeededSeams(seed);
        return new Office(folder, seams, Homes.fresh(folder, role, unit, environment(seams, new RealDisk())));
    }

    public static Office bureau(Path root) {
        return fresh(root.resolve("bureau"), "bureau", Homes.BUREAU, 1);
    }

    public static Office open(Path folder, long seed) {
        SeededSeams seams = new SeededSeams(seed);
        return new Office(folder, seams, Homes.open(folder, environment(seams, new RealDisk())));
    }

    /** As {@link #open(Path, long)}, on a machine that keeps the heads of chains in this place. */
    public static Office open(Path folder, long seed, Path state) {
        SeededSeams seams = new SeededSeams(seed);
        Disk disk = new RealDisk();
        return new Office(
                folder,
                seams,
                Homes.open(
                        folder,
                        new Core.Environment(seams, disk, new SyncExtension(disk), KnownHeads.in(state, disk))));
    }

    /** Closes the register and opens it again, as the next morning does. */
    public void reopen() {
        reopen(new RealDisk());
    }

    public void reopen(Disk disk) {
        reopen(environment(seams, disk));
    }

    /** As {@link #reopen()}, with another program. */
    public void reopen(Core.Environment environment) {
        core.close();
        core = Homes.open(folder, environment);
        sync = new SyncService(core);
    }

    /** As {@link #reopen()}, the hub closed first. */
    public void reopenWithHub(Hub hub) {
        hub.close();
        reopen();
    }

    public BureauSync bureau() {
        return sync.bureau();
    }

    public OfficeSync office() {
        return sync.office();
    }

    /** By files, with a fresh code. */
    public Office enrolAt(Office bureau) {
        String code = bureau.bureau().issueCode(unit()).code().text();
        office().install(bureau.bureau().grant(office().request(code, null)));
        return this;
    }

    public String unit() {
        return core.home().card().unit();
    }

    public Id trainee(Object... fields) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, id, values(fields)));
        return id;
    }

    public void amend(Id trainee, Object... fields) {
        core.ledger()
                .record(
                        core.actor(),
                        Change.of(
                                        TraineeRecord.KIND,
                                        trainee,
                                        values(fields),
                                        core.ledger().seen(TraineeRecord.KIND, trainee))
                                .because("更正"));
    }

    public Object value(Id trainee, String field) {
        return core.ledger().values(TraineeRecord.KIND, trainee).get(field);
    }

    /** The batches that were cut here so far, as the bytes that travel, in order. */
    public List<byte[]> batchFiles() {
        return office().batches().stream()
                .map(batch -> read(folder.resolve(sentName(batch))))
                .toList();
    }

    private String sentName(OutboxBatch batch) {
        boolean later = !batch.chain().equals(core.home().card().firstChainId());
        return "outbox/" + (later ? HomeFolder.hex16(batch.chain()) + "/" : "") + batch.first() + "-" + batch.last()
                + ".hrb";
    }

    /** Cuts what waits and tells the newest batch. */
    public byte[] nextBatch(Path scratch) {
        exportTo(scratch);
        List<byte[]> files = batchFiles();
        return files.get(files.size() - 1);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives the bureau single files, in this order, as a person does who picks them one by one. */
    public List<FileResult> receiveFiles(Path scratch, List<byte[]> files) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.createDirectories(scratch);
            for (byte[] file : files) {
                Path path = Files.createTempFile(scratch, "batch", ".hrb");
                paths.add(Files.write(path, file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bureau().receive(paths, Progress.NONE);
    }

    /** A copy of a closed folder, opened with chance of its own. */
    public static Office copyOf(Path folder, Path to, long seed) {
        copy(folder, to);
        return open(to, seed);
    }

    /** A copy of a closed folder. */
    public static void copy(Path folder, Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(folder.relativize(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void exportTo(Path stick) {
        office().exportTo(stick, Progress.NONE);
    }

    public OfficeSync.TakenDown take(Path stick) {
        return office().take(List.of(stick), Progress.NONE);
    }

    @Override
    public void close() {
        core.close();
    }
}
