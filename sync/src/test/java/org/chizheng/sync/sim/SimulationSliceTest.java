package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slice of the simulation that each build runs. */
class SimulationSliceTest {
    private static final int SEEDS = 20;

    @TempDir
    static Path root;

    @Test
    void everyPromiseHoldsInEverySeedOfTheSlice() {
        Path template = County.make(root.resolve("template"), 3);
        Simulation simulation = new Simulation(template, root, Plan.Size.SLICE);
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<RuntimeException> failed = simulation.run(seed);
            if (failed.isPresent()) {
                fail(simulation.report(seed, failed.get(), 40), failed.get());
            }
        }
        Coverage.write("slice.md", simulation.coverage.table(List.of()));
    }
}
