package org.chizheng.sync.transport.https;

import java.time.Duration;

/**
 * What one desktop PC lends to the line.
 *
 * @param idle how long a line may be silent before it is cut
 * @param bodyTime how long one body may take altogether: a megabyte at some 9 KB/s; and at any moment five seconds and
 *     what has come so far at 2 KB/s, so that a body written byte by byte gives its place back soon
 * @param maxConnections lines at once
 * @param threads hands behind them; the rest of the machine belongs to the desk
 * @param perMinute requests that one device may make in a minute
 * @param stopTime how long {@link Hub#close} lets running answers finish
 */
public record HubSettings(
        Duration idle, Duration bodyTime, int maxConnections, int threads, int perMinute, Duration stopTime) {
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Bytes a second: a fifth of what a line over an old mobile network gives. */
    private static final long SLOWEST = 2_048;

    /**
     * For a county of a hundred offices that come at once: each has a line, a third of them is at work, and the others
     * are told when to come again. 240 requests a minute carry a megabyte a second in parts of 256 KiB.
     */
    public static final HubSettings DESK =
            new HubSettings(Duration.ofSeconds(20), Duration.ofSeconds(120), 160, 40, 240, Duration.ofSeconds(5));

    /** Requests at work at once; the rest of the threads keeps the lines. One more is told to come again. */
    int atOnce() {
        return Math.max(1, threads - 6);
    }

    /** Of one address at once. Offices that share one, behind a router, come again after some seconds. */
    int atOnceFromOne() {
        return Math.max(2, atOnce() / 3);
    }

    /** Milliseconds within which so many bytes of a body must have come. */
    long millisFor(int received) {
        return Math.min(bodyTime.toMillis(), GRACE.toMillis() + received * 1_000L / SLOWEST);
    }

    /** A request has a line of some hundred bytes and a MAC. */
    int maxEnrolBytes() {
        return 20 * 1024;
    }
}
