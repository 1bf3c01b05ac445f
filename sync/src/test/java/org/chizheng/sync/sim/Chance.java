package org.chizheng.sync.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The only chance of a simulation: everything that happens is drawn here, so a seed says it all. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds of Random begin alike; two draws part them.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    long seed() {
        return random.nextLong();
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> List<T> shuffled(Collection<T> of) {
        List<T> list = new ArrayList<>(of);
        Collections.shuffle(list, random);
        return list;
    }

    byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }
}
