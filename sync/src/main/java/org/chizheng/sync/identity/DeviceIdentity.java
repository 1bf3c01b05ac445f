package org.chizheng.sync.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * The public face of one installation.
 *
 * @param dev made once when the data folder is made, never from the machine's name
 * @param chain the journal life it enrols with; a restored folder opens another one
 * @param unit code of the office that it belongs to
 */
public record DeviceIdentity(Id dev, Id chain, String unit, SigningPublicKey signing, ReceivingPublicKey receiving) {

    public static DeviceIdentity of(Id dev, Id chain, String unit, DeviceKeys keys) {
        return new DeviceIdentity(
                dev, chain, unit, keys.signing().publicKey(), keys.receiving().publicKey());
    }

    /** Thumbprint of the signing key: what a file names its author by. */
    public String kid() {
        return signing.kid();
    }

    /** What is read out over the telephone before a grant is given. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** As {@link #of(JsonObject)} reads it. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dev", dev);
        json.put("chain", chain);
        json.put("unit", unit);
        json.put("sig", Base64Url.encode(signing.bytes()));
        json.put("enc", Base64Url.encode(receiving.bytes()));
        return json;
    }

    /** @throws org.chizheng.sync.batch.json.LineException for what is no device */
    public static DeviceIdentity of(JsonObject json) {
        return new DeviceIdentity(
                json.id("dev"), json.id("chain"), json.text("unit"), signing(json, "sig"), receiving(json, "enc"));
    }

    static SigningPublicKey signing(JsonObject json, String name) {
        try {
            return SigningPublicKey.ofBytes(json.bytes(name, 32));
        } catch (IllegalArgumentException e) {
            throw new LineException(name + " is no signing key");
        }
    }

    static ReceivingPublicKey receiving(JsonObject json, String name) {
        try {
            return ReceivingPublicKey.ofBytes(json.bytes(name, 32));
        } catch (IllegalArgumentException e) {
            throw new LineException(name + " is no receiving key");
        }
    }
}
