package org.chizheng.app.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/** A request or a grant on its way on a stick: some hundred bytes, read with a limit because anybody may have put it there. */
public final class SmallFile {
    private static final int MOST = 64 * 1024;

    private SmallFile() {}

    /** @throws Refusal {@code file.write} */
    public static Path write(Disk disk, Path target, byte[] content) {
        try {
            disk.replace(target, content);
            return target;
        } catch (IOException failed) {
            throw Refusal.causedBy(
                    failed,
                    "file.write",
                    Texts.of("traffic.write.what"),
                    Disk.reason(failed),
                    Texts.of("traffic.write.now"));
        }
    }

    /** @throws Refusal {@code file.read} */
    public static byte[] read(Path file) {
        return read(file, MOST);
    }

    /**
     * @param most bytes; what comes after them is left
     * @throws Refusal {@code file.read}
     */
    public static byte[] read(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException failed) {
            throw Refusal.causedBy(
                    failed,
                    "file.read",
                    Texts.of("traffic.read.what"),
                    Disk.reason(failed),
                    Texts.of("traffic.read.now"));
        }
    }
}
