package org.chizheng.sync.keep;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.transport.Parcel;

/** What a person points at: a stick, a folder of loose files, or single files. */
public final class ParcelPaths {
    private static final int MOST = 10_000;

    private ParcelPaths() {}

    /**
     * @param stick lists the parcels of a folder that holds {@code HRBSYNC}
     * @throws Refusal {@code parcel.none}, {@code stick.too-many} or {@code stick.read}
     */
    public static List<Parcel> collect(List<Path> paths, Function<Path, List<Parcel>> stick) {
        List<Parcel> parcels = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                parcels.add(new Parcel(path.getFileName().toString(), () -> read(path)));
            } else if (Files.isDirectory(path)) {
                parcels.addAll(stick.apply(path));
                parcels.addAll(loose(path));
            } else {
                throw Refusal.of("parcel.none", "没有找到要接收的文件：" + path, "路径不存在", "请检查U盘是否插好、路径是否写对");
            }
        }
        return parcels;
    }

    private static List<Parcel> loose(Path folder) {
        List<Path> files = new ArrayList<>();
        int names = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (++names > MOST) {
                    throw Refusal.of("stick.too-many", "这个文件夹里的文件太多，没有读取", "一次最多看 " + MOST + " 个", "请把要接收的文件放到单独的文件夹");
                }
                if (entry.getFileName().toString().endsWith(".hrb")
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                }
            }
        } catch (IOException failed) {
            throw unreadable(failed);
        }
        return files.stream()
                .sorted()
                .map(file -> new Parcel(file.getFileName().toString(), () -> read(file)))
                .toList();
    }

    private static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.FILE + 1);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private static Refusal unreadable(IOException failed) {
        return Refusal.causedBy(failed, "stick.read", "文件读不出来", Disk.reason(failed), "请重新插好U盘再接收一次；仍不行请让发出单位重新导出");
    }
}
