package org.chizheng.sync.identity;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.batch.Senders;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Digest;

/**
 * All that an office believes about its bureau, got with the grant and kept from then on.
 *
 * @param aud the bureau's id, see {@link #newAudience}
 * @param epoch the bureau's life; another after it was restored
 * @param name as shown: 古县人力资源和社会保障局
 * @param bureau its device: signs downlink, receipts and roster, and receives batches
 * @param hubKey hash of the hub's TLS key; empty when this bureau runs no hub
 */
public record BureauAnchor(String aud, Id epoch, String name, DeviceIdentity bureau, Optional<Digest> hubKey)
        implements Senders {

    /** The bureau's id: its county's code, and chance, for a county's practice bureau must not pass for the real one. */
    public static String newAudience(String county, Id fresh) {
        return county + "-hrb-" + HexFormat.of().toHexDigits((short) fresh.low());
    }

    /** The bureau is the only one whose word an office takes. */
    @Override
    public Optional<Sender> byKid(String kid) {
        return bureau.kid().equals(kid)
                ? Optional.of(new Sender(bureau.dev(), true, bureau.signing()))
                : Optional.empty();
    }

    /** The same bureau in another life of its. */
    public BureauAnchor in(Id life) {
        return new BureauAnchor(aud, life, name, bureau, hubKey);
    }

    /** For keeping; public keys only. */
    public byte[] bytes() {
        return StrictJson.write(json());
    }

    /** @throws LineException when the bytes are not those of {@link #bytes()} */
    public static BureauAnchor ofBytes(byte[] bytes) {
        return of(StrictJson.object(bytes));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("aud", aud);
        json.put("epoch", epoch);
        json.put("name", name);
        json.put("bureau", bureau.json());
        hubKey.ifPresent(hash -> json.put("hub", hash));
        return json;
    }

    static BureauAnchor of(JsonObject json) {
        json.only("aud", "epoch", "name", "bureau", "hub");
        return new BureauAnchor(
                json.text("aud"),
                json.id("epoch"),
                json.text("name"),
                DeviceIdentity.of(json.object("bureau")),
                json.has("hub") ? Optional.of(json.digest("hub")) : Optional.empty());
    }
}
