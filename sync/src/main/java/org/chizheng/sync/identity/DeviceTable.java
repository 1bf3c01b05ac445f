package org.chizheng.sync.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.batch.Senders;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * The bureau's table of devices, as one value with a version that may not fall. Nobody is ever struck out of it:
 * whoever was revoked stays, so that what was signed before can still be checked.
 */
public final class DeviceTable implements Senders {
    private final long version;
    private final Map<Id, DeviceEntry> byDevice;
    private final Map<String, DeviceEntry> byKid = new HashMap<>();
    private final Map<String, Sender> former;

    private DeviceTable(long version, Map<Id, DeviceEntry> entries, Map<String, Sender> former) {
        this.version = version;
        this.byDevice = entries;
        this.former = former;
        for (DeviceEntry entry : entries.values()) {
            if (byKid.put(entry.device().kid(), entry) != null) {
                throw DeviceEntry.twice();
            }
        }
    }

    /** The table of a bureau that has just been made: itself alone. */
    public static DeviceTable of(DeviceEntry bureau) {
        return new DeviceTable(1, Map.of(bureau.device().dev(), bureau), Map.of());
    }

    public long version() {
        return version;
    }

    /** In the order in which they were added. */
    public List<DeviceEntry> devices() {
        return List.copyOf(byDevice.values());
    }

    public Optional<DeviceEntry> device(Id dev) {
        return Optional.ofNullable(byDevice.get(dev));
    }

    /** The next version, with this entry added or in the place of the one for the same device. */
    public DeviceTable with(DeviceEntry entry) {
        Map<Id, DeviceEntry> entries = new LinkedHashMap<>(byDevice);
        entries.put(entry.device().dev(), entry);
        return new DeviceTable(version + 1, entries, former);
    }

    /** The same table that knows one more key which its device has handed over, as far as it goes. */
    public DeviceTable withFormer(Sender key) {
        Map<String, Sender> keys = new HashMap<>(former);
        keys.put(key.key().kid(), key);
        return new DeviceTable(version, byDevice, keys);
    }

    /** Whether a key is, or ever was, some device's. */
    public boolean knows(String kid) {
        return byKid.containsKey(kid) || former.containsKey(kid);
    }

    @Override
    public Optional<Sender> byKid(String kid) {
        return Optional.ofNullable(byKid.get(kid))
                .map(entry -> new Sender(
                        entry.device().dev(), entry.bureau(), entry.device().signing()))
                .or(() -> Optional.ofNullable(former.get(kid)));
    }

    /** The body of a roster batch: one line on the whole, one for each device. */
    public List<byte[]> lines() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1);
        json.put("version", version);
        List<byte[]> lines = new ArrayList<>();
        lines.add(StrictJson.write(json));
        byDevice.values().forEach(entry -> lines.add(entry.line()));
        return lines;
    }

    /** @throws LineException when the lines are not those of {@link #lines()} */
    public static DeviceTable ofLines(List<byte[]> lines) {
        JsonObject json = StrictJson.object(lines.get(0)).only("v", "version");
        Map<Id, DeviceEntry> entries = new LinkedHashMap<>();
        for (byte[] line : lines.subList(1, lines.size())) {
            DeviceEntry entry = DeviceEntry.ofLine(line);
            if (entries.put(entry.device().dev(), entry) != null) {
                throw DeviceEntry.twice();
            }
        }
        return new DeviceTable(json.number("version", 1), entries, Map.of());
    }
}
