package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.chizheng.core.PlantedSwitch;

/** One seed with one bug on, for {@link PlantedProgram}: what was found, or null. */
final class SeedRun implements BiFunction<Integer, Long, String> {
    private final Path template;
    private final Path scratch;

    SeedRun(Path template, Path scratch) {
        this.template = template;
        this.scratch = scratch;
    }

    /** @param bug its number; negative for the fast layer */
    @Override
    public String apply(Integer bug, Long seed) {
        PlantedSwitch.set(Math.abs(bug));
        Path folder = scratch.resolve("bug" + bug);
        Simulation simulation = bug < 0
                ? Simulation.fast(folder, Plan.Size.SLICE)
                : Simulation.store(template, folder, Plan.Size.SLICE);
        return simulation.run(seed).map(Object::toString).orElse(null);
    }
}
