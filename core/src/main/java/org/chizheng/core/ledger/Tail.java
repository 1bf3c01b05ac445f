package org.chizheng.core.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Id;

/**
 * What a segment ends with: the last group that stands there whole. What follows it is the torn write of an action that
 * nobody was told is saved, or damage; {@link #read} tells them apart.
 *
 * @param time of the last op; {@link Hlc#START} when the segment holds none
 * @param goodBytes where the last whole group ends
 * @param torn whether something stands behind it
 */
record Tail(long lastSeq, Hlc time, byte[] head, byte[] header, long goodBytes, boolean torn) {

    boolean empty() {
        return goodBytes == Segments.HEADER;
    }

    static Tail read(Path file, Id chain, Sealer sealer) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = Segments.checkedHeader(bytes, chain, file);
        long seq = Segments.firstSeq(header);
        int at = Segments.HEADER;
        int good = at;
        int lastGoodAt = -1;
        long lastGoodSeq = seq - 1;
        Frames.Group group = null;
        while (at < bytes.length) {
            int length = Frames.soundLength(bytes, at);
            if (length < 0 || !fits(group, Frames.group(bytes, at), seq)) {
                refuseWhenLaterGroupFollows(bytes, at, group == null ? seq : group.first(), file);
                break;
            }
            group = Frames.group(bytes, at);
            int frameAt = at;
            at += length;
            if (seq == group.last()) {
                good = at;
                lastGoodAt = frameAt;
                lastGoodSeq = seq;
                group = null;
            }
            seq++;
        }
        if (lastGoodAt < 0) {
            byte[] previous = Segments.previousHead(header);
            return new Tail(lastGoodSeq, Hlc.START, previous, header, good, good < bytes.length);
        }
        Frames.Opened last = Frames.open(bytes, lastGoodAt, good - lastGoodAt, header, lastGoodSeq, sealer);
        if (last == null) {
            throw Segments.damaged("日志是用另一把密钥写的，或被人改动过：" + file.getFileName(), null);
        }
        Hlc time = OpCodec.read(last.opLine(), last.valLine()).time();
        return new Tail(lastGoodSeq, time, last.head(), header, good, good < bytes.length);
    }

    /** A frame belongs to the group that is open, or opens the next one. */
    private static boolean fits(Frames.Group open, Frames.Group found, long seq) {
        return open == null ? found.first() == seq && found.size() > 0 : found.equals(open);
    }

    /**
     * A later group was begun after the earlier one had been forced, so damage before it is damage to something
     * acknowledged.
     */
    private static void refuseWhenLaterGroupFollows(byte[] bytes, int damagedAt, long damagedGroup, Path file) {
        for (int at = damagedAt + 1; at + Frames.PREFIX <= bytes.length; at++) {
            if (Frames.soundLength(bytes, at) > 0 && Frames.group(bytes, at).first() > damagedGroup) {
                throw Segments.damaged("日志文件中间有损坏：" + file.getFileName() + "，第 " + damagedGroup + " 条起", null);
            }
        }
    }
}
