package org.chizheng.sync.transport.https;

import java.util.HashMap;
import java.util.Map;
import org.chizheng.core.shared.Seams;

/**
 * How often one device may ask within a minute. Counted by device and address together, so that nobody uses up the share
 * of an office whose id he saw on a stick; and by address with ten times as much, so that made-up ids help nobody and a
 * county's offices behind one address still fit. Minutes are those of the clock: what is kept is forgotten with each.
 */
final class RateLimit {
    static final long MINUTE = 60_000;
    /** Offices behind one address; more of them than this share one address nowhere. */
    private static final int OFFICES = 10;
    /** Names remembered in one minute; beyond it only the addresses known by then are told apart. */
    private static final int MOST = 10_000;

    private final int perMinute;
    private final Seams seams;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    RateLimit(int perMinute, Seams seams) {
        this.perMinute = perMinute;
        this.seams = seams;
    }

    /**
     * Counts one request.
     *
     * @param device as the path names it, unproved; empty where none is named
     * @return 0 when it may go on, else the seconds after which it may
     */
    synchronized long secondsToWait(String device, String address) {
        long now = seams.millis();
        long current = Math.floorDiv(now, MINUTE);
        if (current != minute) {
            asked.clear();
            minute = current;
        }
        boolean within = count(address, perMinute * OFFICES) && count(address + "/" + device, perMinute);
        return within ? 0 : (MINUTE - Math.floorMod(now, MINUTE) + 999) / 1_000;
    }

    private boolean count(String whose, int most) {
        String known = asked.size() < MOST || asked.containsKey(whose) ? whose : "";
        return asked.merge(known, 1, Integer::sum) <= most;
    }
}
