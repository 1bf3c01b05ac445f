package org.chizheng.sync.transport.https;

/** What goes back over the line. */
public record Reply(Status status, byte[] body) {
    /** The statuses that this protocol uses, and what they mean in it. */
    public enum Status {
        OK(200),
        CREATED(201),
        ACCEPTED(202),
        NO_CONTENT(204),
        FORBIDDEN(403),
        NOT_FOUND(404),
        /** two histories under one name */
        CONFLICT(409),
        /** the downlink no longer reaches back so far */
        GONE(410),
        /** asked too often within a minute */
        TOO_MANY(429),
        /** come again */
        BUSY(503);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public static Reply of(Status status) {
        return new Reply(status, new byte[0]);
    }
}
