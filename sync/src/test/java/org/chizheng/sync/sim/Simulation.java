package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Runs seeds, and makes of a seed that fails as few steps as still fail the same way. */
final class Simulation {
    private static final AtomicLong WORLDS = new AtomicLong();

    private final Path template;
    private final Path scratch;
    private final Plan.Size size;
    final Coverage coverage = new Coverage();
    long seeds;
    long steps;

    /** @param template from {@link County#make}, with as many offices as the largest seed */
    Simulation(Path template, Path scratch, Plan.Size size) {
        this.template = template;
        this.scratch = scratch;
        this.size = size;
    }

    /** What went wrong in a seed; empty when all promises held. */
    Optional<RuntimeException> run(long seed) {
        seeds++;
        Plan plan = Plan.of(seed, size);
        steps += plan.steps().size();
        return run(plan);
    }

    private Optional<RuntimeException> run(Plan plan) {
        Path root = scratch.resolve("world" + WORLDS.incrementAndGet());
        StoreWorld world = null;
        try {
            world = new StoreWorld(template, root, plan);
            world.run();
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        } finally {
            if (world != null) {
                coverage.add(world.coverage);
                world.close();
            }
        }
    }

    /** Two failures are one when the same oracle speaks, or the same kind of accident happens. */
    private static String kind(RuntimeException failed) {
        return failed instanceof Failure failure
                ? failure.oracle()
                : failed.getClass().getName();
    }

    /** @param tries how often the seed may be run again */
    Plan shrink(long seed, RuntimeException first, int tries) {
        Plan plan = Plan.of(seed, size);
        int left = tries;
        for (int part = plan.steps().size() / 2; part >= 1 && left > 0; part = part == 1 ? 0 : Math.max(1, part / 2)) {
            for (int from = 0; from < plan.steps().size() && left > 0; ) {
                List<Plan.Step> fewer = new ArrayList<>(plan.steps());
                fewer.subList(from, Math.min(fewer.size(), from + part)).clear();
                Plan smaller = plan.with(fewer);
                left--;
                boolean same = run(smaller)
                        .filter(other -> kind(other).equals(kind(first)))
                        .isPresent();
                if (same) {
                    plan = smaller;
                } else {
                    from += part;
                }
            }
        }
        return plan;
    }

    /** What to write down about a failure: seed, what, the fewest steps, and how to see it again. */
    String report(long seed, RuntimeException failed, int tries) {
        Plan plan = shrink(seed, failed, tries);
        return "seed " + seed + " of commit " + System.getProperty("sim.commit", "(git rev-parse HEAD)") + "\n"
                + failed + "\nfaults enabled: " + plan.faults() + "\n"
                + plan.steps().size() + " steps still fail: "
                + plan.steps() + "\nagain: mvn -Psimulate -pl sync -am test -Dtest=SimulationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsim.seed=" + seed + "\n";
    }
}
