package org.chizheng.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.seal.Hash;

/** What tells that a file, or an entry of a list, has been seen before: importing twice adds nothing. */
public final class ImportKeys {
    private ImportKeys() {}

    /** SHA-256 of the bytes, 64 hexadecimal digits: the same file, whatever its name. */
    public static String fileHash(Path file) throws IOException {
        Hash hash = Hash.begin();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            int got;
            while ((got = in.read(buffer)) > 0) {
                hash.add(buffer, 0, got);
            }
        }
        return Hash.hex(hash.end());
    }

    /**
     * The very row as typed, in any place of any file: the key of its entry and SHA-256 over its cells. Serial numbers
     * and the column of our own error workbook do not count.
     */
    public static String typedKey(Layout layout, String context, JudgedRow row, Header header) {
        StringBuilder text = new StringBuilder();
        header.fields().forEach((column, field) -> {
            String typed = field.equals("sequence") ? null : row.raw().get(header.title(column));
            if (typed != null) {
                text.append(field).append('=').append(typed).append('\n');
            }
        });
        return rowKey(layout, context, row) + "."
                + Hash.hex(Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The part of a {@link #typedKey} that names the entry. */
    public static String entryOf(String typedKey) {
        int dot = typedKey.indexOf('.');
        return dot < 0 ? typedKey : typedKey.substring(0, dot);
    }

    /**
     * SHA-256 over the layout's key fields: the same person, or the same certificate, in any file and any row. An
     * identity number must not be guessable from a key that leaves the office, so keys are for the local store only.
     *
     * @param context what the entry belongs to, for a roster the id of the class
     */
    public static String rowKey(Layout layout, String context, JudgedRow row) {
        StringBuilder text = new StringBuilder(layout.code()).append('\n').append(context);
        layout.key().forEach(field -> text.append('\n').append(row.text(field)));
        return Hash.hex(Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
