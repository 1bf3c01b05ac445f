package org.chizheng.app.cli.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;

/** A command on the sync service of an open register. */
abstract class SyncHomeCommand extends HomeCommand {
    /** Larger than any file of this protocol. */
    private static final int LARGEST = 2 << 20;

    @Override
    protected final Answer run(Core core, Reveal reveal) {
        return run(core, new SyncService(core));
    }

    abstract Answer run(Core core, SyncService sync);

    static byte[] read(Path file) {
        return read(file, LARGEST);
    }

    static byte[] read(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "file.read", "读不到文件：" + file, "文件不存在，或没有读取的权限", "请检查文件名和U盘，再试一次");
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Disk disk = new RealDisk();
            Path target = file.toAbsolutePath();
            disk.createDirectories(target.getParent());
            disk.replace(target, content);
        } catch (IOException failed) {
            throw Refusal.causedBy(failed, "file.write", "文件没有写成：" + file, Disk.reason(failed), "请换一个能写入的位置，再试一次");
        }
    }

    static String unitName(Core core, String unit) {
        return core.services().units().nameOf(unit);
    }

    static Map<String, Object> refused(Refusal refusal) {
        return Json.object("code", refusal.code(), "what", refusal.what(), "why", refusal.why(), "now", refusal.now());
    }

    /** 学员 3、班级 1 */
    static String kinds(Core core, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> core.kinds()
                                .find(entry.getKey())
                                .map(kind -> kind.label())
                                .orElse(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("、"));
    }
}
