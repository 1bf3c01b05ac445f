package org.chizheng.sync.sim;

import org.chizheng.core.shared.Seams;

/** One PC's clock and chance: the world's time with an error of its own, and chance out of the seed. */
final class SimSeams implements Seams {
    /** 2021-06-25 09:00 in Beijing. */
    static final long START = 1_624_582_800_000L;

    static final long DAY = 86_400_000L;

    private static final long MINUTE = 60_000;

    /** The time of the simulated county; each look at a clock takes a millisecond. */
    static final class WorldTime {
        private long now = START;

        long look() {
            return ++now;
        }

        long now() {
            return now;
        }

        void pass(long millis) {
            now += millis;
        }

        /** However often a clock was looked at since, the time is the same one again. */
        void wholeMinute() {
            now = (now / MINUTE + 1) * MINUTE;
        }
    }

    private final WorldTime world;
    private final long seed;
    private Chance chance;
    private long wrongBy;
    private boolean still;

    SimSeams(WorldTime world, long seed) {
        this.world = world;
        this.seed = seed;
        this.chance = new Chance(seed);
    }

    /**
     * Begins a step with chance of its own, so that nothing of the step before tells in it. How much is drawn there may
     * depend on the pages of H2's file, and which of them are written is a matter of the machine's own clock.
     */
    void begin(int step) {
        chance = new Chance(seed + 0x5DEECE66DL * (step + 2));
    }

    /** The clock stands while a folder is opened: how often it is looked at depends on how much its store lacks. */
    void stand(boolean still) {
        this.still = still;
    }

    @Override
    public long millis() {
        return (still ? world.now() : world.look()) + wrongBy;
    }

    @Override
    public byte[] random(int bytes) {
        return chance.bytes(bytes);
    }

    /** How far this clock stands from the world's time, in milliseconds. */
    void wrongBy(long millis) {
        wrongBy = millis;
    }
}
