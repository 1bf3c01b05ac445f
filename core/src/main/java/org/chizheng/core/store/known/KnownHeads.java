package org.chizheng.core.store.known;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;

/**
 * How far each chain of a device is known to have been written, in a small file outside every data folder. A folder that
 * stands behind it was restored from a backup or copied earlier. Hashes and numbers only; nothing of a person.
 */
public final class KnownHeads {
    /** A machine that keeps nothing outside the data folder. */
    public static final KnownHeads NONE = new KnownHeads(null, null);

    private static final int REMEMBERED = 50;
    private static final long MAX_BYTES = 64 * 1024;

    private final Path folder;
    private final Disk disk;

    private KnownHeads(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** @param folder where this machine keeps the state of programs; made when it is needed */
    public static KnownHeads in(Path folder, Disk disk) {
        return new KnownHeads(folder, disk);
    }

    /** The farthest place of a chain that was noted here; empty when there is none or it cannot be read. */
    public Optional<Chain.Point> of(Id device, Id chain) {
        return folder == null
                ? Optional.empty()
                : Optional.ofNullable(read(device).get(chain));
    }

    /**
     * Notes how far a chain stands; by this, what is known of it never falls.
     *
     * @return false when the machine's folder cannot be written: it only warns, and must not hinder any work
     */
    public boolean note(Id device, Chain.Point point) {
        if (folder == null) {
            return false;
        }
        Map<Id, Chain.Point> known = read(device);
        Chain.Point before = known.get(point.chain());
        if (before != null && before.seq() >= point.seq()) {
            return true;
        }
        return put(device, known, point);
    }

    /**
     * Begins anew for one chain: what was known of it has been told and is written down where it belongs.
     *
     * @return as {@link #note}
     */
    public boolean restart(Id device, Chain.Point point) {
        return folder != null && put(device, read(device), point);
    }

    private boolean put(Id device, Map<Id, Chain.Point> known, Chain.Point point) {
        known.remove(point.chain());
        known.put(point.chain(), point);
        try {
            disk.createDirectories(folder);
            disk.replace(file(device), text(known));
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private Path file(Id device) {
        return folder.resolve(String.format(Locale.ROOT, "%016x.heads", device.high()));
    }

    /** Oldest first, the last line a sum of those before it. */
    private static byte[] text(Map<Id, Chain.Point> known) {
        List<String> lines = new ArrayList<>();
        for (Chain.Point point : known.values()) {
            lines.add(point.chain() + " " + point.seq() + " " + Hash.hex(point.head()));
        }
        List<String> kept = lines.subList(Math.max(0, lines.size() - REMEMBERED), lines.size());
        String all = String.join("\n", kept) + "\n";
        return (all + sum(all) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String sum(String lines) {
        return Hash.hex(Hash.sha256(lines.getBytes(StandardCharsets.US_ASCII))).substring(0, 16);
    }

    private Map<Id, Chain.Point> read(Id device) {
        Map<Id, Chain.Point> known = new LinkedHashMap<>();
        try {
            Path file = file(device);
            if (Files.size(file) > MAX_BYTES) {
                return known;
            }
            String[] lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n");
            String[] points = Arrays.copyOf(lines, lines.length - 1);
            if (!sum(String.join("\n", points) + "\n").equals(lines[lines.length - 1])) {
                return known;
            }
            for (String line : points) {
                String[] parts = line.split(" ");
                Id chain = Id.parse(parts[0]);
                byte[] head = HexFormat.of().parseHex(parts[2]);
                known.put(chain, new Chain.Point(chain, Long.parseLong(parts[1]), head));
            }
            return known;
        } catch (NoSuchFileException none) {
            return known;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return new LinkedHashMap<>();
        }
    }
}
