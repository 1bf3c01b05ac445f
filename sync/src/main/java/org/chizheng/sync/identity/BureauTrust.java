package org.chizheng.sync.identity;

import java.util.ArrayList;
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
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * All that an office believes of its bureau, one value that is replaced as a whole: the keys of now, the former keys as
 * far as they go, and the roster that said so.
 *
 * @param life of the bureau whose roster was taken last; each life numbers its own
 * @param version of the last roster that was taken, 0 for none yet
 * @param roster its file
 * @param madeAt when the bureau made it, by its clock, in milliseconds
 * @param untilAt until when it may be relied on, in milliseconds
 * @param own where this device stands by it
 * @param lastTrusted the last number of this device's chain that counts at the bureau, while it is revoked
 */
public record BureauTrust(
        BureauAnchor anchor,
        List<Former> former,
        Id life,
        long version,
        Digest roster,
        long madeAt,
        long untilAt,
        Optional<DeviceStatus> own,
        long lastTrusted)
        implements Senders {

    /** A signing key that was handed over. @param down the last number of this device's downlink that it signed */
    public record Former(SigningPublicKey key, long down) {}

    public BureauTrust {
        former = List.copyOf(former);
    }

    /** What a grant says, before any roster. */
    public static BureauTrust of(BureauAnchor anchor) {
        return new BureauTrust(anchor, List.of(), anchor.epoch(), 0, Digest.ZERO, 0, 0, Optional.empty(), 0);
    }

    /** The same bureau by a fresh grant: its word on keys is newer than any roster here. */
    public BureauTrust granted(BureauAnchor grant) {
        boolean sameLife = grant.aud().equals(anchor.aud()) && grant.epoch().equals(anchor.epoch());
        return sameLife
                ? new BureauTrust(grant, former, life, version, roster, madeAt, untilAt, own, lastTrusted)
                : of(grant);
    }

    /** The bureau's present key for anything; a former one for the downlink that it signed while it was in force. */
    @Override
    public Optional<Sender> byKid(String kid) {
        Id dev = anchor.bureau().dev();
        if (anchor.bureau().kid().equals(kid)) {
            return Optional.of(new Sender(dev, true, anchor.bureau().signing()));
        }
        return former.stream()
                .filter(key -> key.key().kid().equals(kid))
                .findFirst()
                .map(key ->
                        new Sender(dev, true, key.key(), Optional.of(new Sender.Reach(anchor.epoch(), key.down()))));
    }

    public byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1);
        json.put("anchor", anchor.json());
        List<Object> keys = new ArrayList<>();
        former.forEach(key -> keys.add(List.of(Base64Url.encode(key.key().bytes()), key.down())));
        json.put("former", keys);
        json.put("life", life);
        json.put("version", version);
        json.put("roster", roster);
        json.put("made", madeAt);
        json.put("until", untilAt);
        own.ifPresent(status -> json.put("own", status.code()));
        json.put("lastTrusted", lastTrusted);
        return StrictJson.write(json);
    }

    /** @throws LineException when the bytes are not those of {@link #bytes()} */
    public static BureauTrust ofBytes(byte[] bytes) {
        JsonObject json = StrictJson.object(bytes);
        List<Former> former = new ArrayList<>();
        for (List<?> key : json.rows("former", 1000, 2)) {
            former.add(new Former(
                    SigningPublicKey.ofBytes(Base64Url.decode(key.get(0).toString())),
                    JsonObject.within(key.get(1), "former", 0)));
        }
        BureauAnchor anchor = BureauAnchor.of(json.object("anchor"));
        return new BureauTrust(
                anchor,
                former,
                json.has("life") ? JsonObject.id(json.text("life"), "life") : anchor.epoch(),
                json.number("version", 0),
                json.digest("roster"),
                json.number("made", 0),
                json.number("until", 0),
                json.has("own") ? Optional.of(DeviceStatus.of(json.text("own"))) : Optional.empty(),
                json.number("lastTrusted", 0));
    }
}
