package org.chizheng.sync;

import java.util.List;
import org.chizheng.core.Extension;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.InboxReceived;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.SyncRecords;

/** What this module adds to a register: its record kinds, and the inbox that a rebuild reads. */
public final class SyncExtension implements Extension {
    private final Disk disk;

    public SyncExtension(Disk disk) {
        this.disk = disk;
    }

    @Override
    public List<RecordKind> kinds() {
        return SyncRecords.ALL;
    }

    @Override
    public Received received(HomeFolder folder, DataKey key, Seams seams) {
        return new InboxReceived(new OpReading(new KeyBox(folder, key, seams, disk), new Inbox(folder, disk)));
    }
}
