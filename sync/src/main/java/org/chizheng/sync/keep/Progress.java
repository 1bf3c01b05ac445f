package org.chizheng.sync.keep;

/** Told how far a long piece of work has come, and asked between two steps whether to go on. */
public interface Progress {
    Progress NONE = (done, of) -> true;

    /**
     * @param of steps in all, or 0 while nobody knows
     * @return false to stop after what is whole; nothing is left half-done
     */
    boolean at(int done, int of);

    /**
     * The other side is busy or the line is down; told each second.
     *
     * @param seconds until it is tried again
     * @return false to wait no longer
     */
    default boolean waiting(long seconds) {
        return true;
    }
}
