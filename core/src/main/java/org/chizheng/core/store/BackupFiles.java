package org.chizheng.core.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Refusal;

/**
 * The files of a backup and the list of them, {@code backup.json}, which is written last.
 *
 * @param version of this form
 * @param madeOn ISO date
 * @param ops saves in both chains
 * @param digest of the store that the files rebuild
 */
record BackupFiles(int version, String madeOn, String unit, long ops, String digest, List<Entry> files) {
    static final String NAME = "backup.json";
    private static final int VERSION = 1;
    private static final int PIECE = 1 << 16;
    /** A list of 200,000 files is some 30 MB; what is larger was not written here. */
    private static final int LONGEST_LIST = 64 << 20;

    private static final int LONGEST_PLACE = 200;
    /** Folders and a file with names of our own making: no drive, no stream, no way up. */
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    /** Hears bytes done and bytes in all. */
    @FunctionalInterface
    interface Pace {
        void at(long done, long of);
    }

    static final Pace UNWATCHED = (done, of) -> {};

    /** One file: its place with slashes, its length in bytes, SHA-256 of it in hex. */
    record Entry(String path, long bytes, String sha256) {}

    BackupFiles(String madeOn, String unit, long ops, String digest, List<Entry> files) {
        this(VERSION, madeOn, unit, ops, digest, files);
    }

    /** What only grows: card, keys, journals, inbox, attachments, each with the length it has now. */
    static List<Entry> present(HomeFolder home) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path part :
                List.of(home.card(), home.keys(), home.root().resolve("journal"), home.inbox(), home.attachments())) {
            if (!Files.exists(part)) {
                continue;
            }
            try (Stream<Path> found = Files.walk(part)) {
                for (Path file : found.sorted().toList()) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && !file.toString().endsWith(".part")) {
                        String path = home.root().relativize(file).toString().replace('\\', '/');
                        entries.add(new Entry(path, Files.size(file), null));
                    }
                }
            }
        }
        return entries;
    }

    static long bytes(List<Entry> files) {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    /** Copies the first bytes of a file, forces the copy, and tells what was copied. */
    static Entry copy(Path from, Path to, Entry entry, Disk disk) throws IOException {
        Path target = to.resolve(entry.path());
        disk.createDirectories(target.getParent());
        Hash hash = Hash.begin();
        long left = entry.bytes();
        try (InputStream in = Files.newInputStream(from.resolve(entry.path()));
                Disk.Appending out = disk.append(target)) {
            out.truncate(0);
            while (left > 0) {
                byte[] piece = in.readNBytes((int) Math.min(PIECE, left));
                if (piece.length == 0) {
                    throw new IOException("shorter than it was: " + entry.path());
                }
                hash.add(piece);
                out.write(ByteBuffer.wrap(piece));
                left -= piece.length;
            }
            out.force();
        }
        return new Entry(entry.path(), entry.bytes(), Hash.hex(hash.end()));
    }

    void write(Path folder, Disk disk) throws IOException {
        disk.replace(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /** @throws Refusal {@code backup.none}, {@code backup.newer} or {@code backup.damaged} */
    static BackupFiles read(Path folder) {
        Path list = folder.resolve(NAME);
        if (!Files.exists(list)) {
            throw Refusal.ofHome(
                    "backup.none", "这个文件夹里没有备份", "没有找到 backup.json：" + folder, "请选“持证台账备份-…”这一级的文件夹", null);
        }
        BackupFiles files;
        try {
            files = JSON.readValue(bounded(list), BackupFiles.class);
        } catch (IOException unreadable) {
            throw damaged(NAME, unreadable);
        }
        if (files != null && files.version() > VERSION) {
            throw Refusal.ofHome("backup.newer", "这份备份是更新版本的程序做的", "当前程序认不得它的格式", "请安装新版本的程序再用这份备份", null);
        }
        if (files == null || !files.isWhole()) {
            throw damaged(NAME, null);
        }
        return files;
    }

    /** What a folder is given to remember that it was made of this backup. */
    static byte[] mark(Path backup, BackupFiles files) throws IOException {
        String sum = Hash.hex(Hash.sha256(Files.readAllBytes(backup.resolve(NAME))));
        return JSON.writeValueAsBytes(new Backup.Restored(files.madeOn(), sum));
    }

    /** @throws Refusal {@code home.damaged}: without the mark a restored folder would pass for one that never was */
    static Optional<Backup.Restored> readMark(HomeFolder folder) {
        if (!Files.exists(folder.restoredMark())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.restoredMark()), Backup.Restored.class));
        } catch (IOException unreadable) {
            throw Refusal.ofHome(
                    "home.damaged",
                    "数据文件夹的 restored.json 读不出来",
                    "它记着这里是用哪份备份恢复的，文件被截断或改动过",
                    "请用同一份备份在新文件夹里再恢复一次",
                    unreadable);
        }
    }

    /** The list lies on a stick: it may be a pipe, a link, or as long as the stick. */
    private static byte[] bounded(Path list) throws IOException {
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) || Files.size(list) > LONGEST_LIST) {
            throw new IOException("not a list of a backup");
        }
        try (InputStream in = Files.newInputStream(list)) {
            return in.readNBytes(LONGEST_LIST);
        }
    }

    private static boolean isDay(String text) {
        try {
            return text != null && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    /** Nothing missing, and each place one below the folder that holds the list. */
    private boolean isWhole() {
        return files != null
                && digest != null
                && unit != null
                && isDay(madeOn)
                && files.stream()
                        .allMatch(entry -> entry != null
                                && entry.path() != null
                                && entry.path().length() <= LONGEST_PLACE
                                && PLACE.matcher(entry.path()).matches()
                                && entry.sha256() != null
                                && entry.bytes() >= 0);
    }

    /** Reads every file of a folder and compares it with the list. */
    void compare(Path folder, Pace pace) {
        long all = bytes(files);
        long done = 0;
        for (Entry entry : files) {
            pace.at(done, all);
            done += entry.bytes();
            Path file = folder.resolve(entry.path());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw damaged(entry.path(), null);
            }
            try (InputStream in = Files.newInputStream(file)) {
                Hash hash = Hash.begin();
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    hash.add(piece, 0, read);
                }
                if (!Hash.hex(hash.end()).equals(entry.sha256())) {
                    throw damaged(entry.path(), null);
                }
            } catch (IOException unreadable) {
                throw damaged(entry.path(), unreadable);
            }
        }
    }

    static Refusal damaged(String file, Throwable cause) {
        return Refusal.ofHome("backup.damaged", "这份备份不能用", "文件与做备份时不一致：" + file, "请换一份备份，或换一个U盘重新备份；原来的数据没有动", cause);
    }
}
