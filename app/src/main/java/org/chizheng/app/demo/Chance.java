package org.chizheng.app.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chizheng.core.seal.Hash;

/** Numbers that look drawn and are the same on every machine: SHA-256 of a seed and a counter. */
final class Chance {
    private final byte[] seed;
    private long drawn;

    Chance(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        byte[] counter = ByteBuffer.allocate(8).putLong(drawn++).array();
        return (int) Math.floorMod(ByteBuffer.wrap(Hash.sha256(seed, counter)).getLong(), (long) bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
