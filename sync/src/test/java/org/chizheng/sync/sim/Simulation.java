package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs seeds of one layer, and makes of a seed that fails as few steps as still fail the same way. */
final class Simulation {
    /** A county that can do a plan. */
    interface World extends AutoCloseable {
        void run();

        Coverage coverage();

        @Override
        void close();
    }

    private static final int FRAMES = 25;

    private final String layer;
    private final Path scratch;
    private final Plan.Size size;
    private final BiFunction<Path, Plan, World> worlds;
    final Coverage coverage = new Coverage();
    long seeds;
    long steps;
    private long made;

    private Simulation(String layer, Path scratch, Plan.Size size, BiFunction<Path, Plan, World> worlds) {
        this.layer = layer;
        this.scratch = scratch;
        this.size = size;
        this.worlds = worlds;
    }

    /** @param template from {@link County#make}, with as many offices as the largest seed */
    static Simulation store(Path template, Path scratch, Plan.Size size) {
        return new Simulation("store", scratch, size, (root, plan) -> new StoreWorld(template, root, plan));
    }

    static Simulation fast(Path scratch, Plan.Size size) {
        return new Simulation("fast", scratch, size, FastWorld::new);
    }

    /** What went wrong in a seed; empty when all promises held. */
    Optional<RuntimeException> run(long seed) {
        Plan plan = Plan.of(seed, size);
        seeds++;
        steps += plan.steps().size();
        return run(plan);
    }

    private Optional<RuntimeException> run(Plan plan) {
        World world = null;
        try {
            world = worlds.apply(scratch.resolve(layer + ++made), plan);
            world.run();
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        } finally {
            if (world != null) {
                coverage.add(world.coverage());
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

    /** A plan and how it fails. */
    record Shrunk(Plan plan, RuntimeException failed) {}

    /** @param tries how often the seed may be run again */
    Shrunk shrink(long seed, RuntimeException first, int tries) {
        Shrunk least = new Shrunk(Plan.of(seed, size), first);
        int left = tries;
        for (int part = least.plan().steps().size() / 2; part >= 1; part /= 2) {
            for (int from = 0; from < least.plan().steps().size() && left > 0; left--) {
                List<Plan.Step> fewer = new ArrayList<>(least.plan().steps());
                fewer.subList(from, Math.min(fewer.size(), from + part)).clear();
                Plan smaller = least.plan().with(fewer);
                Optional<RuntimeException> same =
                        run(smaller).filter(other -> kind(other).equals(kind(first)));
                if (same.isPresent()) {
                    least = new Shrunk(smaller, same.get());
                } else {
                    from += part;
                }
            }
        }
        return least;
    }

    /** Which lines of the program were at it: an accident that does not come again leaves nothing else. */
    private static String where(RuntimeException failed) {
        return Stream.of(failed.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    /** What to write down about a failure: seed, what and where, the fewest steps, and how to see it again. */
    String report(long seed, RuntimeException failed, int tries) {
        Shrunk least = shrink(seed, failed, tries);
        return layer + " layer, seed " + seed + ", commit " + System.getProperty("sim.commit", "`git rev-parse HEAD`")
                + "\n" + failed + where(failed) + "\nfaults enabled: "
                + least.plan().faults()
                + "\n" + least.plan().steps().size() + " steps still fail: "
                + least.plan().steps()
                + "\nwith " + least.failed()
                + "\nagain: mvn -Psimulate -pl sync -am test -Dtest=SimulationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsim.layer=" + layer + " -Dsim.seed=" + seed + "\n";
    }
}
