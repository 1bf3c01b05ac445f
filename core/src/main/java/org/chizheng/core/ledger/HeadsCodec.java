package org.chizheng.core.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;

/**
 * Heads as the bytes of one column. Most records were written by few ops, so each op's stamp stands once and fields
 * name it by its place: {@code u8 stamps (id 16, millis 8, counter 4, rank 1)*, then per field: u8 length, name, u8
 * heads, place*, u8 overruled, id*}. Counts above 254 take an escape of 0xFF and four bytes.
 */
public final class HeadsCodec {
    private static final int STAMP = 29;

    private HeadsCodec() {}

    public static byte[] write(Heads heads) {
        Map<Id, Integer> places = new LinkedHashMap<>();
        List<Stamp> stamps = new ArrayList<>();
        heads.entries()
                .values()
                .forEach(entry -> entry.heads.forEach(stamp -> {
                    if (places.putIfAbsent(stamp.op(), stamps.size()) == null) {
                        stamps.add(stamp);
                    }
                }));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(
                64 + stamps.size() * STAMP + 12 * heads.entries().size());
        count(bytes, stamps.size());
        for (Stamp stamp : stamps) {
            bytes.writeBytes(ByteBuffer.allocate(STAMP)
                    .putLong(stamp.op().high())
                    .putLong(stamp.op().low())
                    .putLong(stamp.time().millis())
                    .putInt(stamp.time().counter())
                    .put((byte) stamp.clockRank())
                    .array());
        }
        heads.entries().forEach((field, entry) -> {
            byte[] name = field.getBytes(StandardCharsets.UTF_8);
            count(bytes, name.length);
            bytes.writeBytes(name);
            count(bytes, entry.heads.size());
            entry.heads.forEach(stamp -> count(bytes, places.get(stamp.op())));
            count(bytes, entry.overruledBeforeArrival.size());
            entry.overruledBeforeArrival.forEach(id -> bytes.writeBytes(id.bytes()));
        });
        return bytes.toByteArray();
    }

    /** @param bytes as written here; they come from our own store and are trusted to have the form */
    public static Heads read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = count(in);
        List<Stamp> stamps = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Id id = new Id(in.getLong(), in.getLong());
            stamps.add(new Stamp(id, new Hlc(in.getLong(), in.getInt()), in.get()));
        }
        Map<String, Heads.Entry> entries = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            byte[] name = new byte[count(in)];
            in.get(name);
            Heads.Entry entry = new Heads.Entry();
            for (int i = count(in); i > 0; i--) {
                entry.heads.add(stamps.get(count(in)));
            }
            for (int i = count(in); i > 0; i--) {
                entry.overruledBeforeArrival.add(new Id(in.getLong(), in.getLong()));
            }
            entries.put(new String(name, StandardCharsets.UTF_8), entry);
        }
        return new Heads(entries);
    }

    private static void count(ByteArrayOutputStream bytes, int value) {
        if (value < 0xFF) {
            bytes.write(value);
        } else {
            bytes.write(0xFF);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        }
    }

    private static int count(ByteBuffer in) {
        int first = in.get() & 0xFF;
        return first < 0xFF ? first : in.getInt();
    }
}
