package org.chizheng.core.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.SlowDisk;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.seal.SystemSeams;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Seams;

/**
 * A process that saves as fast as it can and says each op's id once it is acknowledged, until somebody kills it.
 * Arguments: folder, seed of the key, {@code single}, {@code import}, {@code close} or {@code backup}; the last makes
 * backups in {@code stick} beside the folder, on a slow disk.
 */
final class KilledWriter {
    private final Seams seams = new SystemSeams();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private KilledWriter() {}

    static DataKey key(long seed) {
        return DataKey.draw(new SeededSeams(seed));
    }

    public static void main(String[] arguments) {
        new KilledWriter().run(Path.of(arguments[0]), key(Long.parseLong(arguments[1])), arguments[2]);
    }

    private void run(Path folder, DataKey key, String way) {
        if (way.equals("backup")) {
            backUp(folder, key);
            return;
        }
        boolean closes = way.equals("close");
        do {
            try (Register register = Register.open(folder, key, seams, new RealDisk())) {
                for (int i = 0; !closes || i < 8; i++) {
                    save(register, way.equals("import") ? Ledger.GROUP : 1 + i % 3);
                }
                out.println("closing");
            }
        } while (closes);
    }

    private void backUp(Path folder, DataKey key) {
        try (Register register = Register.open(folder, key, seams, new SlowDisk(new RealDisk()))) {
            for (int turn = 0; ; turn++) {
                save(register, 1 + turn % 3);
                out.println("begin");
                out.println("backup "
                        + register.backup()
                                .create(folder.resolveSibling("stick"))
                                .ops());
            }
        }
    }

    private void save(Register register, int people) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            changes.add(Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", "学员" + i, "phone", "1380000")));
        }
        StringBuilder ids = new StringBuilder();
        for (Op op : register.ledger.record(Register.CLERK, changes)) {
            ids.append(op.id()).append('\n');
        }
        out.print(ids);
        out.flush();
    }
}
