package org.chizheng.core.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chizheng.core.ledger.file.Floor;
import org.chizheng.core.ledger.file.Frames;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.seal.Sealer;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * The truth of a device: append-only, hash-chained, sealed segments, forced to the disk before anybody is told 已存.
 * H2 may lose a second of commits at a power cut; what is here is not lost. One writer; readers on other threads see
 * what was forced when they began.
 */
public final class Journal implements Closeable {
    /** A segment is closed when it has grown past this. */
    static final long SEGMENT_BYTES = 8L << 20;

    private final Path folder;
    private final Id device;
    private final Id chain;
    private final Disk disk;
    private final Sealer sealer;
    private final long segmentBytes;
    private final byte[] start;
    private volatile End end;
    private byte[] segmentHeader;
    private Disk.Appending segment;
    private long cutAt = -1;
    private long knownThrough;
    private boolean broken;
    private long uncutAt = -1;

    /** The last op that was forced. */
    private record End(long seq, Hlc time, byte[] head) {}

    private Journal(Path folder, Id device, Id chain, byte[] parentHead, Disk disk, Sealer sealer, long segmentBytes) {
        this.folder = folder;
        this.device = device;
        this.chain = chain;
        this.disk = disk;
        this.sealer = sealer;
        this.segmentBytes = segmentBytes;
        this.start = Chain.start(device, chain, parentHead);
        this.end = new End(0, Hlc.START, start);
    }

    /**
     * Opens the chain's folder, making it when it is new. The tail of a write that was never acknowledged is passed over,
     * and cut off before the next write. Only the last segment is looked at; {@link #verify} reads them all.
     *
     * @param folder {@code journal/<16 hex of chain>}, @param sealer under the data key's {@code journal} key
     * @param parentHead of the chain that this one goes on from; null for a first one
     * @throws Refusal {@code journal.damaged} when acknowledged frames are damaged or sealed by another key
     */
    public static Journal open(Path folder, Id device, Id chain, byte[] parentHead, Disk disk, Sealer sealer) {
        return open(folder, device, chain, parentHead, disk, sealer, SEGMENT_BYTES);
    }

    static Journal open(
            Path folder, Id device, Id chain, byte[] parentHead, Disk disk, Sealer sealer, long segmentBytes) {
        return open(new Journal(folder, device, chain, parentHead, disk, sealer, segmentBytes));
    }

    private static Journal open(Journal journal) {
        try {
            journal.disk.createDirectories(journal.folder);
            journal.openTail();
        } catch (IOException failed) {
            throw Refusal.ofHome("journal.open", "日志文件打不开", Disk.reason(failed), "请检查数据文件夹的权限和磁盘，再重新打开", failed);
        } catch (OpCodec.Malformed malformed) {
            throw Segments.damaged("日志的最后一条读不懂", malformed);
        }
        return journal;
    }

    static Journal reading(Path folder, Id device, Id chain, Sealer sealer) {
        return reading(folder, device, chain, null, sealer);
    }

    /**
     * Opens a copy of a chain's folder to read it only: nothing in the folder is touched.
     *
     * @param parentHead of a chain that goes on from another one, else null
     * @throws Refusal {@code journal.damaged} also when the end that the copy should have is missing
     */
    public static Journal reading(Path folder, Id device, Id chain, byte[] parentHead, Sealer sealer) {
        Journal journal = new Journal(folder, device, chain, parentHead, null, sealer, SEGMENT_BYTES);
        journal.broken = true;
        try {
            journal.findEnd(journal.usedFiles());
        } catch (IOException failed) {
            throw Segments.damaged("日志文件读不出来", failed);
        } catch (OpCodec.Malformed malformed) {
            throw Segments.damaged("日志的最后一条读不懂", malformed);
        }
        journal.refuseWhileShort();
        return journal;
    }

    private void openTail() throws IOException {
        List<Path> files = usedFiles();
        for (Path file : Segments.list(folder)) {
            if (!files.contains(file)) {
                disk.delete(file);
            }
        }
        Segments.Tail tail = findEnd(files);
        if (tail != null) {
            segmentHeader = tail.header();
            segment = disk.append(files.get(files.size() - 1));
            cutAt = tail.torn() ? tail.goodBytes() : -1;
        }
    }

    private List<Path> usedFiles() throws IOException {
        List<Path> files = new ArrayList<>(Segments.list(folder));
        while (!files.isEmpty() && Segments.neverUsed(files.get(files.size() - 1))) {
            files.remove(files.size() - 1);
        }
        return files;
    }

    /** Null when there is no segment yet. */
    private Segments.Tail findEnd(List<Path> files) throws IOException {
        Segments.Tail tail = null;
        if (!files.isEmpty()) {
            tail = Segments.Tail.read(files.get(files.size() - 1), chain, sealer);
            end = new End(tail.lastSeq(), tail.empty() ? timeBefore(files) : tail.time(), tail.head());
        }
        compareWithFloor();
        return tail;
    }

    /** A segment whose first write was torn holds no op; the time of the chain is then in the one before. */
    private Hlc timeBefore(List<Path> files) throws IOException {
        return files.size() < 2
                ? Hlc.START
                : Segments.Tail.read(files.get(files.size() - 2), chain, sealer).time();
    }

    private void compareWithFloor() throws IOException {
        Floor.At floor = Floor.read(folder);
        if (floor == null || floor.seq() < end.seq()) {
            return;
        }
        knownThrough = floor.seq();
        if (floor.seq() == end.seq() && !Hash.same(floor.head(), end.head())) {
            throw Segments.damaged("日志的最后一条与关闭时记下的校验值不一致", null);
        }
    }

    /**
     * Ops that are known to have been saved and can no longer be read at the chain's end. The store may still hold them
     * and give them back by {@link #append}; nothing else may be written before.
     *
     * @throws Refusal {@code journal.damaged} while some are missing
     */
    public void refuseWhileShort() {
        if (knownThrough > end.seq()) {
            throw Segments.damaged("日志末尾的第 " + (end.seq() + 1) + " 条到第 " + knownThrough + " 条读不出来了", null);
        }
    }

    /**
     * What the folder's card says of a chain that was left: it reaches at least so far, with this head there.
     *
     * @throws Refusal {@code journal.damaged} when another history stands in the files
     */
    public void leftAt(Chain.Point left) {
        knownThrough = Math.max(knownThrough, left.seq());
        if (left.seq() <= end.seq() && !Hash.same(headAt(left.seq()), left.head())) {
            throw Segments.damaged("接续之前的日志与数据文件夹登记的校验值不一致", null);
        }
    }

    /** Where this chain stands: its last op and the head after it. */
    public Chain.Point point() {
        End now = end;
        return new Chain.Point(chain, now.seq(), now.head().clone());
    }

    public Id chain() {
        return chain;
    }

    public Id device() {
        return device;
    }

    public long lastSeq() {
        return end.seq();
    }

    /** Time of the last op: what is written next must not stand before it, even if the clock was set back. */
    public Hlc lastTime() {
        return end.time();
    }

    /** The chain's head after the last op, 32 bytes. */
    public byte[] head() {
        return end.head().clone();
    }

    /**
     * Appends the ops of one action and forces them to the disk. When this returns they are saved; if it does not, none
     * of them is.
     *
     * @param ops with the next sequence numbers of this chain, in order
     * @throws Refusal {@code journal.full} or {@code journal.write}: nothing of it was saved
     */
    public void append(List<Op> ops) {
        if (broken) {
            throw Refusal.ofHome("journal.write", "这次没有存上", "前一次写日志出错后，日志文件已停用", "请关闭程序再打开，已存的内容都在", null);
        }
        if (ops.isEmpty()) {
            return;
        }
        try {
            cutTornTail();
            if (segment == null || segment.size() > segmentBytes) {
                startSegment();
            }
        } catch (IOException failed) {
            throw notSaved(failed);
        }
        Frames frames = new Frames(segmentHeader, sealer, new Frames.Group(end.seq() + 1, ops.size()));
        End after = end;
        for (Op op : ops) {
            after = add(frames, op, after);
        }
        long before = segment.size();
        try {
            segment.write(frames.bytes());
            segment.force();
        } catch (IOException failed) {
            throw cutBack(before) ? notSaved(failed) : perhapsSaved(failed);
        }
        end = after;
    }

    private void cutTornTail() throws IOException {
        if (cutAt >= 0) {
            segment.truncate(cutAt);
            segment.force();
            cutAt = -1;
        }
    }

    private End add(Frames frames, Op op, End before) {
        if (op.seq() != before.seq() + 1 || !op.chain().equals(chain)) {
            throw new IllegalArgumentException("op " + op + " does not follow seq " + before.seq());
        }
        byte[] head = Chain.next(before.head(), op.seq(), op.opLine());
        frames.add(op.seq(), op.opLine(), op.valLine(), head);
        return new End(op.seq(), op.time(), head);
    }

    private void startSegment() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
        disk.createDirectories(folder);
        byte[] header = Segments.header(chain, end.seq() + 1, end.head());
        Disk.Appending fresh = disk.append(folder.resolve(Segments.name(end.seq() + 1)));
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

    /**
     * What was written and not acknowledged goes, and its going is forced. If that fails nothing more is written, and
     * closing tries again: whoever was told that a save failed must not find it there and have it twice.
     */
    private boolean cutBack(long size) {
        try {
            segment.truncate(size);
            segment.force();
            return true;
        } catch (IOException failed) {
            broken = true;
            uncutAt = size;
            return false;
        }
    }

    private static Refusal notSaved(IOException failed) {
        return refused(failed, "这次没有存上，之前存的都在", "请腾出磁盘空间或检查文件夹后再点一次保存，屏幕上的内容还在");
    }

    /** Its bytes may stand in the file, and the disk takes no word on them any more. */
    private static Refusal perhapsSaved(IOException failed) {
        return refused(failed, "这次没有存成，之前存的都在", "请腾出磁盘空间或检查文件夹，关闭程序再打开，先查一下这一条在不在，不在再录一次");
    }

    private static Refusal refused(IOException failed, String what, String now) {
        String code = Disk.isFull(failed) ? "journal.full" : "journal.write";
        return Refusal.ofHome(code, what, Disk.reason(failed), now, failed);
    }

    /**
     * Reads the chain in order from {@code fromSeq} to what is saved now, checking sums, seals and chain.
     *
     * @param fromSeq segments that end before it are not looked at
     * @throws Refusal {@code journal.damaged} naming file and sequence number
     */
    public void read(long fromSeq, Consumer<Op> reader) {
        read(fromSeq, end.seq(), reader);
    }

    /** As {@link #read(long, Consumer)}, up to and with {@code throughSeq}. */
    public void read(long fromSeq, long throughSeq, Consumer<Op> reader) {
        Segments.Range range = new Segments.Range(fromSeq, throughSeq);
        Segments.read(folder, chain, sealer, range, (op, head) -> reader.accept(op));
    }

    /** The head after {@code seq}, 32 bytes; 0 asks for the chain's start. */
    public byte[] headAt(long seq) {
        End now = end;
        if (seq == now.seq()) {
            return now.head().clone();
        }
        byte[][] found = {start};
        if (seq > 0) {
            Segments.Range one = new Segments.Range(seq, seq);
            Segments.read(folder, chain, sealer, one, (op, head) -> found[0] = head);
        }
        return found[0];
    }

    /** Reads everything and compares the last head with the one in hand: the number of ops that verified. */
    public long verify() {
        End now = end;
        byte[][] running = {start};
        long[] count = {0};
        read(1, now.seq(), op -> {
            running[0] = Chain.next(running[0], op.seq(), op.opLine());
            count[0]++;
        });
        if (!Hash.same(running[0], now.head()) || count[0] != now.seq()) {
            throw Segments.damaged("日志的最后一条与记录的校验值不一致", null);
        }
        return count[0];
    }

    /** Notes beside the segments how far they reach now, as closing does. The note never falls. */
    public void noteEnd() throws IOException {
        End now = end;
        if (now.seq() > knownThrough) {
            Floor.write(folder, disk, now.seq(), now.head());
            knownThrough = now.seq();
        }
    }

    @Override
    public void close() throws IOException {
        broken = true;
        if (segment == null) {
            return;
        }
        try {
            boolean sure = uncutAt < 0 || cutBack(uncutAt);
            if (sure) {
                noteEndIfThereIsRoom();
            }
        } finally {
            segment.close();
            segment = null;
        }
    }

    /** The note only helps to tell damage from a torn write; a disk too full for it must not hinder closing. */
    private boolean noteEndIfThereIsRoom() {
        try {
            noteEnd();
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
