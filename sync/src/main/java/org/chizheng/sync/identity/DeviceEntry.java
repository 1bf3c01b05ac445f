package org.chizheng.sync.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;

/**
 * One line of the table of devices.
 *
 * @param name what people call the machine
 * @param bureau whether it signs for the bureau
 * @param revoked per chain the last trusted number; by number and never by time, so that the order of arrival does
 *     not decide what counts. A chain that is not named has no trusted number
 */
public record DeviceEntry(
        DeviceIdentity device, String name, boolean bureau, DeviceStatus status, Map<Id, Long> revoked) {
    private static final int MAX_CHAINS = 200;

    public DeviceEntry {
        revoked = Map.copyOf(revoked);
    }

    public static DeviceEntry active(DeviceIdentity device, String name, boolean bureau) {
        return new DeviceEntry(device, name, bureau, DeviceStatus.ACTIVE, Map.of());
    }

    /** @param lastTrusted per chain the last number that still counts; 0 or absent for none */
    public DeviceEntry revoke(Map<Id, Long> lastTrusted) {
        return new DeviceEntry(device, name, bureau, DeviceStatus.REVOKED, lastTrusted);
    }

    /** Whether an op of this device counts. */
    public boolean trusts(Id chain, long seq) {
        return status != DeviceStatus.REVOKED || seq <= revoked.getOrDefault(chain, 0L);
    }

    byte[] line() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("device", device.json());
        json.put("name", name);
        json.put("bureau", bureau);
        json.put("status", status.code());
        List<Object> marks = new ArrayList<>();
        new TreeMap<>(revoked).forEach((chain, seq) -> marks.add(List.of(chain, seq)));
        json.put("revoked", marks);
        return StrictJson.write(json);
    }

    static DeviceEntry ofLine(byte[] line) {
        JsonObject json = StrictJson.object(line).only("device", "name", "bureau", "status", "revoked");
        return new DeviceEntry(
                DeviceIdentity.of(json.object("device")),
                json.text("name"),
                json.flag("bureau"),
                DeviceStatus.of(json.text("status")),
                json.marks("revoked", MAX_CHAINS));
    }

    static LineException twice() {
        return new LineException("a device or a key stands twice in the table");
    }
}
