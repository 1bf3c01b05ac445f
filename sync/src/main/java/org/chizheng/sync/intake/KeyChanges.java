package org.chizheng.sync.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.BodyReader;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.Reason;
import org.chizheng.sync.batch.Sender;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceIdentity;
import org.chizheng.sync.identity.DeviceStatus;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.identity.Rekey;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.SyncRecords;

/**
 * A device changes its keys: the file is signed by the present key, the line in it by the next. From the number it names
 * on only the next key counts; the former one stays in the table for what it signed before.
 */
final class KeyChanges {
    private final Core core;
    private final Inbox inbox;
    private final BodyReader bodies;
    private final IntakeQueries queries;

    KeyChanges(Core core, Inbox inbox, BodyReader bodies, IntakeQueries queries) {
        this.core = core;
        this.inbox = inbox;
        this.bodies = bodies;
        this.queries = queries;
    }

    /**
     * Keeps the file, then notes it and both keys in one group of the journal.
     *
     * @throws Refusal {@code device.rekey}, {@code device.rekey-late}, {@code device.chain}, {@code device.revoked} or
     *     {@code batch.op}: then the present key stays
     */
    void take(VerifiedBatch batch, byte[] file, DeviceTable table, String way) {
        Manifest manifest = batch.manifest();
        DeviceEntry device = table.device(manifest.route().dev()).orElseThrow();
        Rekey rekey = read(batch);
        requireSound(batch, rekey, device, table);
        inbox.keep(Inbox.Part.CAME, batch.file(), file);
        core.ledger().record(core.actor(), notes(batch, rekey, device, way));
    }

    /** The table as it would be after this change; nothing is written. As {@link #take} otherwise. */
    DeviceTable rehearsed(VerifiedBatch batch, DeviceTable table) {
        DeviceEntry device = table.device(batch.manifest().route().dev()).orElseThrow();
        Rekey rekey = read(batch);
        requireSound(batch, rekey, device, table);
        DeviceIdentity now = device.device();
        DeviceIdentity next =
                new DeviceIdentity(now.dev(), now.chain(), now.unit(), rekey.signing(), rekey.receiving());
        Sender.Reach reach = new Sender.Reach(
                batch.manifest().route().chain(), batch.manifest().stretch().last());
        return table.with(new DeviceEntry(next, device.name(), false, device.status(), device.revoked()))
                .withFormer(new Sender(now.dev(), false, now.signing(), Optional.of(reach)));
    }

    private Rekey read(VerifiedBatch batch) {
        try {
            return Rekey.ofLine(bodies.rekey(batch));
        } catch (LineException other) {
            throw Reason.OP.refuse("换密钥的说明没有新密钥的签名");
        }
    }

    private void requireSound(VerifiedBatch batch, Rekey rekey, DeviceEntry device, DeviceTable table) {
        Manifest.Stretch stretch = batch.manifest().stretch();
        DeviceIdentity now = device.device();
        if (!isOwn(batch.manifest().route().chain(), now)) {
            throw Refusal.of("device.chain", "这台电脑换过数据文件夹", "换密钥文件里的日志不是登记时的那一份", "请在那台电脑上重新办理设备登记");
        }
        if (device.status() == DeviceStatus.REVOKED) {
            throw Refusal.of("device.revoked", "这台电脑已被县局停用，没有换密钥", "停用的电脑不能换密钥", "确认电脑在本人手里后，先恢复采用，再换密钥");
        }
        boolean fits = rekey.dev().equals(now.dev())
                && rekey.chain().equals(now.chain())
                && rekey.formerKid().equals(now.kid())
                && batch.sender().key().kid().equals(now.kid())
                && rekey.from() == stretch.first()
                && !table.knows(rekey.signing().kid());
        if (!fits) {
            throw Refusal.of(
                    "device.rekey", "换密钥没有接受，原来的密钥照旧", "文件不是由这台电脑现在的密钥签的，或新密钥已经有人用过", "请与这台电脑的使用人核对；不是本人换的，请停用这台电脑");
        }
        Optional<IntakeQueries.Position> at =
                queries.position(batch.manifest().route().chain());
        long here = at.map(IntakeQueries.Position::seq).orElse(0L);
        boolean other = here == stretch.last() && here > 0 && !at.get().head().equals(stretch.prev());
        if (here > stretch.last() || other) {
            throw Refusal.of(
                    "device.rekey-late",
                    "换密钥没有接受：第 " + stretch.first() + " 条起的记录已经用旧密钥收到过",
                    "换密钥以后不会再用旧密钥签，可能有两台电脑在用同一份数据文件夹",
                    "请与使用人核对；停用这台电脑到最后一条可信的编号，再重新登记");
        }
    }

    /** The chain it enrolled with, or a later one of it that came in. */
    private boolean isOwn(Id chain, DeviceIdentity device) {
        return chain.equals(device.chain())
                || queries.position(chain)
                        .filter(at -> at.device().equals(device.dev()))
                        .isPresent();
    }

    private List<Change> notes(VerifiedBatch batch, Rekey rekey, DeviceEntry device, String way) {
        DeviceIdentity now = device.device();
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("signKey", Base64Url.encode(rekey.signing().bytes()));
        next.put("boxKey", Base64Url.encode(rekey.receiving().bytes()));
        next.put("kid", rekey.signing().kid());
        Map<String, Object> former = new LinkedHashMap<>();
        former.put("dev", now.dev().toString());
        former.put("chain", batch.manifest().route().chain().toString());
        former.put("signKey", Base64Url.encode(now.signing().bytes()));
        former.put("boxKey", Base64Url.encode(now.receiving().bytes()));
        former.put("lastSeq", batch.manifest().stretch().last());
        former.put("file", batch.file().toString());
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("digest", batch.file().toString());
        note.put("batchType", SyncRecords.REKEY);
        note.put("dev", now.dev().toString());
        note.put("chain", batch.manifest().route().chain().toString());
        note.put("unit", now.unit());
        note.put("firstSeq", batch.manifest().stretch().first());
        note.put("lastSeq", batch.manifest().stretch().last());
        note.put("appliedSeq", 0L);
        note.put("state", IntakeState.TAKEN.code());
        note.put("way", way);
        return List.of(
                change(SyncRecords.DEVICE, now.dev(), next),
                change(SyncRecords.FORMER_KEY, SyncRecords.idOf(Digest.parse(now.kid())), former),
                change(SyncRecords.INTAKE, SyncRecords.idOf(batch.file()), note));
    }

    private Change change(RecordKind kind, Id id, Map<String, Object> values) {
        return Change.of(kind, id, values, core.ledger().seen(kind, id));
    }
}
