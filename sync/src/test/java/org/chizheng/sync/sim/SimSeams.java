package org.chizheng.sync.sim;

import org.chizheng.core.shared.Seams;

/** One PC's clock and chance: the world's time with an error of its own, and chance out of the seed. */
final class SimSeams implements Seams {
    /** 2021-06-25 09:00 in Beijing. */
    static final long START = 1_624_582_800_000L;

    static final long DAY = 86_400_000L;

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
    }

    private final WorldTime world;
    private final Chance chance;
    private long wrongBy;

    SimSeams(WorldTime world, long seed) {
        this.world = world;
        this.chance = new Chance(seed);
    }

    @Override
    public long millis() {
        return world.look() + wrongBy;
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
