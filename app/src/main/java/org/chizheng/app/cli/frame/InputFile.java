package org.chizheng.app.cli.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.shared.Refusal;

/** A file that is named on the command line and read whole. */
public final class InputFile {
    private InputFile() {}

    /**
     * At most one byte more than asked for, so that who reads on can tell that it is too much.
     *
     * @throws Refusal {@code file.unreadable}
     */
    public static byte[] bytes(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException unreadable) {
            throw Refusal.causedBy(unreadable, "file.unreadable", "打不开文件 " + file, "文件不存在、不是文件，或没有权限读", "请检查文件名");
        }
    }
}
