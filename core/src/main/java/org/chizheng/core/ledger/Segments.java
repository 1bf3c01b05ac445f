package org.chizheng.core.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chizheng.core.ledger.file.Frames;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Reading the segment files of one chain: {@code <first seq, 16 digits>.jrn}, each with a header of 64 bytes. */
final class Segments {
    static final int HEADER = 64;
    private static final byte[] MAGIC = "CHZJ".getBytes(StandardCharsets.US_ASCII);
    private static final short FORMAT = 1;

    private final Id chain;
    private final Sealer sealer;
    private final Reader reader;

    private Segments(Id chain, Sealer sealer, Reader reader) {
        this.chain = chain;
        this.sealer = sealer;
        this.reader = reader;
    }

    /** Takes one verified op and the chain's head after it. */
    @FunctionalInterface
    interface Reader {
        void take(Op op, byte[] head);
    }

    /** Which sequence numbers are asked for, both ends included. */
    record Range(long from, long through) {}

    static String name(long firstSeq) {
        return String.format(Locale.ROOT, "%016d.jrn", firstSeq);
    }

    /** magic 4 | format 2 | key id 2 | chain 16 | first seq 8 | previous head 32. */
    static byte[] header(Id chain, long firstSeq, byte[] previousHead) {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putShort(FORMAT)
                .putShort((short) 1)
                .put(chain.bytes())
                .putLong(firstSeq)
                .put(previousHead)
                .array();
    }

    /** The chain's files in order; none for a copy of a chain that nothing was written to, which has no folder. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches("\\d{16}\\.jrn"))
                    .sorted()
                    .toList();
        }
    }

    /** A file that holds no frame was begun and never used: its header is forced before the first frame is written. */
    static boolean neverUsed(Path file) throws IOException {
        return Files.size(file) <= HEADER;
    }

    static byte[] checkedHeader(byte[] bytes, Id chain, Path file) {
        if (bytes.length < HEADER) {
            throw damaged("日志文件太短：" + file.getFileName(), null);
        }
        byte[] header = Arrays.copyOf(bytes, HEADER);
        if (!Arrays.equals(header, 0, 4, MAGIC, 0, 4)) {
            throw damaged("日志文件的开头不对：" + file.getFileName(), null);
        }
        if (ByteBuffer.wrap(header).getShort(4) != FORMAT) {
            throw Refusal.ofHome("home.newer", "这个数据文件夹是更新版本的程序写的", "当前程序认不得它的日志格式", "请安装新版本的程序再打开，不要用旧程序写它", null);
        }
        if (!Arrays.equals(header, 8, 24, chain.bytes(), 0, 16)) {
            throw damaged("日志文件属于另一个文件夹：" + file.getFileName(), null);
        }
        if (firstSeq(header) != firstSeqOf(file)) {
            throw damaged("日志文件的名字与内容对不上：" + file.getFileName(), null);
        }
        return header;
    }

    static long firstSeq(byte[] header) {
        return ByteBuffer.wrap(header).getLong(24);
    }

    static byte[] previousHead(byte[] header) {
        return Arrays.copyOfRange(header, 32, HEADER);
    }

    private static long firstSeqOf(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 16));
    }

    /** Reads the range in order, one segment in memory at a time, checking sums, seals, chain and that none is missing. */
    static void read(Path folder, Id chain, Sealer sealer, Range range, Reader reader) {
        if (range.from() > range.through()) {
            return;
        }
        try {
            new Segments(chain, sealer, reader).readAll(list(folder), range);
        } catch (IOException failed) {
            throw damaged("日志文件读不出来", failed);
        } catch (OpCodec.Malformed malformed) {
            throw damaged("日志里有一条读不懂", malformed);
        }
    }

    private void readAll(List<Path> files, Range range) throws IOException {
        Place place = null;
        for (int i = 0; i < files.size(); i++) {
            boolean before = i + 1 < files.size() && firstSeqOf(files.get(i + 1)) <= range.from();
            if (before || neverUsed(files.get(i)) && i + 1 == files.size()) {
                continue;
            }
            long first = firstSeqOf(files.get(i));
            long due = place == null ? Math.min(first, range.from()) : place.seq();
            if (first > range.through()) {
                break;
            }
            if (first != due) {
                throw missing(due, first - 1);
            }
            place = readOne(files.get(i), place, range);
        }
        long next = place == null ? range.from() : place.seq();
        if (next <= range.through()) {
            throw missing(next, range.through());
        }
    }

    /** Where the next frame is due, and the head it must follow. */
    private record Place(long seq, byte[] head) {}

    private Place readOne(Path file, Place before, Range range) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = checkedHeader(bytes, chain, file);
        byte[] head = previousHead(header);
        if (before != null && !Hash.same(head, before.head())) {
            throw damaged("日志的校验链在文件之间断开：" + file.getFileName(), null);
        }
        long seq = firstSeq(header);
        for (int at = HEADER; at < bytes.length && seq <= range.through(); seq++) {
            int length = Frames.soundLength(bytes, at);
            Frames.Opened frame = length < 0 ? null : Frames.open(bytes, at, length, header, seq, sealer);
            if (frame == null) {
                throw damaged("日志文件有损坏：" + file.getFileName() + "，第 " + seq + " 条", null);
            }
            head = Chain.next(head, seq, frame.opLine());
            if (!Hash.same(head, frame.head())) {
                throw damaged("日志的校验链在第 " + seq + " 条断开：" + file.getFileName(), null);
            }
            if (seq >= range.from()) {
                reader.take(OpCodec.read(frame.opLine(), frame.valLine()), head);
            }
            at += length;
        }
        return new Place(seq, head);
    }

    private static Refusal missing(long from, long through) {
        return damaged("日志缺了第 " + from + " 条到第 " + through + " 条", null);
    }

    static Refusal damaged(String what, Throwable cause) {
        return Refusal.ofHome(
                "journal.damaged",
                what,
                "已存过的内容有一部分读不出来，继续写会把损坏盖住",
                "请不要再写入这个文件夹；用“备份与恢复”从最近的备份恢复，或联系县里取回已上报的部分",
                cause);
    }

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
            return goodBytes == HEADER;
        }

        static Tail read(Path file, Id chain, Sealer sealer) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            byte[] header = checkedHeader(bytes, chain, file);
            long seq = firstSeq(header);
            int at = HEADER;
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
                byte[] previous = previousHead(header);
                return new Tail(lastGoodSeq, Hlc.START, previous, header, good, good < bytes.length);
            }
            Frames.Opened last = Frames.open(bytes, lastGoodAt, good - lastGoodAt, header, lastGoodSeq, sealer);
            if (last == null) {
                throw damaged("日志是用另一把密钥写的，或被人改动过：" + file.getFileName(), null);
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
                    throw damaged("日志文件中间有损坏：" + file.getFileName() + "，第 " + damagedGroup + " 条起", null);
                }
            }
        }
    }
}
