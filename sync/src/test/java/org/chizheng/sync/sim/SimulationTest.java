package org.chizheng.sync.sim;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulation for as long as one likes: {@code -Dsim.minutes=} for both layers together, {@code -Dsim.from=} for the
 * first seed, {@code -Dsim.offices=} for the most offices, {@code -Dsim.layer=fast|store} for one of them; or one seed
 * again by {@code -Dsim.seed=}.
 */
@Tag("simulate")
class SimulationTest {
    private static final long NANOS_PER_MINUTE = 60_000_000_000L;

    @TempDir
    static Path root;

    private static Plan.Size size() {
        Integer offices = Integer.getInteger("sim.offices");
        return offices == null ? Plan.Size.SLICE : new Plan.Size(3, Math.min(40, offices), 60, 60 + 12 * offices);
    }

    private static Simulation layer(String name) {
        if (name.equals("fast")) {
            return Simulation.fast(root.resolve("fast"), size());
        }
        Path template = root.resolve("template");
        if (!template.toFile().exists()) {
            County.make(template, size().mostOffices());
        }
        return Simulation.store(template, root.resolve("store"), size());
    }

    @Test
    void everyPromiseHoldsForAsLongAsItIsAsked() {
        Long seed = Long.getLong("sim.seed");
        if (seed != null) {
            run(layer(System.getProperty("sim.layer", "store")), seed, () -> false);
            return;
        }
        long minutes = Long.getLong("sim.minutes", 10);
        String only = System.getProperty("sim.layer", "");
        List<String> layers = only.isEmpty() ? List.of("fast", "store") : List.of(only);
        for (String name : layers) {
            long end = System.nanoTime() + minutes * NANOS_PER_MINUTE / layers.size();
            Simulation simulation = layer(name);
            run(simulation, Long.getLong("sim.from", 1), () -> System.nanoTime() < end);
            String head = String.format(
                    Locale.ROOT,
                    "%d seeds of the %s layer, %d steps, no failure%n%n",
                    simulation.seeds,
                    name,
                    simulation.steps);
            Coverage.write("long-" + name + ".md", head + simulation.coverage.table(SimulationSliceTest.expected()));
        }
    }

    private static void run(Simulation simulation, long from, BooleanSupplier more) {
        long seed = from;
        do {
            Optional<RuntimeException> failed = simulation.run(seed);
            if (failed.isPresent()) {
                fail(simulation.report(seed, failed.get(), Integer.getInteger("sim.tries", 200)), failed.get());
            }
            seed++;
        } while (more.getAsBoolean());
    }
}
