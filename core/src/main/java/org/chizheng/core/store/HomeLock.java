package org.chizheng.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chizheng.core.shared.Refusal;

/** One process per data folder: two writers would fork the chain. The operating system frees it with the process. */
public final class HomeLock implements AutoCloseable {
    /** On Linux, closing any channel of a file frees this process's lock on it: ask here before opening a second. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws Refusal {@code home.in-use} while another window or command has the folder open */
    public static HomeLock take(HomeFolder folder) {
        Path file;
        try {
            file = folder.root().toRealPath().resolve(folder.lock().getFileName());
        } catch (IOException failed) {
            throw cannotOpen(failed);
        }
        if (!HELD_HERE.add(file)) {
            throw inUse();
        }
        HomeLock taken = null;
        try {
            taken = lock(file);
        } catch (IOException failed) {
            throw cannotOpen(failed);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(file);
            }
        }
        if (taken == null) {
            throw inUse();
        }
        return taken;
    }

    /** Null when somebody else holds it. */
    private static HomeLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new HomeLock(file, channel, lock);
            }
        } catch (OverlappingFileLockException here) {
            channel.close();
            return null;
        }
        channel.close();
        return null;
    }

    private static Refusal cannotOpen(IOException failed) {
        return Refusal.ofHome("home.open", "数据文件夹打不开", "不能在里面写文件", "请检查这个文件夹的权限，或换到本机硬盘", failed);
    }

    private static Refusal inUse() {
        return Refusal.ofHome("home.in-use", "这个数据文件夹正在使用中", "另一个窗口或命令打开着它，同时写会弄乱先后", "请先关闭那个窗口，或等那个命令做完，再试一次", null);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("a lock cannot be released", failed);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
