package org.chizheng.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;

/** An office without a store, for tests: writes signed ops of one chain, with whatever bases a test wants. */
public final class Office {
    private final String unit;
    private final Seams seams;
    private final Id device;
    private final Id chain;
    private long seq;
    private Hlc time = Hlc.START;
    private String clock = "ok";

    public Office(String unit, Seams seams) {
        this.unit = unit;
        this.seams = seams;
        this.device = seams.newId();
        this.chain = seams.newId();
    }

    public Id device() {
        return device;
    }

    public Id chain() {
        return chain;
    }

    public Office clock(String standing) {
        clock = standing;
        return this;
    }

    /** @param seen field to the ops whose values were on the screen */
    public Op write(RecordKind kind, Id record, Map<String, Object> set, Map<String, List<Id>> seen) {
        return write(new Change(kind, record, set, new Seen(seen), null));
    }

    public Op write(Change change) {
        time = time.tick(seams.millis());
        OpCodec.Draft draft = new OpCodec.Draft(
                Id.at(time.millis(), seams.random(10)),
                device,
                chain,
                ++seq,
                time,
                clock,
                unit + "/" + unit,
                unit,
                "clerk",
                null);
        return OpCodec.write(draft, change, seams.random(16));
    }

    /** As {@link #write}, with one and the same base for every field written. */
    public Op after(RecordKind kind, Id record, Map<String, Object> set, Op... seen) {
        Map<String, List<Id>> heads = new LinkedHashMap<>();
        List<Id> ids = new ArrayList<>();
        for (Op op : seen) {
            ids.add(op.id());
        }
        set.keySet().forEach(field -> heads.put(field, ids));
        return write(kind, record, set, heads);
    }
}
