package org.chizheng.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.ledger.Reserve;
import org.chizheng.core.shared.Disk;

/** Eight megabytes that are given up when the disk is full, so that what is here can still be sent out. */
final class ReserveFile implements Reserve {
    private static final int BYTES = 8 << 20;

    private final Path file;
    private final Disk disk;
    private boolean stands;

    ReserveFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Tries to put it back when it is gone; a disk still full leaves it gone. */
    @Override
    public boolean stands() {
        if (!stands) {
            stands = Files.exists(file) || put();
        }
        return stands;
    }

    private boolean put() {
        try {
            disk.replace(file, new byte[BYTES]);
            return true;
        } catch (IOException stillFull) {
            return false;
        }
    }

    @Override
    public void giveUp() {
        stands = false;
        try {
            disk.delete(file);
        } catch (IOException locked) {
            stands = Files.exists(file);
        }
    }
}
