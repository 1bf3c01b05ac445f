package org.chizheng.app.desks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.OfficeRecords;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;

/** A bureau and two townships in one folder, and the ops of one carried to another without batches and receipts. */
public final class Arrivals implements AutoCloseable {
    public final Core bureau;
    public final Core yueyang;
    public final Core jiuxian;

    public Arrivals(Path folder) {
        bureau = Homes.fresh(folder.resolve("bureau"), "bureau", Homes.BUREAU, environment(1));
        yueyang = Homes.fresh(folder.resolve("yueyang"), "township", Homes.YUEYANG, environment(2));
        jiuxian = Homes.fresh(folder.resolve("jiuxian"), "township", Homes.JIUXIAN, environment(3));
    }

    /** As the program runs: the exchange's own records are known. */
    public static Core.Environment environment(long seed) {
        RealDisk disk = new RealDisk();
        return new Core.Environment(new SeededSeams(seed), disk, new SyncExtension(disk));
    }

    /** Registers somebody there. */
    public static Id person(Core home, String name, String idNo) {
        return home.services()
                .traineeService()
                .register(
                        home.actor(),
                        Homes.values(
                                "name",
                                name,
                                "idNo",
                                idNo,
                                "township",
                                home.home().card().unit(),
                                "phone",
                                "13903570001"),
                        List.of());
    }

    /** Carries all ops of these records. */
    public static void carry(Core from, Core to, Id... records) {
        List<Op> ops = new ArrayList<>();
        for (Id record : records) {
            ops.addAll(from.services().ops().ofRecord(record));
        }
        Change note = Change.create(
                OfficeRecords.AUDIT, to.seams().newId(), Map.of("act", "receive", "subject", "test", "reason", "test"));
        to.ledger().receive(to.actor(), note, ops);
    }

    /** Writes one field there, having seen what stands there. */
    public static Op write(Core home, RecordKind kind, Id record, String field, Object value, String why) {
        return home.ledger()
                .record(
                        home.actor(),
                        Change.of(
                                        kind,
                                        record,
                                        Homes.values(field, value),
                                        home.ledger().seen(kind, record))
                                .because(why));
    }

    @Override
    public void close() {
        bureau.close();
        yueyang.close();
        jiuxian.close();
    }
}
