package org.chizheng.sync.transport.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.transport.Parcel;

/**
 * One bounded walk over a tree that a stranger may have filled. It counts every name it is shown and stops at the
 * limit, follows no link, looks into nothing but folders of the expected form, and opens only names that it has put
 * together itself from parts that matched.
 */
final class StickWalk {
    /** Names of any kind in one walk; a busy county carries some hundreds. */
    static final int MAX_NAMES = 10_000;
    /** Bytes of all files in one walk. */
    static final long MAX_BYTES = 4L << 30;

    private final Path folder;
    private final List<Parcel> parcels = new ArrayList<>();
    private int names;
    private int passedOver;
    private long bytes;

    StickWalk(Path folder) {
        this.folder = folder;
    }

    /**
     * @param fixed folders by name from the root of the stick
     * @param levels the forms of the folders below them, outermost first; files stand in the last
     */
    Stick.Listing list(List<String> fixed, List<Pattern> levels) {
        try {
            Path start = folder;
            for (String name : fixed) {
                start = start.resolve(name);
                if (!isFolder(start)) {
                    return new Stick.Listing(List.of(), 0);
                }
            }
            descend(start, levels);
            return new Stick.Listing(List.copyOf(parcels), passedOver);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void descend(Path place, List<Pattern> levels) throws IOException {
        if (levels.isEmpty()) {
            files(place);
            return;
        }
        for (String name : matching(place, levels.get(0), Comparator.naturalOrder())) {
            Path next = place.resolve(name);
            if (isFolder(next)) {
                descend(next, levels.subList(1, levels.size()));
            } else {
                passedOver++;
            }
        }
    }

    private void files(Path place) throws IOException {
        for (String name : matching(place, Stick.FILE, BY_NUMBER)) {
            Path file = place.resolve(name);
            BasicFileAttributes facts = facts(file);
            if (facts == null || !facts.isRegularFile() || facts.size() > Limits.FILE) {
                passedOver++;
                continue;
            }
            bytes += facts.size();
            if (bytes > MAX_BYTES) {
                throw Refusal.of("stick.too-large", "这个U盘（文件夹）里的文件太大，没有读取", "一次最多读取 4 GB", "请把已经接收过的文件移走，再接收一次");
            }
            String shown = folder.relativize(file).toString().replace('\\', '/');
            parcels.add(new Parcel(shown, () -> read(file)));
        }
    }

    private static final Comparator<String> BY_NUMBER = Comparator.<String>comparingLong(name -> number(name, 1))
            .thenComparingLong(name -> number(name, 2))
            .thenComparing(Comparator.naturalOrder());

    static long number(String name, int which) {
        Matcher matcher = Stick.FILE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the name of a file here");
        }
        return Long.parseLong(matcher.group(which));
    }

    private List<String> matching(Path place, Pattern form, Comparator<String> order) throws IOException {
        List<String> matching = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            for (Path entry : entries) {
                if (++names > MAX_NAMES) {
                    throw Refusal.of(
                            "stick.too-many",
                            "这个U盘（文件夹）里的文件太多，没有读取",
                            "上报文件夹里最多 " + MAX_NAMES + " 个文件",
                            "请换一个干净的U盘，或把已经接收过的文件移走，再接收一次");
                }
                String name = entry.getFileName().toString();
                if (form.matcher(name).matches()) {
                    matching.add(name);
                } else {
                    passedOver++;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        matching.sort(order);
        return matching;
    }

    private static byte[] read(Path file) {
        try {
            return content(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** At most one file's worth, never through a link; a pipe would keep the reader waiting for ever. */
    static byte[] content(Path file) throws IOException {
        return content(file, Limits.FILE);
    }

    /** As {@link #content(Path)}, at most one byte more than the limit. */
    static byte[] content(Path file, int limit) throws IOException {
        if (!isFile(file)) {
            throw new IOException("not a file any more");
        }
        Set<? extends OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), limit) + 1);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                continue;
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    static boolean isFile(Path file) throws IOException {
        BasicFileAttributes facts = facts(file);
        return facts != null && facts.isRegularFile();
    }

    private static boolean isFolder(Path place) throws IOException {
        BasicFileAttributes facts = facts(place);
        return facts != null && facts.isDirectory() && !facts.isOther();
    }

    static void requireNoLink(Path place) throws IOException {
        if (facts(place) != null && !isFolder(place)) {
            throw Refusal.of("stick.link", "没有写到U盘（文件夹）", "上报文件夹的位置被别的文件或链接占用", "请换一个干净的U盘，或删掉U盘上的 HRBSYNC 后再导出");
        }
    }

    private static BasicFileAttributes facts(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Refusal unreadable(IOException e) {
        return Refusal.causedBy(e, "stick.read", "U盘（文件夹）读不出来", Disk.reason(e), "请重新插好U盘再接收一次；仍不行请让发出单位重新导出");
    }
}
