package org.chizheng.sync.batch.json;

/**
 * How large anything from outside may be. Beyond them a file is refused, never cut. The writer keeps the same limits,
 * so that no office signs what its bureau must refuse; whoever saves an op has to keep those of a line as well.
 */
public final class Limits {
    /** Line 1 with its line feed, bytes. */
    public static final int HEADER = 16 * 1024;
    /** A whole file, bytes: line 1 and body. */
    public static final int FILE = 1024 * 1024;
    /** The body as it stands in the file, bytes. */
    public static final int BODY = FILE;
    /** The body after inflating, bytes. */
    public static final int PLAIN = 8 * 1024 * 1024;
    /** Plain bytes for one byte of a deflated body. */
    public static final int RATIO = 100;
    /** Ops in an upward batch, entries in a downward one. */
    public static final int OPS = 2_000;
    /** Lines in any body: a downward entry that is a receipt has as many lines as the batch it answers. */
    public static final int LINES = 20_000;
    /** One line of a body without its line feed, bytes. */
    public static final int LINE = 64 * 1024;
    /** Objects and arrays inside each other. */
    public static final int DEPTH = 8;
    /** Members of one object. */
    public static final int MEMBERS = 64;
    /** One text, UTF-16 units. */
    public static final int TEXT = 16 * 1024;
    /** One member name, UTF-16 units. */
    public static final int NAME = 256;
    /** Whole numbers only, up to 2^53-1: what every reader of JSON agrees on. */
    public static final long NUMBER = (1L << 53) - 1;
    /**
     * Plain bytes that the writer puts in one body: even when they do not shrink at all, the file stays within
     * {@link #FILE}; deflated about five to one they make the file of some 200 KiB that a slow line resends gladly.
     */
    public static final int TARGET_PLAIN = 960 * 1024;

    private Limits() {}
}
