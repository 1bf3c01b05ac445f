package org.chizheng.sync.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.crypto.Digest;

/**
 * Files kept byte for byte: what came in, what was answered, what was sent. Each is forced to the disk before anything
 * is said of it. A file in {@code inbox} is named by its digest, so that keeping it twice is keeping it once.
 */
public final class Inbox {
    private final Path inbox;
    private final Path outbox;
    private final Disk disk;

    public Inbox(HomeFolder folder, Disk disk) {
        this.inbox = folder.inbox();
        this.outbox = folder.root().resolve("outbox");
        this.disk = disk;
    }

    /** What a file is beside its digest. */
    public enum Part {
        /** a file that came in */
        CAME(".hrb"),
        /** the signed answer to it, named by the digest of what it answers */
        RECEIPT(".receipt.hrb"),
        /** a file of a device's downlink */
        DOWN(".down.hrb"),
        /** a downlink file opened again to be handed back, named by the digest of the file that came */
        BACK(".back.hrb"),
        /** a version of the roster */
        ROSTER(".roster.hrb"),
        /** a request for enrolment */
        REQUEST(".request"),
        /** the grant on it, named by the digest of the request */
        GRANT(".grant");

        private final String ending;

        Part(String ending) {
            this.ending = ending;
        }
    }

    /** @throws Refusal {@code hub.full} or {@code inbox.write}: then nothing of it counts */
    public void keep(Part part, Digest digest, byte[] file) {
        write(path(part, digest), file);
    }

    public boolean has(Part part, Digest digest) {
        return Files.exists(path(part, digest));
    }

    /** @throws Refusal {@code inbox.missing} when the file is gone or cannot be read */
    public byte[] read(Part part, Digest digest) {
        return read(path(part, digest));
    }

    /**
     * A batch of this office among those that it sent.
     *
     * @param later the chain, where it is not the first of this device; else null
     */
    public record Own(Id later, long first, long last) {
        private String name() {
            return (later == null ? "" : HomeFolder.hex16(later) + "/") + first + "-" + last + ".hrb";
        }
    }

    /** Keeps a batch of this office under its numbers. As {@link #keep} otherwise. */
    public void keepSent(Own batch, byte[] file) {
        write(outbox.resolve(batch.name()), file);
    }

    /** Whether a sent batch is still here; a restored backup has none, and they are then cut again. */
    public boolean hasSent(Own batch) {
        return Files.exists(outbox.resolve(batch.name()));
    }

    /** Removes a sent batch, which can be made anew. @return whether there was one and it is gone */
    public boolean dropSent(Own batch) {
        Path file = outbox.resolve(batch.name());
        try {
            boolean was = Files.exists(file);
            disk.delete(file);
            return was;
        } catch (IOException stays) {
            return false;
        }
    }

    public byte[] sent(Own batch) {
        return read(outbox.resolve(batch.name()));
    }

    private Path path(Part part, Digest digest) {
        return inbox.resolve(Hash.hex(digest.bytes()) + part.ending);
    }

    private void write(Path file, byte[] content) {
        try {
            disk.createDirectories(file.getParent());
            disk.replace(file, content);
        } catch (IOException failed) {
            String code = Disk.isFull(failed) ? "hub.full" : "inbox.write";
            throw Refusal.causedBy(
                    failed, code, "文件没有存到本机，这次不算数", Disk.reason(failed), "请腾出磁盘空间或检查数据文件夹的权限，再做一次；之前的内容都在");
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            throw missing(gone);
        } catch (IOException failed) {
            throw missing(failed);
        }
    }

    private static Refusal missing(IOException cause) {
        return Refusal.ofHome(
                "inbox.missing",
                "数据文件夹里少了一个收发过的文件",
                "inbox 或 outbox 文件夹里的文件被移走，或读不出来",
                "请从最近的备份恢复，不要删改数据文件夹里的文件",
                cause);
    }
}
