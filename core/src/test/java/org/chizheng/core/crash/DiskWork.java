package org.chizheng.core.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;

/** Everything that a disk is asked for, once each; also as a process of its own, to be watched from outside. */
final class DiskWork {
    private DiskWork() {}

    public static void main(String[] arguments) throws IOException {
        run(new RealDisk(), Path.of(arguments[0]));
    }

    static void run(Disk disk, Path root) throws IOException {
        Path folder = root.resolve("one").resolve("two");
        disk.createDirectories(folder);
        disk.replace(folder.resolve("whole"), new byte[10]);
        try (Disk.Appending grown = disk.append(folder.resolve("grown"))) {
            grown.write(ByteBuffer.wrap(new byte[7]));
            grown.force();
            grown.truncate(3);
            grown.force();
        }
        disk.move(folder.resolve("grown"), root.resolve("moved"));
        disk.delete(root.resolve("moved"));
    }
}
