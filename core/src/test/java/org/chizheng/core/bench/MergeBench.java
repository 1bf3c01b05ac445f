package org.chizheng.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.conflict.CaseKeeper;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.OpCodec;
import org.chizheng.core.person.SeededPeople;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Projection;
import org.chizheng.core.store.Register;
import org.chizheng.core.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ops of another device taken into a fresh encrypted store, in transactions of 500: {@link Projection} with its op
 * table, heads, cases and chain; against a plain JDBC batch upsert of the same people into the same table with the same
 * ids, indexes and encryption. The two take turns; the first round is cold, the median of the others warm.
 */
@Tag("bench")
class MergeBench {
    private static final int OPS = Integer.getInteger("bench.ops", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.mergeRounds", 5);

    @TempDir
    Path folder;

    private final SeededSeams seams = new SeededSeams(3);
    private final DataKey key = DataKey.draw(seams);
    private Core sender;
    private int stores;

    @Test
    void mergeAgainstPlainBatch() throws IOException {
        Figures figures = new Figures("merge-" + OPS);
        List<Op> ops = opsOfATownship();
        double[][] rates = new double[2][ROUNDS];
        figures.line("%-6s %14s %9s %14s %9s %7s", "round", "merge ops/s", "CPU us", "plain rows/s", "CPU us", "ratio");
        for (int round = 0; round < ROUNDS; round++) {
            double[] merge = timed(store -> merge(store, ops));
            double[] plain = timed(store -> PlainUpsert.write(store, ops));
            rates[0][round] = merge[0];
            rates[1][round] = plain[0];
            figures.line(
                    "%-6s %,14.0f %9.1f %,14.0f %9.1f %7.2f",
                    round == 0 ? "cold" : "warm", merge[0], merge[1], plain[0], plain[1], merge[0] / plain[0]);
        }
        double merge = Figures.median(warm(rates[0]));
        double plain = Figures.median(warm(rates[1]));
        figures.line("warm medians: merge %,.0f ops/s, plain %,.0f rows/s, ratio %.2f", merge, plain, merge / plain);
        parsing(figures, ops);
        sender.close();
        figures.write();
    }

    private static double[] warm(double[] rounds) {
        return rounds.length == 1 ? rounds : java.util.Arrays.copyOfRange(rounds, 1, rounds.length);
    }

    private List<Op> opsOfATownship() {
        sender = Homes.township(folder.resolve("sender"), 8);
        SeededPeople chance = new SeededPeople(4);
        List<Op> ops = new ArrayList<>(OPS);
        while (ops.size() < OPS) {
            List<Change> group = new ArrayList<>();
            for (int i = 0; i < Math.min(Ledger.GROUP, OPS - ops.size()); i++) {
                group.add(Change.create(TraineeRecord.KIND, sender.seams().newId(), chance.next()));
            }
            ops.addAll(sender.ledger().record(sender.actor(), group));
        }
        return ops;
    }

    private interface Run {
        void on(Store store);
    }

    /** Rows a second, and CPU microseconds a row. */
    private double[] timed(Run run) {
        System.gc();
        try (Store store = Store.open(folder.resolve("store-" + stores++).resolve("hrb"), key)) {
            double cpu = Figures.cpuSeconds();
            long start = System.nanoTime();
            run.on(store);
            return new double[] {OPS / Figures.seconds(start), (Figures.cpuSeconds() - cpu) * 1e6 / OPS};
        }
    }

    private void merge(Store store, List<Op> ops) {
        CaseKeeper cases = new CaseKeeper(Register.CASES);
        Projection projection = new Projection(store, sender.kinds(), seams.newId(), List.of(cases));
        for (int from = 0; from < ops.size(); from += Ledger.GROUP) {
            projection.apply(ops.subList(from, Math.min(ops.size(), from + Ledger.GROUP)));
        }
    }

    private static void parsing(Figures figures, List<Op> ops) {
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            Id last = null;
            for (Op op : ops) {
                last = OpCodec.read(op.opLine(), op.valLine()).id();
            }
            figures.line(
                    "parsing the ops, round %d: %,.0f ops/s (last %s)",
                    round, ops.size() / Figures.seconds(start), last);
        }
    }
}
