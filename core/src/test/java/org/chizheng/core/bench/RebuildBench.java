package org.chizheng.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opening a home as it is, and after its store was lost: everything comes from the journal again. The floor of the
 * first is the reading of the journal's bytes, which it must not do; of the second a plain upsert of the same people.
 */
@Tag("bench")
class RebuildBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);

    @TempDir
    Path folder;

    @Test
    void storeFromTheJournal() throws IOException {
        Figures figures = new Figures("rebuild-" + PEOPLE);
        new BenchCounty(folder, PEOPLE).close();
        bytes(figures);
        open(figures, "open as it is");
        Files.delete(new HomeFolder(folder).storeFile());
        open(figures, "open without a store");
        plain(figures);
        figures.write();
    }

    private void bytes(Figures figures) throws IOException {
        long start = System.nanoTime();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.readAllBytes(file).length;
            }
        }
        figures.line("floor: %.1f MB of journal read in %.2f s", bytes / 1e6, Figures.seconds(start));
    }

    private void plain(Figures figures) {
        List<Op> ops = new ArrayList<>();
        try (Core core = Homes.open(folder, Homes.environment(new SeededSeams(3)))) {
            core.home().travelling().read(1, op -> {
                if (op.kind().equals(TraineeRecord.KIND.name())) {
                    ops.add(op);
                }
            });
        }
        DataKey key = DataKey.draw(new SeededSeams(4));
        try (Store store = Store.open(folder.resolve("plain").resolve("hrb"), key)) {
            double cpu = Figures.cpuSeconds();
            long start = System.nanoTime();
            PlainUpsert.write(store, ops);
            figures.line(
                    "floor: %,d people upserted in %.2f s, %.2f CPU s",
                    ops.size(), Figures.seconds(start), Figures.cpuSeconds() - cpu);
        }
    }

    private void open(Figures figures, String what) {
        double cpu = Figures.cpuSeconds();
        long start = System.nanoTime();
        try (Core core = Homes.open(folder, Homes.environment(new SeededSeams(2)))) {
            double seconds = Figures.seconds(start);
            figures.line(
                    "%-22s %8.2f s, %8.2f CPU s, %,d ops replayed, %,.0f a second",
                    what,
                    seconds,
                    Figures.cpuSeconds() - cpu,
                    core.opened().replayed(),
                    core.opened().replayed() / seconds);
        }
    }
}
