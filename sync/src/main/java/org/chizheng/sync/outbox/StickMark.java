package org.chizheng.sync.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.FramingException;
import org.chizheng.sync.crypto.SigningKey;
import org.chizheng.sync.crypto.SigningPublicKey;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.transport.folder.Stick;

/**
 * How far this device's chain stood when it last wrote to a stick, signed by itself. A folder that finds more there than
 * it holds was put back from a copy; it learns so before it writes under numbers that are given already.
 */
public final class StickMark {
    private static final String IS = "head";

    private final Core core;
    private final SigningKey key;

    public StickMark(Core core, KeyBox keys) {
        this.core = core;
        this.key = keys.device().signing();
    }

    public void write(Stick stick) {
        Chain.Point point = core.home().travelling().point();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1);
        json.put("is", IS);
        json.put("dev", core.home().card().device());
        json.put("chain", point.chain());
        json.put("seq", point.seq());
        json.put("head", Digest.ofBytes(point.head()));
        stick.putHead(core.home().card().deviceId(), FlatJws.sign(key, StrictJson.write(json)));
    }

    /** Compares what stands on the stick with this folder, which begins a new chain where they do not agree. */
    public void heed(Stick stick) {
        on(stick, core.home().card().deviceId(), key.publicKey())
                .ifPresent(point -> core.chains().compare(core.actor(), point));
    }

    /** Where a device's chain stood when it last wrote to this stick; empty for none, and for one that it did not sign. */
    public static Optional<Chain.Point> on(Stick stick, Id dev, SigningPublicKey signing) {
        return stick.head(dev).flatMap(mark -> read(mark, dev, signing));
    }

    private static Optional<Chain.Point> read(byte[] mark, Id dev, SigningPublicKey signing) {
        try {
            FlatJws line = FlatJws.parse(mark);
            if (!line.verifiedBy(signing)) {
                return Optional.empty();
            }
            JsonObject json = StrictJson.object(line.payload()).only("v", "is", "dev", "chain", "seq", "head");
            return json.text("is").equals(IS) && json.id("dev").equals(dev)
                    ? Optional.of(new Chain.Point(
                            json.id("chain"),
                            json.number("seq", 0),
                            json.digest("head").bytes()))
                    : Optional.empty();
        } catch (FramingException | LineException notOurs) {
            return Optional.empty();
        }
    }
}
