package org.chizheng.core;

import java.util.Random;
import org.chizheng.core.shared.Seams;

/** Time and chance in a test's hand: the clock moves by one second at each look, chance comes from a seed. */
public final class SeededSeams implements Seams {
    /** 2021-06-25 09:00 in Beijing. */
    public static final long START = 1_624_582_800_000L;

    private final Random chance;
    private long millis = START;
    private long step = 1000;

    public SeededSeams(long seed) {
        this.chance = new Random(seed);
    }

    @Override
    public synchronized long millis() {
        millis += step;
        return millis;
    }

    @Override
    public synchronized byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        chance.nextBytes(drawn);
        return drawn;
    }

    /** Sets the clock, as a flat battery or a wrong hand does. */
    public synchronized void setClock(long to) {
        millis = to;
    }
}
