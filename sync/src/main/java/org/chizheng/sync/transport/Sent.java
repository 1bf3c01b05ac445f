package org.chizheng.sync.transport;

/**
 * How far a file got.
 *
 * @param answer what came back at once (a receipt file, unverified); empty when nothing did
 */
public record Sent(Stage stage, byte[] answer) {
    /** Steps of the ladder that a clerk sees; each is only said when it was seen to be true. */
    public enum Stage {
        /** written to the stick, read back and compared */
        EXPORTED,
        /** the bureau has it and answered */
        RECEIVED,
        /** the bureau has it, and waits for something before it */
        WAITING
    }
}
