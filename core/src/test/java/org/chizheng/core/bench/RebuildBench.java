package org.chizheng.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening a home as it is, and after its store was lost: everything comes from the journal again. */
@Tag("bench")
class RebuildBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);

    @TempDir
    Path folder;

    @Test
    void storeFromTheJournal() throws IOException {
        Figures figures = new Figures("rebuild-" + PEOPLE);
        new BenchCounty(folder, PEOPLE).close();
        open(figures, "open as it is");
        Files.delete(new HomeFolder(folder).storeFile());
        open(figures, "open without a store");
        figures.write();
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
