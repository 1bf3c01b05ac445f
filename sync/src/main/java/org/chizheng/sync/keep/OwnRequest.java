package org.chizheng.sync.keep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.identity.OneTimeCode;

/** A request for enrolment as its office keeps it until the grant is there. */
public record OwnRequest(OneTimeCode code, byte[] file) {
    byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code.text());
        json.put("file", Base64Url.encode(file));
        return StrictJson.write(json);
    }

    static OwnRequest ofBytes(byte[] bytes) {
        JsonObject json = StrictJson.object(bytes);
        return new OwnRequest(OneTimeCode.parse(json.text("code")), Base64Url.decode(json.text("file")));
    }
}
