package org.chizheng.sync.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chizheng.core.crash.SlowDisk;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;

/**
 * A process that does one side's work over and over and says what it acknowledges, until somebody kills it. Arguments:
 * root of the county, {@code send} or {@code receive}, a seed.
 */
final class KilledDesk {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);

    private KilledDesk() {}

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[2]);
        if (arguments[1].equals("send")) {
            send(root, seed);
        } else {
            receive(root, seed);
        }
    }

    private static void send(Path root, long seed) {
        Path stick = root.resolve(CrashCounty.STICK);
        Path folder = root.resolve(CrashCounty.OFFICE);
        for (int sitting = 0; ; sitting++) {
            try (CrashCounty.Desk office =
                    CrashCounty.Desk.open(folder, seed * 1000 + sitting, new SlowDisk(new RealDisk()))) {
                OUT.println("begin");
                for (int turn = 0; turn < 4; turn++) {
                    for (Op op : office.save("学员" + turn)) {
                        OUT.println("op " + op.id());
                    }
                    office.export(stick);
                    for (OutboxBatch batch : office.sync().office().batches()) {
                        OUT.println("sent " + batch.file());
                    }
                }
            }
        }
    }

    private static void receive(Path root, long seed) {
        Path stick = root.resolve(CrashCounty.STICK);
        Path folder = root.resolve(CrashCounty.BUREAU);
        for (int sitting = 0; ; sitting++) {
            try (CrashCounty.Desk bureau =
                    CrashCounty.Desk.open(folder, seed * 1000 + sitting, new SlowDisk(new RealDisk()))) {
                OUT.println("begin");
                for (FileResult result : bureau.receive(stick)) {
                    if (result.state().filter(IntakeState.TAKEN::equals).isPresent()) {
                        OUT.println("taken " + result.file().orElseThrow());
                    }
                }
                bureau.sync().bureau().writeDownlink(stick, Progress.NONE);
            }
        }
    }
}
