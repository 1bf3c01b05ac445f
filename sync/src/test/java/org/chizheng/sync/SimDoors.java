package org.chizheng.sync;

import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.transport.LiveTransport;
import org.chizheng.sync.transport.https.Receiver;

/** The two ends of the line without the line, for a simulation that has one of its own. */
public final class SimDoors {
    private SimDoors() {}

    public static Receiver hub(SyncService bureau) {
        return bureau.bureau().door(false);
    }

    public static OfficeSync.Exchange exchange(SyncService office, LiveTransport line) {
        return office.office().exchange(line, "https://simulation", Progress.NONE);
    }
}
