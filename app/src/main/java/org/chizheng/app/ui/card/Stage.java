package org.chizheng.app.ui.card;

/**
 * One step of a life cycle, as the strip shows it.
 *
 * @param name 申请, 批复 …
 * @param state where it stands
 * @param line closed: date and person; open: what to do; ahead: what is still missing; may be empty
 */
public record Stage(String name, State state, String line) {
    /** Closed, the present one, or not reached. */
    public enum State {
        CLOSED,
        OPEN,
        AHEAD
    }
}
