package org.chizheng.app.traffic;

/** A check code as two people read it to each other. */
public final class SpokenCode {
    private SpokenCode() {}

    /** @param checkCode eight characters; gives ABCD-EFGH */
    public static String of(String checkCode) {
        return checkCode.substring(0, 4) + "-" + checkCode.substring(4);
    }
}
