package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slice of the simulation that each build runs. */
class SimulationSliceTest {
    private static final int FAST = 240;
    private static final int STORE = 10;

    @TempDir
    static Path root;

    @Test
    void everyPromiseHoldsInEverySeedOfTheFastLayer() {
        Simulation simulation = Simulation.fast(root.resolve("fast"), Plan.Size.SLICE);
        run(simulation, FAST);
        Coverage.write("fast.md", simulation.coverage.table(List.of()));
        assertThat(simulation.coverage.of("fault", Act.POWER_CUT.name())).isGreaterThan(100);
        assertThat(simulation.coverage.of("batch", "waiting")).isGreaterThan(100);
        assertThat(simulation.coverage.of("fault", Act.RESTORE_FOLDER.name())).isGreaterThan(20);
        assertThat(simulation.coverage.of("chain", "another one after a restore"))
                .isGreaterThan(5);
        assertThat(simulation.coverage.of("overwritten", "known elsewhere")).isPositive();
        assertThat(simulation.coverage.of("fault", Act.CLONE_PC.name())).isGreaterThan(20);
        assertThat(simulation.coverage.of("fault", Act.LYING_DISK.name())).isGreaterThan(20);
    }

    @Test
    void everyPromiseHoldsInEverySeedOfTheStoreLayer() {
        Path template = County.make(root.resolve("template"), Plan.Size.SLICE.mostOffices());
        Simulation simulation = Simulation.store(template, root.resolve("store"), Plan.Size.SLICE);
        run(simulation, STORE);
        Coverage.write("store.md", simulation.coverage.table(expected()));
        assertThat(simulation.coverage.of("fault", Act.POWER_CUT.name())).isPositive();
        assertThat(simulation.coverage.of("case", "field opened")).isPositive();
        assertThat(simulation.coverage.of("case", "field closed")).isPositive();
        assertThat(simulation.coverage.of("case", "dup-id opened")).isPositive();
    }

    static List<String> expected() {
        List<String> names = new ArrayList<>();
        for (Act act : Act.values()) {
            if (act.isFault()) {
                names.add("fault/" + act.name());
            }
        }
        for (String outcome : List.of("applied", "merged-lost", "desk", "parked-schema", "quarantined", "duplicate")) {
            names.add("outcome/" + outcome);
        }
        names.add("state/waiting");
        for (String rule : List.of("field", "dup-id", "dup-certificate", "dup-voucher")) {
            names.add("case/" + rule + " opened");
            names.add("case/" + rule + " closed");
        }
        return names;
    }

    private static void run(Simulation simulation, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            Optional<RuntimeException> failed = simulation.run(seed);
            if (failed.isPresent()) {
                fail(simulation.report(seed, failed.get(), 60), failed.get());
            }
        }
    }
}
