package org.chizheng.sync;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.keep.Progress;

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

    /** Closes the register and opens it again, as the next morning does. */
    public void reopen() {
        reopen(new RealDisk());
    }

    public void reopen(Disk disk) {
        core.close();
        core = Homes.open(folder, environment(seams, disk));
        sync = new SyncService(core);
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
