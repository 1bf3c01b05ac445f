package org.chizheng.sync.transport.https;

import java.time.Duration;

/**
 * What one desktop PC lends to the line.
 *
 * @param idle how long a line may be silent before it is cut
 * @param bodyTime how long one body may take altogether: a megabyte at some 9 KB/s
 * @param maxConnections lines at once
 * @param threads hands behind them; the rest of the machine belongs to the desk
 * @param stopTime how long {@link Hub#close} lets running answers finish
 */
public record HubSettings(Duration idle, Duration bodyTime, int maxConnections, int threads, Duration stopTime) {
    public static final HubSettings DESK =
            new HubSettings(Duration.ofSeconds(20), Duration.ofSeconds(120), 64, 16, Duration.ofSeconds(5));

    /** A request has a line of some hundred bytes and a MAC. */
    int maxEnrolBytes() {
        return 20 * 1024;
    }
}
