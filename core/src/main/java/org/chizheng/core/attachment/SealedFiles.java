package org.chizheng.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;

/**
 * The sealed files of a data folder, each under the SHA-256 of its bytes: keeping one twice is keeping it once, and what
 * does not match its name is no file. They only grow, and lie in every backup.
 */
public final class SealedFiles {
    /** Of a sealed file: 8 MiB of a photo or scan and what sealing adds. */
    public static final int LARGEST = AttachmentService.LARGEST + 28;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final Disk disk;

    public SealedFiles(HomeFolder home, Disk disk) {
        this.folder = home.attachments();
        this.disk = disk;
    }

    /** Whether a text has the form of a file's name; the check of everything that comes from outside. */
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /**
     * Forces a sealed file to the disk.
     *
     * @return its name, 64 hex digits
     * @throws Refusal {@code attachment.full} or {@code attachment.write}: then nothing of it is here
     */
    public String keep(byte[] sealed) {
        String name = Hash.hex(Hash.sha256(sealed));
        try {
            if (!has(name)) {
                disk.createDirectories(path(name).getParent());
                disk.replace(path(name), sealed);
            }
            return name;
        } catch (IOException failed) {
            throw notKept(failed);
        }
    }

    /** As {@link Refusal}, for whatever writes a file of an attachment. */
    public static Refusal notKept(IOException failed) {
        String code = Disk.isFull(failed) ? "attachment.full" : "attachment.write";
        return Refusal.causedBy(failed, code, "附件没有存上", Disk.reason(failed), "请腾出磁盘空间或检查数据文件夹的权限，再添加一次；之前的内容都在");
    }

    /** Whether a file of that name lies here; {@link #sound} and {@link #read} look into it. */
    public boolean has(String name) {
        return isName(name) && Files.isRegularFile(path(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Where it lies or would lie. */
    public Path path(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a sealed file");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name + ".sealed");
    }

    /** Where files that come in parts are gathered; what lies there is in no backup. */
    public Path coming() {
        return folder.resolve("coming");
    }

    /**
     * The sealed bytes, compared with their name first.
     *
     * @throws Refusal {@code attachment.waiting} when it has not come, {@code attachment.damaged} when it changed here: it
     *     is set aside, so that it counts as missing and is asked for again
     */
    public byte[] read(String name) {
        if (!has(name)) {
            throw waiting();
        }
        try {
            if (Files.size(path(name)) <= LARGEST) {
                byte[] sealed = Files.readAllBytes(path(name));
                if (Hash.hex(Hash.sha256(sealed)).equals(name)) {
                    return sealed;
                }
            }
        } catch (IOException unreadable) {
            throw damaged(unreadable);
        }
        setAside(name);
        throw damaged(null);
    }

    /** Whether a file that lies here has the bytes that its name says; reads it in pieces. */
    public boolean sound(String name) {
        try {
            return digestOf(path(name)).equals(name);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** SHA-256 of a file in hex, read in pieces. */
    public static String digestOf(Path file) throws IOException {
        Hash hash = Hash.begin();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                hash.add(piece, 0, read);
            }
        }
        return Hash.hex(hash.end());
    }

    /** What changed on the disk stays for whoever wants to look at it, under a name that nobody asks for. */
    void setAside(String name) {
        try {
            disk.move(path(name), path(name).resolveSibling(name + ".damaged"));
        } catch (IOException stuck) {
            throw damaged(stuck);
        }
    }

    private static Refusal waiting() {
        return Refusal.of(
                "attachment.waiting", "附件的文件还没有到这台电脑", "记录已经到了，文件在后面分段传，或在另一个U盘上", "请再联网上报一次，或插上对方的U盘再接收；到了就能看");
    }

    private static Refusal damaged(IOException cause) {
        return Refusal.ofHome(
                "attachment.damaged", "附件的文件坏了，没有打开", "内容和它的指纹对不上，或读不出来", "下次上报或接收时会自动再要一份；手里有原件的，也可以重新添加", cause);
    }
}
