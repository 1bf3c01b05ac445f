package org.chizheng.sync.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.json.JsonObject;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceIdentity;

/**
 * A copy as an auditor holds it. That it is whole shows here; that it is this office's shows when the fingerprint is
 * compared with the bureau's list of devices.
 *
 * @param unit code of the office
 * @param by who made it
 * @param at when, by that PC's clock
 * @param fingerprint of the device that signed
 * @param entries oldest first
 */
public record AuditFile(String unit, String by, String at, String fingerprint, List<Entry> entries) {
    /** Signs of a link, which stands before each line. */
    private static final int LINK = 43;

    public AuditFile {
        entries = List.copyOf(entries);
    }

    /** One line of the log; {@code second} is empty unless somebody confirmed. */
    public record Entry(String at, String user, String act, String subject, String reason, String second) {}

    /**
     * @throws Refusal {@code audit-copy.form} for another kind of file, {@code audit-copy.changed} with the place where it
     *     is not what was signed
     */
    public static AuditFile read(byte[] file) {
        List<byte[]> lines = lines(file);
        JsonObject header;
        DeviceIdentity device;
        long count;
        try {
            header = StrictJson.object(lines.get(0)).only("form", "v", "by", "at", "count", "ops", "device");
            device = DeviceIdentity.of(header.object("device"));
            count = header.number("count", 0);
            if (!header.text("form").equals(AuditCopy.FORM) || header.number("v", 1) != 1) {
                throw form();
            }
        } catch (LineException | IllegalArgumentException other) {
            throw form();
        }
        if (lines.size() != count + 2) {
            throw changed("记录的条数", "开头写明 " + count + " 条，文件里不是这么多");
        }
        List<Entry> entries = new ArrayList<>();
        Digest link = Links.first(lines.get(0));
        for (int i = 1; i <= count; i++) {
            byte[] line = lines.get(i);
            link = Links.next(link, body(line, i));
            if (!named(line).equals(link.toString())) {
                throw changed("第 " + i + " 条", "这一条或它前面的一条与当时写下的不同");
            }
            entries.add(entry(body(line, i), i));
        }
        if (!device.signing().verifies(Links.signed(link), signature(lines.get(lines.size() - 1)))) {
            throw changed("文件末尾的签名", "签名与内容对不上");
        }
        return new AuditFile(device.unit(), header.text("by"), header.text("at"), device.fingerprint(), entries);
    }

    /**
     * That the copy is this office's and not one that somebody else wrote and signed.
     *
     * @param expected as the bureau's list of devices has it, forty digits; spaces and hyphens do not count
     * @throws Refusal {@code audit-copy.signer} when another device signed
     */
    public void requireSigner(String expected) {
        if (!digits(expected).equals(digits(fingerprint))) {
            throw Refusal.of(
                    "audit-copy.signer",
                    "这份副本不是您写的那台电脑签名的",
                    "副本上签名的指纹是 " + fingerprint,
                    "请先看指纹有没有抄错一位；没有抄错就不要采用，向出具的单位重新要一份。那台电脑换过密钥的，请县局查换密钥以前的指纹");
        }
    }

    private static String digits(String fingerprint) {
        return fingerprint.replaceAll("[\\s-]", "");
    }

    private static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                lines.add(Arrays.copyOfRange(file, from, i));
                from = i + 1;
            }
        }
        if (lines.isEmpty()) {
            throw form();
        }
        if (from != file.length) {
            throw changed("文件末尾", "后面多了或少了内容");
        }
        return lines;
    }

    private static String named(byte[] line) {
        return new String(line, 0, Math.min(line.length, LINK), StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(byte[] line, int number) {
        if (line.length <= LINK || line[LINK] != ' ') {
            throw changed("第 " + number + " 条", "这一条的格式不对");
        }
        return Arrays.copyOfRange(line, LINK + 1, line.length);
    }

    private static Entry entry(byte[] body, int number) {
        try {
            JsonObject said = StrictJson.object(body);
            return new Entry(
                    said.text("at"),
                    said.text("user"),
                    said.text("act"),
                    said.text("subject"),
                    said.text("reason"),
                    said.text("second"));
        } catch (LineException broken) {
            throw changed("第 " + number + " 条", "这一条的格式不对");
        }
    }

    private static byte[] signature(byte[] line) {
        try {
            return Base64Url.decode(new String(line, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }

    private static Refusal form() {
        return Refusal.of(
                "audit-copy.form",
                "这不是操作记录的副本",
                "文件的开头不是“chizheng audit copy”写出来的样子，或开头被改过",
                "请选用 chizheng audit copy 写出来的文件");
    }

    private static Refusal changed(String where, String why) {
        return Refusal.of("audit-copy.changed", "这份操作记录的副本被改动过：" + where, why, "请不要采用，向出具的单位重新要一份，并查问是谁改的");
    }
}
