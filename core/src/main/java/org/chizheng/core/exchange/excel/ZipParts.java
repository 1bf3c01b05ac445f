package org.chizheng.core.exchange.excel;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.shared.Refusal;

/**
 * The parts of an xlsx, each read under a limit and against its own checksum: {@link ZipFile} inflates a changed byte
 * without a word, and one changed digit of an identity number is another person.
 */
public final class ZipParts implements Closeable {
    /** A workbook of a hundred sheets has some hundreds of parts. */
    private static final int MOST_PARTS = 10_000;
    /** Bytes that may come out of one byte, once a part is large; a sheet of nothing but formats reaches thirty. */
    private static final long RATIO = 200;

    private static final long LARGE = 8L << 20;
    private static final Pattern PLAIN =
            Pattern.compile("(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\:\\x00-\\x1F][^\\\\:\\x00-\\x1F]*");

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> byName = new HashMap<>();

    public ZipParts(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw SheetRefusals.bomb(file);
        }
        zip.stream().forEach(entry -> byName.putIfAbsent(key(entry.getName()), entry));
    }

    /**
     * Whether a copy may carry all parts on: no name leads up, to a root or to a drive, each stands once whatever the
     * case of its letters, and none says that it unpacks without end.
     */
    boolean mayAllBeCopied() {
        return byName.size() == zip.size()
                && zip.stream()
                        .allMatch(entry -> PLAIN.matcher(entry.getName()).matches()
                                && entry.getSize() <= most(entry, Long.MAX_VALUE));
    }

    private static long most(ZipEntry entry, long limit) {
        return Math.min(limit, Math.max(LARGE, RATIO * entry.getCompressedSize()));
    }

    public boolean has(String name) {
        return byName.containsKey(key(name));
    }

    /** @param folder lower case, with its slash */
    public boolean hasUnder(String folder) {
        return byName.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    /** @return the part, or null when there is none of this name; closing it early is allowed and checks nothing */
    public InputStream open(String name, long limit) throws IOException {
        ZipEntry entry = byName.get(key(name));
        return entry == null ? null : new Checked(zip.getInputStream(entry), entry, limit, file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counts what comes out and compares the checksum at the end. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final long expected;
        private final long limit;
        private final Path file;
        private long count;
        private boolean ended;

        Checked(InputStream in, ZipEntry entry, long limit, Path file) {
            super(in);
            this.expected = entry.getCrc();
            this.limit = most(entry, limit);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            if (got > 0) {
                sum.update(buffer, offset, got);
                count += got;
                if (count > limit) {
                    throw SheetRefusals.bomb(file);
                }
            } else if (got < 0 && !ended) {
                ended = true;
                if (expected != -1 && sum.getValue() != expected) {
                    throw damaged();
                }
            }
            return got;
        }

        private Refusal damaged() {
            return SheetRefusals.damaged(file, null);
        }
    }
}
