package org.chizheng.core.ledger;

/**
 * Room kept on the disk for sending out what is here. It is given up when the disk is full; from then on records that
 * travel are refused until it can be put back, so that the room goes to the sending and not to the next few saves.
 * Declared here, implemented by the store package.
 */
public interface Reserve {
    /** True when the room is there, or could be put back now. */
    boolean stands();

    void giveUp();

    /** For journals without a home. */
    Reserve NONE = new Reserve() {
        @Override
        public boolean stands() {
            return true;
        }

        @Override
        public void giveUp() {
            // There is nothing to give up.
        }
    };
}
