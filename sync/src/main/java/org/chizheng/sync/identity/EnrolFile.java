package org.chizheng.sync.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.CodeMac;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.FramingException;
import org.chizheng.sync.crypto.SigningKey;
import org.chizheng.sync.crypto.SigningPublicKey;

/**
 * The two lines of a request or a grant: the signed statement, then its MAC under the one-time code. Neither side
 * knows the other's key yet, so the MAC comes first: before it holds, nothing of the statement is parsed.
 */
final class EnrolFile {
    private static final int MAC_TEXT = 43;

    private final byte[] line;
    private final byte[] mac;

    private EnrolFile(byte[] line, byte[] mac) {
        this.line = line;
        this.mac = mac;
    }

    /** @param domain tells a request from a grant, and binds a grant to its request */
    static byte[] write(Map<String, Object> statement, SigningKey signer, OneTimeCode code, byte[] domain) {
        byte[] line = FlatJws.sign(signer, StrictJson.write(statement));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(line);
        file.write('\n');
        file.writeBytes(Base64Url.encode(CodeMac.of(code.key(), domain, line)).getBytes(StandardCharsets.US_ASCII));
        file.write('\n');
        return file.toByteArray();
    }

    /** @throws Refusal {@code enrol.form} when the file is not two lines of this kind */
    static EnrolFile read(byte[] file) {
        int lineEnd = file.length - MAC_TEXT - 2;
        boolean framed =
                lineEnd > 0 && lineEnd < Limits.HEADER && file[lineEnd] == '\n' && file[file.length - 1] == '\n';
        if (!framed) {
            throw form();
        }
        try {
            String mac = new String(file, lineEnd + 1, MAC_TEXT, StandardCharsets.ISO_8859_1);
            return new EnrolFile(Arrays.copyOf(file, lineEnd), Base64Url.decode(mac));
        } catch (IllegalArgumentException e) {
            throw form();
        }
    }

    boolean madeWith(OneTimeCode code, byte[] domain) {
        return CodeMac.same(CodeMac.of(code.key(), domain, line), mac);
    }

    /** What a statement is read into, together with the key that must have signed it. */
    interface Statement<T> {
        T read(JsonObject json);
    }

    interface SignedBy<T> {
        SigningPublicKey key(T statement);
    }

    /** Only after {@link #madeWith} said yes. */
    <T> T open(Statement<T> statement, SignedBy<T> signedBy) {
        try {
            FlatJws jws = FlatJws.parse(line);
            T read = statement.read(StrictJson.object(jws.payload()));
            if (!jws.verifiedBy(signedBy.key(read))) {
                throw Refusal.of("enrol.signature", "签名不符", "登记文件里的密钥与签名不一致", "请从对方电脑重新导出登记文件");
            }
            return read;
        } catch (FramingException | LineException e) {
            throw form();
        }
    }

    static Refusal form() {
        return Refusal.of("enrol.form", "这不是设备登记文件", "文件格式不对，可能没有复制完整", "请从对方电脑重新导出登记文件");
    }
}
