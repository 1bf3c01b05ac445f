package org.chizheng.sync.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.SigningKey;

/**
 * The bureau's answer to a request: whom to believe, and as which unit. Signed by the bureau and under the MAC of the
 * same code, bound to the very request file, so that it fits one device once.
 *
 * @param madeAt the bureau's wall clock in milliseconds
 */
public record EnrolGrant(BureauAnchor anchor, Id dev, String unit, long madeAt) {
    private static final byte[] DOMAIN = "hrb/enrol-grant/1".getBytes(StandardCharsets.US_ASCII);
    private static final String IS = "grant";

    public static byte[] write(EnrolRequest.Opened opened, BureauAnchor anchor, SigningKey bureauKey, Seams seams) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("v", 1);
        statement.put("t", "enrol");
        statement.put("is", IS);
        statement.put("dev", opened.request().device().dev());
        statement.put("unit", opened.code().unit());
        statement.put("anchor", anchor.json());
        statement.put("made", seams.millis());
        return EnrolFile.write(statement, bureauKey, opened.code().code(), domain(opened.file()));
    }

    /**
     * At the office.
     *
     * @param code the code that the request was made with
     * @param request the request file that was sent
     * @throws Refusal {@code enrol.form}, {@code enrol.grant} (another code or another request), {@code
     *     enrol.signature} or {@code enrol.unit}
     */
    public static EnrolGrant open(byte[] file, OneTimeCode code, byte[] request, DeviceIdentity me) {
        EnrolFile framed = EnrolFile.read(file);
        if (!framed.madeWith(code, domain(Digest.of(request)))) {
            throw notOurs();
        }
        EnrolGrant grant =
                framed.open(EnrolGrant::of, read -> read.anchor().bureau().signing());
        if (!grant.dev().equals(me.dev())) {
            throw notOurs();
        }
        if (!grant.unit().equals(me.unit())) {
            throw Refusal.of(
                    "enrol.unit", "批准的单位与本机不符", "县局批准的单位是 " + grant.unit() + "，本机属于单位 " + me.unit(), "请与县局核对单位后重新登记");
        }
        return grant;
    }

    private static Refusal notOurs() {
        return Refusal.of("enrol.grant", "这份登记批准不是给本机的", "它对应的登记码或申请文件与本机的不同，或文件被改动", "请把本机最近一次的申请文件交县局重新批准");
    }

    private static byte[] domain(Digest request) {
        ByteArrayOutputStream domain = new ByteArrayOutputStream();
        domain.writeBytes(DOMAIN);
        domain.writeBytes(request.bytes());
        return domain.toByteArray();
    }

    private static EnrolGrant of(JsonObject json) {
        json.only("v", "t", "is", "dev", "unit", "anchor", "made");
        if (json.number("v", 1) != 1
                || !json.text("t").equals("enrol")
                || !json.text("is").equals(IS)) {
            throw new LineException("not a grant");
        }
        return new EnrolGrant(
                BureauAnchor.of(json.object("anchor")), json.id("dev"), json.text("unit"), json.number("made", 0));
    }
}
