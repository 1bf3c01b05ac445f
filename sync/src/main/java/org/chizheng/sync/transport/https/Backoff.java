package org.chizheng.sync.transport.https;

import java.nio.ByteBuffer;
import org.chizheng.core.shared.Seams;

/**
 * How long to wait before trying again: twice as long each time, and by chance between half and all of it, so that
 * fifty offices that lost the line together do not come back together.
 */
public final class Backoff {
    static final int TRIES = 5;
    /** A receiver that is busy and says when to come again is there: two minutes of five seconds before one gives up. */
    static final int TRIES_OF_BUSY = 24;

    private static final long FIRST = 1_000;
    private static final long LONGEST = 60_000;

    private final Seams seams;
    private final Pause pause;

    /** Waits; its own interface, so that a test need not. */
    public interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    public Backoff(Seams seams, Pause pause) {
        this.seams = seams;
        this.pause = pause;
    }

    /**
     * @param failures how many tries have failed, from 1
     * @param asked seconds that the other side asked for, 0 for none; it is given as long and, by chance, a little more
     */
    void pauseAfter(int failures, long asked) throws InterruptedException {
        long most = Math.min(LONGEST, FIRST << Math.min(failures - 1, 6));
        long chance = Integer.toUnsignedLong(ByteBuffer.wrap(seams.random(4)).getInt());
        long apart = chance % (most / 2 + 1);
        pause.millis(asked > 0 ? Math.min(LONGEST, asked * 1_000) + apart : most / 2 + apart);
    }
}
