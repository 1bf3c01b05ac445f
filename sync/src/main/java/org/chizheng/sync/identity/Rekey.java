package org.chizheng.sync.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.FramingException;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * A device's next keys. The line is signed by the next key and names the present one; the file around it is signed by the
 * present key. So neither is anybody handed a key that he does not hold, nor can a key be taken over by a stranger.
 *
 * @param formerKid thumbprint of the key that hands over
 * @param from the first number of the chain that the next key signs
 */
public record Rekey(
        Id dev, Id chain, String formerKid, long from, SigningPublicKey signing, ReceivingPublicKey receiving) {

    /** The line for the body, signed by the next key. */
    public static byte[] line(DeviceIdentity former, long from, DeviceKeys next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("t", "rekey");
        json.put("from", from);
        json.put("former", former.kid());
        json.put(
                "next",
                DeviceIdentity.of(former.dev(), former.chain(), former.unit(), next)
                        .json());
        return FlatJws.sign(next.signing(), StrictJson.write(json));
    }

    /** @throws LineException when the line is not signed by the key that it names, or is no such line */
    public static Rekey ofLine(byte[] line) {
        try {
            FlatJws jws = FlatJws.parse(line);
            var json = StrictJson.object(jws.payload()).only("t", "from", "former", "next");
            DeviceIdentity next = DeviceIdentity.of(json.object("next"));
            if (!json.text("t").equals("rekey") || !jws.verifiedBy(next.signing())) {
                throw new LineException("not agreed by the next key");
            }
            return new Rekey(
                    next.dev(),
                    next.chain(),
                    json.text("former"),
                    json.number("from", 1),
                    next.signing(),
                    next.receiving());
        } catch (FramingException other) {
            throw new LineException("not a signed line");
        }
    }
}
