package org.chizheng.core.exchange;

/** Identity numbers for tests; callers give serials 98x, which no county reaches in one day. */
public final class TestIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private TestIds() {}

    /** Adds the check character of GB 11643 to seventeen digits. */
    public static String of(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
