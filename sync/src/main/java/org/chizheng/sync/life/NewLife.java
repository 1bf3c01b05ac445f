package org.chizheng.sync.life;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Backup;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.SyncRecords;

/**
 * Begins a life at the bureau. One forced record decides: before it the folder goes on in the life of its backup and
 * begins at the next opening, after it the new one holds. Nothing else has to change with it, so there is no half-way.
 */
public final class NewLife {
    private final Core core;
    private final Id first;

    /** @param first the life that this bureau was founded with */
    public NewLife(Core core, Id first) {
        this.core = core;
        this.first = first;
    }

    /** Begins one when this folder was made of a backup and has not begun one for it; tells the life that holds. */
    public Lives settle() {
        Optional<Backup.Restored> restored = Backup.restored(core.home().folder());
        if (restored.isPresent()) {
            Id record = recordOf(restored.get().sum());
            if (!new LifeQueries(core.store()).isNoted(record)) {
                begin(record, restored.get().madeOn(), restored.get().sum());
            }
        }
        return new Lives(core.store(), first);
    }

    /** Begins one because a person says that an older copy of the folder was put in its place. */
    public Life beginByHand() {
        return begin(core.seams().newId(), "", "");
    }

    private static Id recordOf(String sum) {
        return SyncRecords.idOf(Digest.of(("life " + sum).getBytes(StandardCharsets.US_ASCII)));
    }

    private Life begin(Id record, String restoredFrom, String mark) {
        Lives lives = new Lives(core.store(), first);
        Optional<Life> last = lives.last();
        List<Id> former = new ArrayList<>(last.map(Life::former).orElse(List.of()));
        former.add(lives.current());
        long now = core.seams().millis() + core.ledger().clockBehind();
        long began = Math.max(now, last.map(Life::beganAt).orElse(0L) + 1);
        long number = last.map(Life::number).orElse(1L) + 1;
        Life life = new Life(core.seams().newId(), number, began, former, restoredFrom, Map.of(), List.of());
        Map<String, Object> values = life.values();
        values.put("mark", mark);
        core.ledger().record(core.actor(), Change.create(SyncRecords.LIFE, record, values));
        return life;
    }
}
