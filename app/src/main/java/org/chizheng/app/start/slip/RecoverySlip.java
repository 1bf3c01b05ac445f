package org.chizheng.app.start.slip;

/**
 * The code that opens the data when every password is forgotten; shown once, kept on paper.
 *
 * @param code in groups, letters that cannot be confused
 * @param office for whom
 * @param madeOn 2024-06-01
 */
public record RecoverySlip(String code, String office, String madeOn) {
    /** Without the code, should it ever reach a log. */
    @Override
    public String toString() {
        return office + " " + madeOn;
    }
}
