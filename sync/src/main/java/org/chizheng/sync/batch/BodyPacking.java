package org.chizheng.sync.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.chizheng.sync.batch.json.Limits;

/** Lines to one deflated block and back. Inflating stops at the size that was signed, so a bomb has no room to open. */
final class BodyPacking {
    private static final int LEVEL = 6;

    private BodyPacking() {}

    /** @param bytes the packed body; {@code plain} its size before */
    record Packed(byte[] bytes, boolean deflated, int plain) {}

    static Packed pack(List<byte[]> lines) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            joined.writeBytes(line);
            joined.write('\n');
        }
        byte[] plain = joined.toByteArray();
        byte[] small = deflate(plain);
        boolean worth = small.length < plain.length && plain.length <= (long) small.length * Limits.RATIO;
        return new Packed(worth ? small : plain, worth, plain.length);
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @param plain the size that the manifest promises, already within the limits
     * @throws org.chizheng.core.shared.Refusal {@link Reason#DEFLATE} when it is any other
     */
    static byte[] unpack(byte[] packed, boolean deflated, int plain) {
        if (!deflated) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[plain];
            int filled = 0;
            while (filled < plain) {
                int step = inflater.inflate(out, filled, plain - filled);
                if (step == 0) {
                    throw Reason.DEFLATE.refuse();
                }
                filled += step;
            }
            boolean ended = inflater.inflate(new byte[1]) == 0 && inflater.finished();
            if (!ended || inflater.getRemaining() > 0) {
                throw Reason.DEFLATE.refuse();
            }
            return out;
        } catch (DataFormatException e) {
            throw Reason.DEFLATE.refuse();
        } finally {
            inflater.end();
        }
    }

    /**
     * @return the lines without their line feeds
     * @throws org.chizheng.core.shared.Refusal {@link Reason#LINES} unless there are exactly so many, each ended,
     *     none empty, none too long
     */
    static List<byte[]> split(byte[] plain, int count) {
        List<byte[]> lines = new ArrayList<>(count);
        int from = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] != '\n') {
                continue;
            }
            if (i == from || i - from > Limits.LINE || lines.size() == count) {
                throw Reason.LINES.refuse("第 " + (lines.size() + 1) + " 行");
            }
            lines.add(Arrays.copyOfRange(plain, from, i));
            from = i + 1;
        }
        if (from != plain.length || lines.size() != count) {
            throw Reason.LINES.refuse();
        }
        return lines;
    }
}
