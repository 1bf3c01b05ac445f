package org.chizheng.core;

/**
 * Which planted bug is on, in a program that was compiled anew for a test with its bugs in it (see the simulation of
 * sync). The program as it is built knows nothing of this class.
 */
public final class PlantedSwitch {
    private static int bug;

    private PlantedSwitch() {}

    /** @param number of the bug, 0 for none */
    public static void set(int number) {
        bug = number;
    }

    public static boolean on(int number) {
        return bug == number;
    }
}
