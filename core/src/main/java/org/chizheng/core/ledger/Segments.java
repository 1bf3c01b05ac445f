package org.chizheng.core.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Reading the segment files of one chain: {@code <first seq, 16 digits>.jrn}, each with a header of 64 bytes. */
final class Segments {
    static final int HEADER = 64;
    private static final byte[] MAGIC = "CHZJ".getBytes(StandardCharsets.US_ASCII);
    private static final short FORMAT = 1;

    private Segments() {}

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

    /** The chain's files in order; a last file too short to hold a header was never used and is passed over. */
    static List<Path> list(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches("\\d{16}\\.jrn"))
                    .sorted()
                    .toList();
        }
        if (!files.isEmpty() && Files.size(files.get(files.size() - 1)) < HEADER) {
            return files.subList(0, files.size() - 1);
        }
        return files;
    }

    /** What the last segment ends with. */
    record Tail(long lastSeq, Hlc time, byte[] head, byte[] header, long goodBytes, boolean torn) {}

    static Tail tail(Path file, Id chain, Sealer sealer) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = checkedHeader(bytes, chain, file);
        long seq = firstSeq(header) - 1;
        int at = HEADER;
        int lastAt = -1;
        int lastLength = 0;
        while (at < bytes.length) {
            int length = Frames.soundLength(bytes, at);
            if (length < 0) {
                refuseWhenLaterGroupFollows(bytes, at, seq + 1, file);
                break;
            }
            lastAt = at;
            lastLength = length;
            at += length;
            seq++;
        }
        byte[] head = Arrays.copyOfRange(header, 32, HEADER);
        Hlc time = Hlc.START;
        if (lastAt >= 0) {
            Frames.Opened last = Frames.open(bytes, lastAt, lastLength, header, seq, sealer);
            if (last == null) {
                throw damaged("日志是用另一把密钥写的，或被人改动过：" + file.getFileName(), null);
            }
            head = last.head();
            time = OpCodec.read(last.opLine(), last.valLine()).time();
        }
        return new Tail(seq, time, head, header, at, at < bytes.length);
    }

    /**
     * An unsound frame is the tail of a torn write only while no frame of a later write follows: a later group was
     * begun after the earlier one had been forced, so damage before it is damage to something acknowledged.
     */
    private static void refuseWhenLaterGroupFollows(byte[] bytes, int damagedAt, long damagedSeq, Path file) {
        for (int at = damagedAt + 1; at + Frames.PREFIX <= bytes.length; at++) {
            if (Frames.soundLength(bytes, at) > 0 && Frames.groupFirst(bytes, at) > damagedSeq) {
                throw damaged("日志文件中间有损坏：" + file.getFileName() + "，第 " + damagedSeq + " 条", null);
            }
        }
    }

    private static byte[] checkedHeader(byte[] bytes, Id chain, Path file) {
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
        return header;
    }

    private static long firstSeq(byte[] header) {
        return ByteBuffer.wrap(header).getLong(24);
    }

    static void readAll(Path folder, Id chain, Sealer sealer, long fromSeq, Consumer<Op> reader) {
        try {
            List<Path> files = list(folder);
            for (int i = 0; i < files.size(); i++) {
                long nextFirst = i + 1 < files.size() ? firstSeqOf(files.get(i + 1)) : Long.MAX_VALUE;
                if (nextFirst <= fromSeq) {
                    continue;
                }
                long last = readOne(files.get(i), chain, sealer, fromSeq, reader);
                if (nextFirst != Long.MAX_VALUE && last + 1 != nextFirst) {
                    throw damaged("日志缺了第 " + (last + 1) + " 条到第 " + (nextFirst - 1) + " 条", null);
                }
            }
        } catch (IOException failed) {
            throw damaged("日志文件读不出来", failed);
        }
    }

    /** @return the last sequence number of the file */
    private static long readOne(Path file, Id chain, Sealer sealer, long fromSeq, Consumer<Op> reader)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] header = checkedHeader(bytes, chain, file);
        byte[] head = Arrays.copyOfRange(header, 32, HEADER);
        long seq = firstSeq(header);
        for (int at = HEADER; at < bytes.length; seq++) {
            int length = Frames.soundLength(bytes, at);
            Frames.Opened frame = length < 0 ? null : Frames.open(bytes, at, length, header, seq, sealer);
            if (frame == null) {
                throw damaged("日志文件有损坏：" + file.getFileName() + "，第 " + seq + " 条", null);
            }
            head = Chain.next(head, seq, frame.opLine());
            if (!Hash.same(head, frame.head())) {
                throw damaged("日志的校验链在第 " + seq + " 条断开：" + file.getFileName(), null);
            }
            if (seq >= fromSeq) {
                reader.accept(OpCodec.read(frame.opLine(), frame.valLine()));
            }
            at += length;
        }
        return seq - 1;
    }

    private static long firstSeqOf(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 16));
    }

    static Refusal damaged(String what, Throwable cause) {
        return Refusal.ofHome(
                "journal.damaged",
                what,
                "已存过的内容有一部分读不出来，继续写会把损坏盖住",
                "请不要再写入这个文件夹；用“备份与恢复”从最近的备份恢复，或联系县里取回已上报的部分",
                cause);
    }
}
