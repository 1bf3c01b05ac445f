package org.chizheng.sync.crypto;

/** Line 1 of a file has not the one form it may have; {@link #part()} tells where, for the sentence. */
public final class FramingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where the form was left. */
    public enum Part {
        /** the three members, their order, their alphabet */
        LINE,
        /** base64url that is not canonical */
        BASE64,
        /** the protected header: algorithm, kid, typ, and nothing else */
        HEADER
    }

    private final Part part;

    FramingException(Part part) {
        super(part.name());
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
