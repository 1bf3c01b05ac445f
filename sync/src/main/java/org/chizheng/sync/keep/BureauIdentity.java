package org.chizheng.sync.keep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.HubCertificate;
import org.chizheng.sync.identity.BureauAnchor;

/**
 * What makes a data folder the bureau that offices know, beside its device keys.
 *
 * @param aud the bureau's id in every manifest
 * @param epoch the bureau's life; in the sealed file the one it was founded with, see {@code sync.life}
 */
public record BureauIdentity(String aud, Id epoch, HubCertificate hub) {
    static BureauIdentity fresh(String county, Seams seams) {
        return new BureauIdentity(
                BureauAnchor.newAudience(county, seams.newId()), seams.newId(), HubCertificate.fresh(seams));
    }

    /** The same bureau in another life of its. */
    public BureauIdentity in(Id life) {
        return new BureauIdentity(aud, life, hub);
    }

    byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("aud", aud);
        json.put("epoch", epoch);
        json.put("hub", Base64Url.encode(hub.export()));
        return StrictJson.write(json);
    }

    static BureauIdentity ofBytes(byte[] bytes) {
        JsonObject json = StrictJson.object(bytes);
        return new BureauIdentity(
                json.text("aud"), json.id("epoch"), HubCertificate.ofExport(Base64Url.decode(json.text("hub"))));
    }
}
