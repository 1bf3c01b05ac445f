package org.chizheng.sync;

import java.util.Random;
import org.chizheng.core.shared.Seams;

/** Time that stands still until moved, and chance that repeats: for tests only, its keys are known to everybody. */
public final class SeededSeams implements Seams {
    private final Random chance;
    private long millis = 1_624_579_200_000L;

    public SeededSeams(long seed) {
        this.chance = new Random(seed);
    }

    @Override
    public long millis() {
        return millis;
    }

    public void advance(long by) {
        millis += by;
    }

    @Override
    public synchronized byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        chance.nextBytes(drawn);
        return drawn;
    }
}
