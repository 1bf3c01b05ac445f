package org.chizheng.sync.transport.https;

import java.util.HashMap;
import java.util.Map;

/**
 * Requests at work: so many altogether, and of them so many from one address, so that nobody who opens many lines and
 * writes slowly into each holds all the places of the county.
 */
final class Hands {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> busy = new HashMap<>();
    private int all;

    Hands(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Whether one was free; to be given back. */
    synchronized boolean take(String address) {
        int own = busy.getOrDefault(address, 0);
        if (all >= most || own >= mostOfOne) {
            return false;
        }
        busy.put(address, own + 1);
        all++;
        return true;
    }

    synchronized void giveBack(String address) {
        busy.computeIfPresent(address, (any, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}
