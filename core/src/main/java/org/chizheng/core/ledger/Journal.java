package org.chizheng.core.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * The truth of a device: append-only, hash-chained, sealed segments, forced to the disk before anybody is told 已存.
 * H2 may lose a second of commits at a power cut; what is here is not lost.
 */
public final class Journal implements Closeable {
    /** A segment is closed when it has grown past this. */
    static final long SEGMENT_BYTES = 8L << 20;

    private final Path folder;
    private final Id device;
    private final Id chain;
    private final Disk disk;
    private final Sealer sealer;
    private long lastSeq;
    private byte[] head;
    private byte[] segmentHeader;
    private Disk.Appending segment;
    private Hlc lastTime = Hlc.START;
    private boolean broken;

    private Journal(Path folder, Id device, Id chain, Disk disk, Sealer sealer) {
        this.folder = folder;
        this.device = device;
        this.chain = chain;
        this.disk = disk;
        this.sealer = sealer;
    }

    /**
     * Opens the chain's folder, making it when it is new, and cuts off the tail of a write that was never acknowledged.
     * Only the last segment is looked at; {@link #verify} reads them all.
     *
     * @param folder {@code journal/<16 hex of chain>}
     * @param sealer under the data key's {@code journal} key
     * @throws Refusal {@code journal.damaged} when acknowledged frames are damaged or sealed by another key
     */
    public static Journal open(Path folder, Id device, Id chain, Disk disk, Sealer sealer) {
        Journal journal = new Journal(folder, device, chain, disk, sealer);
        try {
            disk.createDirectories(folder);
            journal.openTail();
        } catch (IOException failed) {
            throw Refusal.ofHome("journal.open", "日志文件打不开", Disk.reason(failed), "请检查数据文件夹的权限和磁盘，再重新打开", failed);
        }
        return journal;
    }

    private void openTail() throws IOException {
        List<Path> files = Segments.list(folder);
        if (files.isEmpty()) {
            lastSeq = 0;
            head = Chain.start(device, chain, null);
            return;
        }
        Path last = files.get(files.size() - 1);
        Segments.Tail tail = Segments.tail(last, chain, sealer);
        lastSeq = tail.lastSeq();
        head = tail.head();
        lastTime = tail.time();
        segmentHeader = tail.header();
        segment = disk.append(last);
        if (tail.torn()) {
            segment.truncate(tail.goodBytes());
            segment.force();
        }
    }

    public Id chain() {
        return chain;
    }

    public Id device() {
        return device;
    }

    public long lastSeq() {
        return lastSeq;
    }

    /** Time of the last op: what is written next must not stand before it, even if the clock was set back. */
    public Hlc lastTime() {
        return lastTime;
    }

    /** The chain's head after the last op, 32 bytes. */
    public byte[] head() {
        return head.clone();
    }

    /**
     * Appends the ops of one action and forces them to the disk. When this returns they are saved.
     *
     * @param ops with the next sequence numbers of this chain, in order
     * @throws Refusal {@code journal.full} or {@code journal.write}: nothing of it was saved
     */
    public void append(List<Op> ops) {
        if (broken) {
            throw Refusal.ofHome("journal.write", "这次没有存上", "前一次写日志出错后，日志文件已停用", "请关闭程序再打开，已存的内容都在", null);
        }
        long before = segment == null ? 0 : segment.size();
        long seqBefore = lastSeq;
        byte[] headBefore = head;
        try {
            if (segment == null || segment.size() > SEGMENT_BYTES) {
                startSegment();
                before = segment.size();
            }
            segment.write(frames(ops));
            segment.force();
        } catch (IOException failed) {
            lastSeq = seqBefore;
            head = headBefore;
            cutBack(before);
            throw notSaved(failed);
        }
    }

    private ByteBuffer frames(List<Op> ops) {
        Frames frames = new Frames(segmentHeader, sealer);
        long groupFirst = lastSeq + 1;
        for (Op op : ops) {
            if (op.seq() != lastSeq + 1 || !op.chain().equals(chain)) {
                throw new IllegalArgumentException("op " + op + " does not follow seq " + lastSeq);
            }
            head = Chain.next(head, op.seq(), op.opLine());
            frames.add(op, head, groupFirst);
            lastSeq = op.seq();
            lastTime = op.time();
        }
        return frames.bytes();
    }

    private void startSegment() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
        disk.createDirectories(folder);
        byte[] header = Segments.header(chain, lastSeq + 1, head);
        Disk.Appending fresh = disk.append(folder.resolve(Segments.name(lastSeq + 1)));
        try {
            fresh.truncate(0);
            fresh.write(ByteBuffer.wrap(header));
            fresh.force();
        } catch (IOException failed) {
            fresh.close();
            throw failed;
        }
        segment = fresh;
        segmentHeader = header;
    }

    private void cutBack(long size) {
        if (segment == null) {
            return;
        }
        try {
            segment.truncate(size);
        } catch (IOException failed) {
            broken = true;
        }
    }

    private static Refusal notSaved(IOException failed) {
        String code = Disk.isFull(failed) ? "journal.full" : "journal.write";
        return Refusal.ofHome(code, "这次没有存上，之前存的都在", Disk.reason(failed), "请腾出磁盘空间或检查文件夹后再点一次保存，屏幕上的内容还在", failed);
    }

    /**
     * Reads every frame of the chain in order, checking sums, seals and chain.
     *
     * @param fromSeq frames before it are checked by their segment's header only
     * @throws Refusal {@code journal.damaged} naming file and sequence number
     */
    public void read(long fromSeq, Consumer<Op> reader) {
        Segments.readAll(folder, chain, sealer, fromSeq, reader);
    }

    /** Reads everything and compares the last head with the one in hand: the number of ops that verified. */
    public long verify() {
        byte[][] running = {Chain.start(device, chain, null)};
        long[] count = {0};
        read(1, op -> {
            running[0] = Chain.next(running[0], op.seq(), op.opLine());
            count[0]++;
        });
        if (!Hash.same(running[0], head) || count[0] != lastSeq) {
            throw Segments.damaged("日志的最后一条与记录的校验值不一致", null);
        }
        return count[0];
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
        }
    }
}
