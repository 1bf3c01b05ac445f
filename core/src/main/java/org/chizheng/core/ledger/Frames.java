package org.chizheng.core.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.chizheng.core.seal.Sealer;

/**
 * The form of one frame: {@code u32 length | u32 crc32c | u64 first seq of its group | sealed}, the sealed part holding
 * {@code opLine LF valLine LF head(32)}. A group is what one force made durable. Its first sequence number stands in
 * clear so that a reader can tell a torn, never acknowledged write from damage to an acknowledged one: a frame of a
 * later group is proof that the earlier group was forced.
 */
final class Frames {
    static final int PREFIX = 16;
    /** A frame of two full lines, with room for its seal. */
    static final int MAX_SEALED = 2 * OpCodec.MAX_LINE + 256;

    private final byte[] segmentHeader;
    private final Sealer sealer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    Frames(byte[] segmentHeader, Sealer sealer) {
        this.segmentHeader = segmentHeader;
        this.sealer = sealer;
    }

    /** What a frame holds once opened. */
    record Opened(byte[] opLine, byte[] valLine, byte[] head) {}

    void add(Op op, byte[] head, long groupFirst) {
        byte[] plain = new byte[op.opLine().length + op.valLine().length + 2 + 32];
        ByteBuffer.wrap(plain)
                .put(op.opLine())
                .put((byte) '\n')
                .put(op.valLine())
                .put((byte) '\n')
                .put(head);
        byte[] sealed = sealer.seal(plain, bound(segmentHeader, op.seq()));
        ByteBuffer prefix =
                ByteBuffer.allocate(PREFIX).putInt(sealed.length).putInt(0).putLong(groupFirst);
        CRC32C sum = new CRC32C();
        sum.update(prefix.array(), 8, 8);
        sum.update(sealed, 0, sealed.length);
        prefix.putInt(4, (int) sum.getValue());
        bytes.writeBytes(prefix.array());
        bytes.writeBytes(sealed);
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** Length of the whole frame at {@code at} when it stands there sound, or -1. */
    static int soundLength(byte[] file, int at) {
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
        sum.update(file, at + 8, 8 + length);
        return (int) sum.getValue() == expected ? PREFIX + length : -1;
    }

    /** First sequence number of the group that the sound frame at {@code at} was forced with. */
    static long groupFirst(byte[] file, int at) {
        return ByteBuffer.wrap(file).getLong(at + 8);
    }

    /** Opens a sound frame; null when it was sealed by another key or for another place. */
    static Opened open(byte[] file, int at, int length, byte[] segmentHeader, long seq, Sealer sealer) {
        byte[] plain = sealer.open(Arrays.copyOfRange(file, at + PREFIX, at + length), bound(segmentHeader, seq));
        if (plain == null) {
            return null;
        }
        int firstEnd = indexOf(plain, 0);
        int secondEnd = plain.length - 33;
        return new Opened(
                Arrays.copyOfRange(plain, 0, firstEnd),
                Arrays.copyOfRange(plain, firstEnd + 1, secondEnd),
                Arrays.copyOfRange(plain, secondEnd + 1, plain.length));
    }

    private static int indexOf(byte[] plain, int from) {
        for (int i = from; i < plain.length; i++) {
            if (plain[i] == '\n') {
                return i;
            }
        }
        throw new IllegalStateException("a frame without a line feed");
    }

    private static byte[] bound(byte[] segmentHeader, long seq) {
        return ByteBuffer.allocate(segmentHeader.length + 8)
                .put(segmentHeader)
                .putLong(seq)
                .array();
    }
}
