package org.chizheng.sync.sim;

/** The power goes: nothing that runs on that PC writes another byte. Never caught by the program for what it is. */
final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    PowerCut(String where) {
        super("power cut at " + where);
    }
}
