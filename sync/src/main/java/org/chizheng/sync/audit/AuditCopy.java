package org.chizheng.sync.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chizheng.core.Core;
import org.chizheng.core.office.AuditCheck;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.Masking;
import org.chizheng.core.office.OfficePermission;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.DeviceKeys;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceIdentity;

/**
 * Writes the whole log, oldest first, after the journal that it is a part of was read line by line (个人信息保护法第54条: an
 * audit must be able to see who handled what). Numbers in reasons are covered; names of people are not in the log.
 */
public final class AuditCopy {
    static final String FORM = "chizheng-audit";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Core core;
    private final DeviceKeys keys;

    public AuditCopy(Core core, DeviceKeys keys) {
        this.core = core;
        this.keys = keys;
    }

    /**
     * @return the file's bytes: a header, a line for each entry, a signature
     * @throws org.chizheng.core.shared.Refusal {@code right.role}, {@code journal.damaged}, {@code audit.differs}
     */
    public byte[] write() {
        OfficePermission.require(Role.of(core.actor().role()), Right.READ_AUDIT);
        AuditCheck.Whole log = core.services().auditCheck().run();
        List<AuditQueries.Entry> entries = log.entries();
        byte[] head = StrictJson.write(header(entries.size(), log.ops()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        line(file, head);
        Digest link = Links.first(head);
        for (int i = entries.size() - 1; i >= 0; i--) {
            byte[] body = StrictJson.write(body(entries.get(i)));
            link = Links.next(link, body);
            line(file, (link + " ").getBytes(StandardCharsets.US_ASCII), body);
        }
        line(file, Base64Url.encode(keys.signing().sign(Links.signed(link))).getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private Map<String, Object> header(int count, long verified) {
        var card = core.home().card();
        DeviceIdentity me = DeviceIdentity.of(card.deviceId(), card.firstChainId(), card.unit(), keys);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("form", FORM);
        header.put("v", 1L);
        header.put("by", core.actor().name());
        header.put("at", time(core.seams().millis()));
        header.put("count", (long) count);
        header.put("ops", verified);
        header.put("device", me.json());
        return header;
    }

    private static Map<String, Object> body(AuditQueries.Entry entry) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", time(entry.atMs()));
        body.put("user", entry.user());
        body.put("act", entry.act());
        body.put("subject", covered(entry.subject()));
        body.put("reason", covered(entry.reason()));
        body.put("second", covered(entry.second()));
        return body;
    }

    private static String covered(String text) {
        return text == null ? "" : Masking.inLog(text);
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(Seams.ZONE));
    }

    private static void line(ByteArrayOutputStream file, byte[]... parts) {
        for (byte[] part : parts) {
            file.writeBytes(part);
        }
        file.write('\n');
    }
}
