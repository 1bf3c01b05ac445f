package org.chizheng.core;

import java.util.List;
import org.chizheng.core.ledger.Received;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.HomeFolder;

/** What a module above adds to the register: record kinds of its own, and the reading of its inbox. */
public interface Extension {
    List<RecordKind> kinds();

    /** The inbox of a folder, be it the live one or a backup that is being checked. */
    Received received(HomeFolder folder, DataKey key, Seams seams);

    /** A register that never received anything. */
    Extension NONE = new Extension() {
        @Override
        public List<RecordKind> kinds() {
            return List.of();
        }

        @Override
        public Received received(HomeFolder folder, DataKey key, Seams seams) {
            return Received.NOTHING;
        }
    };
}
