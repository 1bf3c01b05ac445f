package org.chizheng.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.chizheng.core.shared.Refusal;

/** One process per data folder: two writers would fork the chain. The operating system frees it with the process. */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    public static HomeLock take(HomeFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new HomeLock(channel, lock);
            }
            channel.close();
        } catch (OverlappingFileLockException sameProcess) {
            closeQuietly(channel);
        } catch (IOException failed) {
            throw Refusal.ofHome("home.open", "数据文件夹打不开", "不能在里面写文件", "请检查这个文件夹的权限，或换到本机硬盘", failed);
        }
        throw Refusal.ofHome("home.in-use", "这个数据文件夹正在使用中", "另一个窗口或命令打开着它，同时写会弄乱先后", "请先关闭那个窗口，或等那个命令做完，再试一次", null);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            throw new IllegalStateException("a lock file cannot be closed", alreadyClosed);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new IllegalStateException("a lock cannot be released", failed);
        }
    }
}
