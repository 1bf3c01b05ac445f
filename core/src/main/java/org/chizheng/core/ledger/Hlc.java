package org.chizheng.core.ledger;

/**
 * Hybrid logical clock: milliseconds that never fall within a chain, and a counter for the same millisecond. Decides
 * only between values of harmless fields that were written without knowledge of each other.
 */
public record Hlc(long millis, int counter) implements Comparable<Hlc> {
    public static final Hlc START = new Hlc(0, 0);

    /**
     * The next reading, given what the machine's clock says; a clock set back does not turn time back here, nor does an
     * op from outside that has used up the counter.
     */
    public Hlc tick(long clock) {
        if (clock > millis) {
            return new Hlc(clock, 0);
        }
        return counter < Integer.MAX_VALUE ? new Hlc(millis, counter + 1) : new Hlc(millis + 1, 0);
    }

    /** The later of two readings. */
    public Hlc later(Hlc other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Hlc other) {
        int byMillis = Long.compare(millis, other.millis);
        return byMillis != 0 ? byMillis : Integer.compare(counter, other.counter);
    }
}
