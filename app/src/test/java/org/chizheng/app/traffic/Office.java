package org.chizheng.app.traffic;

import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Register;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.keep.Progress;

/** One office on a real data folder with its side of the exchange. */
public final class Office implements AutoCloseable {
    public final InlineTasks tasks = new InlineTasks();
    public final Core core;
    public final Session session;
    public final SyncService sync;

    private Office(Path folder, String role, String unit, long seed) {
        this.core = Homes.fresh(
                folder,
                role,
                unit,
                new Core.Environment(new SeededSeams(seed), new RealDisk(), new SyncExtension(new RealDisk())));
        this.session = new Session(core, tasks);
        this.sync = new SyncService(core);
        if (!core.isBureau()) {
            session.reportedBy(() -> sync.office().reported());
        }
    }

    public static Office bureau(Path root) {
        return new Office(root.resolve("bureau"), "bureau", Homes.BUREAU, 1);
    }

    public static Office yueyang(Path root) {
        return new Office(root.resolve("yueyang"), "township", Homes.YUEYANG, 2);
    }

    public static Office jiuxian(Path root) {
        return new Office(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3);
    }

    public Office enrolAt(Office bureau) {
        String code = bureau.sync.bureau().issueCode(session.unit()).code().text();
        sync.office().install(bureau.sync.bureau().grant(sync.office().request(code, null)));
        return this;
    }

    /** @param serial 980 to 989 */
    public Id trainee(String name, int serial) {
        return core.services()
                .traineeService()
                .register(
                        core.actor(),
                        values(
                                "name",
                                name,
                                "idNo",
                                Register.number("19870321", serial),
                                "phone",
                                "13935700980",
                                "township",
                                session.unit()),
                        List.of("TUOPIN"));
    }

    public void export(Path stick) {
        sync.office().exportTo(stick, Progress.NONE);
    }

    public void receive(Path stick) {
        sync.bureau().receive(List.of(stick), Progress.NONE);
    }

    public void writeDown(Path stick) {
        sync.bureau().writeDownlink(stick, Progress.NONE);
    }

    public void take(Path stick) {
        sync.office().take(List.of(stick), Progress.NONE);
    }

    @Override
    public void close() {
        session.close();
    }
}
