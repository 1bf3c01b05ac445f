package org.chizheng.sync.attached;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.chizheng.core.attachment.SealedFiles;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/**
 * A sealed file in pieces: cut where it lies, gathered where it comes. Each piece is forced to the disk, so that a break
 * costs one piece; whole, the file is kept only when its bytes have the digest that is its name.
 */
public final class FilePieces {
    /** Bytes of a piece; the last one is what is left. A slow line brings one in some seconds. */
    public static final int PIECE = 256 * 1024;

    private final SealedFiles files;
    private final Disk disk;

    public FilePieces(SealedFiles files, Disk disk) {
        this.files = files;
        this.disk = disk;
    }

    /** How many pieces a file of so many bytes has. */
    public static int count(long bytes) {
        return (int) ((bytes + PIECE - 1) / PIECE);
    }

    /** One piece of a whole file, by its number from 0. */
    public static byte[] cut(byte[] sealed, int piece) {
        return Arrays.copyOfRange(sealed, piece * PIECE, Math.min(sealed.length, (piece + 1) * PIECE));
    }

    /** Whether a piece may have this number and length in a file of so many bytes. */
    static boolean fits(long bytes, int piece, int length) {
        boolean last = piece == count(bytes) - 1;
        return piece >= 0 && piece < count(bytes) && length == (last ? bytes - (long) piece * PIECE : PIECE);
    }

    /** The numbers of the pieces of a file that are here while it is not whole. */
    public BitSet here(String name, long bytes) {
        BitSet here = new BitSet();
        for (int piece = 0; piece < count(bytes); piece++) {
            if (lies(place(name, piece), bytes, piece)) {
                here.set(piece);
            }
        }
        return here;
    }

    private static boolean lies(Path place, long bytes, int piece) {
        try {
            return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                    && fits(bytes, piece, (int) Math.min(Integer.MAX_VALUE, Files.size(place)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Keeps one piece, and the file with the last one.
     *
     * @return whether the file is whole now
     * @throws Refusal {@code file.piece} for a piece that this file does not have; {@code file.digest} when the pieces are
     *     not those of the file: they are thrown away, to be brought anew; {@code attachment.full}, {@code .write}
     */
    public boolean put(String name, long bytes, int piece, byte[] content) {
        if (!fits(bytes, piece, content.length)) {
            throw Refusal.of("file.piece", "附件的这一段没有接收", "这一段的编号或长度与登记的文件大小不符", "请再上报一次；仍不行请重新添加这个附件");
        }
        try {
            disk.createDirectories(place(name, piece).getParent());
            disk.replace(place(name, piece), content);
            Optional<byte[]> whole = gather(name, bytes);
            if (whole.isEmpty()) {
                return false;
            }
            boolean same = Hash.hex(Hash.sha256(whole.get())).equals(name);
            if (same) {
                files.keep(whole.get());
            }
            clear(name, bytes);
            if (!same) {
                throw Refusal.of("file.digest", "附件的文件没有接收", "各段拼起来与它的指纹不符，途中有一段坏了", "会从头再传一次，请再上报一次；仍不行请重新添加这个附件");
            }
            return true;
        } catch (IOException failed) {
            throw SealedFiles.notKept(failed);
        }
    }

    private Optional<byte[]> gather(String name, long bytes) throws IOException {
        if (here(name, bytes).cardinality() < count(bytes)) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) bytes);
        for (int piece = 0; piece < count(bytes); piece++) {
            whole.writeBytes(Files.readAllBytes(place(name, piece)));
        }
        return Optional.of(whole.toByteArray());
    }

    private void clear(String name, long bytes) throws IOException {
        for (int piece = 0; piece < count(bytes); piece++) {
            disk.delete(place(name, piece));
        }
        disk.delete(files.coming().resolve(name));
    }

    private Path place(String name, int piece) {
        if (!SealedFiles.isName(name)) {
            throw new IllegalArgumentException("not the name of a sealed file");
        }
        return files.coming().resolve(name).resolve(piece + ".part");
    }
}
