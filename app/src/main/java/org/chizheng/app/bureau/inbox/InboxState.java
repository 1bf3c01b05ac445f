package org.chizheng.app.bureau.inbox;

import java.util.List;
import java.util.Map;
import org.chizheng.sync.intake.Enrolment;
import org.chizheng.sync.intake.InboxList.UnitInbox;

/**
 * What arrived and who may send.
 *
 * @param openCodes unit code to the instant, in milliseconds, at which its code ends
 */
record InboxState(List<UnitInbox> units, List<Enrolment.Device> devices, Map<String, Long> openCodes) {
    InboxState {
        units = List.copyOf(units);
        devices = List.copyOf(devices);
        openCodes = Map.copyOf(openCodes);
    }

    /** Batches that stand, of all offices. */
    long batches() {
        return units.stream().mapToLong(unit -> unit.batches().size()).sum();
    }

    /** Devices that asked and were not granted. */
    long asking() {
        return devices.stream().filter(device -> device.state().equals("asked")).count();
    }
}
