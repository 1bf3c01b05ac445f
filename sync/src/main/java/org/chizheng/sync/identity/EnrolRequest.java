package org.chizheng.sync.identity;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.SigningKey;

/**
 * An office's device asks to be known: its public keys under the MAC of the code that the bureau gave to that office.
 *
 * @param name what people call the machine ("张村一号机"), for the list of devices
 * @param madeAt the office's wall clock in milliseconds
 */
public record EnrolRequest(DeviceIdentity device, String name, long madeAt) {
    private static final byte[] DOMAIN = "hrb/enrol-request/1".getBytes(StandardCharsets.US_ASCII);
    private static final String IS = "request";

    /**
     * A request that held under one of the bureau's codes.
     *
     * @param file SHA-256 of the request file; the grant is bound to it
     */
    public record Opened(EnrolRequest request, IssuedCode code, Digest file) {}

    /** The request file; the office keeps it until the grant is installed, which is bound to it. */
    public static byte[] write(DeviceIdentity device, String name, SigningKey key, OneTimeCode code, Seams seams) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("v", 1);
        statement.put("t", "enrol");
        statement.put("is", IS);
        statement.put("device", device.json());
        statement.put("name", name);
        statement.put("made", seams.millis());
        return EnrolFile.write(statement, key, code, DOMAIN);
    }

    /**
     * At the bureau: finds the code, then reads.
     *
     * @param codes every code that was given out, used ones included, so that the sentence can tell
     * @param now the bureau's wall clock in milliseconds
     * @throws Refusal {@code enrol.form}, {@code enrol.code}, {@code enrol.signature}, {@code enrol.used}, {@code
     *     enrol.expired} or {@code enrol.unit}
     */
    public static Opened open(byte[] file, Collection<IssuedCode> codes, long now) {
        EnrolFile framed = EnrolFile.read(file);
        IssuedCode code = codes.stream()
                .filter(issued -> framed.madeWith(issued.code(), DOMAIN))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of("enrol.code", "登记码不符", "申请文件不是用本局给出的登记码生成的，或文件被改动", "请核对登记码，在申请的电脑上重新生成申请文件"));
        EnrolRequest request =
                framed.open(EnrolRequest::of, read -> read.device().signing());
        code.requireGoodFor(request.device(), now);
        return new Opened(request, code, Digest.of(file));
    }

    private static EnrolRequest of(JsonObject json) {
        json.only("v", "t", "is", "device", "name", "made");
        if (json.number("v", 1) != 1
                || !json.text("t").equals("enrol")
                || !json.text("is").equals(IS)) {
            throw new LineException("not a request");
        }
        return new EnrolRequest(DeviceIdentity.of(json.object("device")), json.text("name"), json.number("made", 0));
    }
}
