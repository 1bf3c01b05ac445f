package org.chizheng.core.ledger.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.chizheng.core.seal.Sealer;

/**
 * The form of one frame: {@code u32 length | u32 crc32c | u64 first seq of its group | u32 size of its group | sealed},
 * the sealed part holding {@code opLine LF valLine LF head(32)}. A group is what one force made durable: one action of
 * a person. Its bounds stand in clear so that a reader can tell a torn, never acknowledged write from damage to an
 * acknowledged one (a frame of a later group proves that the earlier group was forced), and so that an action of which
 * only a part reached the disk is cut off whole.
 */
public final class Frames {
    public static final int PREFIX = 20;

    /** Longest line of a frame, in bytes. */
    public static final int MAX_LINE = 64 * 1024;

    /** A frame of two full lines, with room for its seal. */
    public static final int MAX_SEALED = 2 * MAX_LINE + 256;

    private static final int BOUNDS_AT = 8;
    private static final int BOUNDS = PREFIX - BOUNDS_AT;

    private final byte[] segmentHeader;
    private final Sealer sealer;
    private final Group group;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    public Frames(byte[] segmentHeader, Sealer sealer, Group group) {
        this.segmentHeader = segmentHeader;
        this.sealer = sealer;
        this.group = group;
    }

    /** What one force makes durable. */
    public record Group(long first, int size) {
        public long last() {
            return first + size - 1;
        }

        byte[] bytes() {
            return ByteBuffer.allocate(BOUNDS).putLong(first).putInt(size).array();
        }
    }

    /** What a frame holds once opened. */
    public record Opened(byte[] opLine, byte[] valLine, byte[] head) {}

    /** @param seq of the op in its chain, @param head of the chain behind it */
    public void add(long seq, byte[] opLine, byte[] valLine, byte[] head) {
        byte[] plain = new byte[opLine.length + valLine.length + 2 + 32];
        ByteBuffer.wrap(plain)
                .put(opLine)
                .put((byte) '\n')
                .put(valLine)
                .put((byte) '\n')
                .put(head);
        byte[] sealed = sealer.seal(plain, bound(segmentHeader, seq, group));
        byte[] bounds = group.bytes();
        CRC32C sum = new CRC32C();
        sum.update(bounds, 0, bounds.length);
        sum.update(sealed, 0, sealed.length);
        bytes.writeBytes(ByteBuffer.allocate(8)
                .putInt(sealed.length)
                .putInt((int) sum.getValue())
                .array());
        bytes.writeBytes(bounds);
        bytes.writeBytes(sealed);
    }

    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** Length of the whole frame at {@code at} when it stands there sound, or -1. */
    public static int soundLength(byte[] file, int at) {
        if (at + PREFIX > file.length) {
            return -1;
        }
        ByteBuffer prefix = ByteBuffer.wrap(file, at, PREFIX);
        int length = prefix.getInt();
        int expected = prefix.getInt();
        if (length < Sealer.NONCE + Sealer.TAG || length > MAX_SEALED || at + PREFIX + length > file.length) {
            return -1;
        }
        CRC32C sum = new CRC32C();
        sum.update(file, at + BOUNDS_AT, BOUNDS + length);
        return (int) sum.getValue() == expected ? PREFIX + length : -1;
    }

    /** The group that the sound frame at {@code at} was forced with. */
    public static Group group(byte[] file, int at) {
        ByteBuffer bounds = ByteBuffer.wrap(file, at + BOUNDS_AT, BOUNDS);
        return new Group(bounds.getLong(), bounds.getInt());
    }

    /** Opens a sound frame; null when it was sealed by another key or for another place. */
    public static Opened open(byte[] file, int at, int length, byte[] segmentHeader, long seq, Sealer sealer) {
        byte[] sealed = Arrays.copyOfRange(file, at + PREFIX, at + length);
        byte[] plain = sealer.open(sealed, bound(segmentHeader, seq, group(file, at)));
        if (plain == null) {
            return null;
        }
        int firstEnd = lineEnd(plain);
        int secondEnd = plain.length - 33;
        return new Opened(
                Arrays.copyOfRange(plain, 0, firstEnd),
                Arrays.copyOfRange(plain, firstEnd + 1, secondEnd),
                Arrays.copyOfRange(plain, secondEnd + 1, plain.length));
    }

    private static int lineEnd(byte[] plain) {
        int at = 0;
        while (plain[at] != '\n') {
            at++;
        }
        return at;
    }

    private static byte[] bound(byte[] segmentHeader, long seq, Group group) {
        return ByteBuffer.allocate(segmentHeader.length + 8 + BOUNDS)
                .put(segmentHeader)
                .putLong(seq)
                .put(group.bytes())
                .array();
    }
}
