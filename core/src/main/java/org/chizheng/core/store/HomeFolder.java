package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** Where things lie in a data folder. Journal, inbox, attachments and keys only grow; the store can be made anew. */
public record HomeFolder(Path root) {
    private static final Set<String> NETWORK =
            Set.of("cifs", "smb", "smb2", "smbfs", "nfs", "nfs4", "fuse.sshfs", "9p");

    public Path card() {
        return root.resolve("home.json");
    }

    public Path slots() {
        return keys().resolve("slots.json");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path journal(Id chain) {
        return root.resolve("journal").resolve(hex16(chain));
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Sealed files of 附件, each named by its digest. */
    public Path attachments() {
        return root.resolve("attachment");
    }

    /** Policy packs that somebody put beside those of the program; may be missing. */
    public Path packs() {
        return root.resolve("packs");
    }

    public Path store() {
        return root.resolve("db").resolve("hrb");
    }

    public Path storeFile() {
        return root.resolve("db").resolve("hrb.mv.db");
    }

    /** While it exists the next opening makes the store anew. */
    Path rebuildMark() {
        return root.resolve("db").resolve("rebuild");
    }

    /** Says that a backup was put here; written before the card, so that no restored folder opens without it. */
    Path restoredMark() {
        return root.resolve("restored.json");
    }

    /** What this PC remembers of checks and backups; may be lost without harm. */
    Path notes() {
        return root.resolve("notes.json");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path reserve() {
        return root.resolve("reserve.bin");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** The first eight bytes of an id as 16 hex characters, the form in file names. */
    public static String hex16(Id id) {
        return String.format(Locale.ROOT, "%016x", id.high());
    }

    /** @throws Refusal {@code home.network} when the folder lies on a shared drive, where locks and forces lie */
    public void refuseNetwork() {
        boolean shared;
        try {
            shared = onNetwork(root);
        } catch (IOException unknown) {
            throw Refusal.ofHome("home.open", "数据文件夹打不开", "看不到它所在的磁盘", "请检查磁盘是否接好，再重新打开", unknown);
        }
        if (shared) {
            throw Refusal.ofHome(
                    "home.network",
                    "数据文件夹不能放在网络盘或共享文件夹里",
                    "网络盘不能保证“已存”的内容真的落到磁盘上，两台电脑还会互相盖住",
                    "请在本机硬盘上选一个文件夹；要交换数据请用“上报”",
                    null);
        }
    }

    /** Whether a path, which need not exist, lies on a shared drive. */
    static boolean onNetwork(Path path) throws IOException {
        Path nearest = path.toAbsolutePath();
        if (nearest.toString().startsWith("\\\\")) {
            return true;
        }
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null) {
            throw new IOException("no such drive");
        }
        return NETWORK.contains(Files.getFileStore(nearest).type().toLowerCase(Locale.ROOT));
    }
}
