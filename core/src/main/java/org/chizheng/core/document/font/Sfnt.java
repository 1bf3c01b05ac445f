package org.chizheng.core.document.font;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table directory of one face in a .ttf or .ttc file. Reads only the tables asked for: looking through a machine's
 * fonts must not pull half a gigabyte of outlines.
 */
record Sfnt(Path file, boolean collection, Map<String, long[]> tables) {
    private static final int COLLECTION = 0x74746366;
    private static final Set<String> NEEDED = Set.of("glyf", "loca", "cmap", "head", "hhea", "hmtx");
    private static final int MOST_FACES = 64;
    private static final int MOST_TABLES = 128;
    private static final int MOST_BYTES = 32 << 20;

    /** The faces of a file; an unknown kind of file has none. */
    static List<Sfnt> in(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer start = read(channel, 0, 12);
            if (start.getInt(0) != COLLECTION) {
                return List.of(new Sfnt(file, false, directory(channel, 0)));
            }
            int faces = Math.min(start.getInt(8), MOST_FACES);
            ByteBuffer offsets = read(channel, 12, Math.max(0, faces) * 4);
            List<Sfnt> all = new ArrayList<>();
            for (int index = 0; index < faces; index++) {
                all.add(new Sfnt(file, true, directory(channel, offsets.getInt() & 0xFFFFFFFFL)));
            }
            return all;
        }
    }

    private static Map<String, long[]> directory(SeekableByteChannel channel, long at) throws IOException {
        int count = Math.min(read(channel, at + 4, 2).getShort() & 0xFFFF, MOST_TABLES);
        ByteBuffer rows = read(channel, at + 12, count * 16);
        Map<String, long[]> tables = new HashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] tag = new byte[4];
            rows.get(tag);
            rows.getInt();
            long[] place = {rows.getInt() & 0xFFFFFFFFL, rows.getInt() & 0xFFFFFFFFL};
            String name = new String(tag, StandardCharsets.ISO_8859_1);
            if (NEEDED.contains(name) && place[0] + place[1] > channel.size()) {
                throw new EOFException("the font file ends before its table " + name);
            }
            tables.put(name, place);
        }
        return tables;
    }

    boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /** The bytes of a table, big-endian; empty when the face has none. */
    ByteBuffer table(String tag) throws IOException {
        long[] place = tables.get(tag);
        if (place == null) {
            return ByteBuffer.allocate(0);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel, place[0], (int) Math.min(place[1], MOST_BYTES));
        }
    }

    /** Some bytes of a table, for tables too large to be read whole. */
    ByteBuffer part(String tag, long from, int bytes) throws IOException {
        long[] place = tables.get(tag);
        if (place == null || from + bytes > place[1]) {
            return ByteBuffer.allocate(bytes);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel, place[0] + from, bytes);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long at, int bytes) throws IOException {
        if (at + bytes > channel.size()) {
            throw new EOFException("the font file ends early");
        }
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        channel.position(at);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the font file ends early");
            }
        }
        return buffer.flip();
    }
}
