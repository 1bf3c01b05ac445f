package org.chizheng.sync.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.chizheng.sync.crypto.BodyCipher;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.KeyEnvelope;
import org.chizheng.sync.crypto.ReceivingKey;
import org.chizheng.sync.crypto.SealException;

/**
 * Opens the body of a verified batch: unseal, inflate under the signed size, split, and check each line, each value
 * digest and the chain from {@code prev} to {@code head}. Whether {@code prev} continues what is already here is for
 * intake, which knows.
 */
public final class BodyReader {
    private final Function<String, Optional<ReceivingKey>> keys;

    /** @param keys this reader's receiving keys by thumbprint, former ones included */
    public BodyReader(Function<String, Optional<ReceivingKey>> keys) {
        this.keys = keys;
    }

    /**
     * The ops of an upward batch, verbatim and in order.
     *
     * @throws Refusal with a code of {@link Reason}; then nothing of the batch counts
     */
    public List<OpLines> ops(VerifiedBatch batch) {
        Manifest manifest = require(batch, BatchType.UP);
        List<byte[]> lines = lines(batch);
        if (lines.size() != 2 * manifest.stretch().count()) {
            throw Reason.LINES.refuse();
        }
        List<OpLines> ops = new ArrayList<>(lines.size() / 2);
        for (int i = 0; i < lines.size(); i += 2) {
            ops.add(new OpLines(lines.get(i), lines.get(i + 1)));
        }
        requireOps(ops, manifest.route(), manifest.stretch());
        List<byte[]> linked = ops.stream().map(OpLines::opLine).toList();
        requireHead(manifest.stretch(), linked);
        return ops;
    }

    /** The entries of a downlink batch; ops inside are checked like any others. As {@link #ops} otherwise. */
    public List<DownEntry> entries(VerifiedBatch batch) {
        Manifest manifest = require(batch, BatchType.DOWN);
        return entries(lines(batch), manifest.stretch());
    }

    private static List<DownEntry> entries(List<byte[]> lines, Stretch stretch) {
        List<DownEntry> entries = read(() -> DownEntry.ofBody(lines, stretch.first()));
        if (entries.size() != stretch.count()) {
            throw Reason.LINES.refuse();
        }
        for (DownEntry entry : entries) {
            requireEntry(entry);
        }
        requireHead(stretch, entries.stream().map(DownEntry::linked).toList());
        return entries;
    }

    /**
     * The entries of a downlink file that its reader hands back.
     *
     * @param senders knows the keys that the bureau signed with, former ones included
     * @throws Refusal {@link Reason#SIGNATURE} when this bureau never wrote them to this device, and as {@link #ops}
     */
    public List<DownEntry> back(VerifiedBatch batch, Senders senders) {
        FlatJws line = BatchReader.line(lines(batch).get(0));
        boolean ours = senders.byKid(line.kid())
                .filter(sender -> sender.bureau() && line.verifiedBy(sender.key()))
                .isPresent();
        if (!ours) {
            throw Reason.SIGNATURE.refuse();
        }
        return back(batch);
    }

    /** As {@link #back(VerifiedBatch, Senders)}, for a file that was verified when it came. */
    public List<DownEntry> back(VerifiedBatch batch) {
        Manifest outer = require(batch, BatchType.BACK);
        List<byte[]> lines = lines(batch);
        Manifest inner = ManifestText.read(BatchReader.line(lines.get(0)).payload());
        Route route = inner.route();
        boolean same = inner.type() == BatchType.DOWN
                && route.aud().equals(outer.route().aud())
                && route.dev().equals(outer.route().dev())
                && route.chain().equals(outer.route().chain())
                && inner.stretch().equals(outer.stretch());
        if (!same) {
            throw Reason.SENDER.refuse();
        }
        return entries(lines.subList(1, lines.size()), inner.stretch());
    }

    /** The receipt that a file of its own carries. As {@link #ops} otherwise. */
    public Receipt receipt(VerifiedBatch batch) {
        Manifest manifest = require(batch, BatchType.RECEIPT);
        Receipt receipt = read(() -> Receipt.ofLines(lines(batch)));
        if (!receipt.route().equals(manifest.route()) || !receipt.stretch().equals(manifest.stretch())) {
            throw Reason.OP.refuse();
        }
        return receipt;
    }

    /** The lines of one version of the table of devices. As {@link #ops} otherwise. */
    public List<byte[]> roster(VerifiedBatch batch) {
        Manifest manifest = require(batch, BatchType.ROSTER);
        List<byte[]> lines = lines(batch);
        requireHead(manifest.stretch(), List.of(joined(lines)));
        return lines;
    }

    /** The one line that a device's next key signed. As {@link #ops} otherwise. */
    public byte[] rekey(VerifiedBatch batch) {
        require(batch, BatchType.REKEY);
        List<byte[]> lines = lines(batch);
        if (lines.size() != 1) {
            throw Reason.LINES.refuse();
        }
        return lines.get(0);
    }

    private static Manifest require(VerifiedBatch batch, BatchType type) {
        if (batch.manifest().type() != type) {
            throw Reason.TYPE.refuse();
        }
        return batch.manifest();
    }

    private List<byte[]> lines(VerifiedBatch batch) {
        Manifest.Body body = batch.manifest().body();
        byte[] packed = batch.manifest().seal().map(seal -> unseal(batch, seal)).orElse(batch.body());
        return BodyPacking.split(BodyPacking.unpack(packed, body.deflated(), body.plain()), body.lines());
    }

    private byte[] unseal(VerifiedBatch batch, Seal seal) {
        ReceivingKey mine = keys.apply(seal.kid()).orElseThrow(Reason.KEY::refuse);
        try {
            byte[] contentKey = KeyEnvelope.unwrap(seal.envelope(), mine);
            return BodyCipher.open(
                    batch.body(), contentKey, seal.nonce(), batch.manifest().bound());
        } catch (SealException e) {
            throw Reason.SEAL.refuse();
        }
    }

    static void requireOps(List<OpLines> ops, Route route, Stretch stretch) {
        long seq = stretch.first();
        for (OpLines op : ops) {
            String where = "第 " + seq + " 号记录";
            OpLines.Head head = checked(op, where);
            if (head.seq() != seq
                    || !head.dev().equals(route.dev())
                    || !head.chain().equals(route.chain())) {
                throw Reason.OP.refuse(where);
            }
            seq++;
        }
    }

    private static void requireEntry(DownEntry entry) {
        String where = "第 " + entry.dseq() + " 号下发内容";
        switch (entry.is()) {
            case DownEntry.OP -> checked(read(entry::op), where);
            case DownEntry.RECEIPT -> read(entry::receipt);
            case DownEntry.NOTE -> read(entry::note);
            case DownEntry.CASE -> read(entry::notice);
            default -> entry.lines().forEach(line -> read(() -> StrictJson.object(line)));
        }
    }

    static OpLines.Head checked(OpLines op, String where) {
        OpLines.Head head;
        try {
            head = op.head();
            StrictJson.object(op.valLine());
        } catch (LineException e) {
            throw Reason.OP.refuse(where);
        }
        if (!Digest.of(op.valLine()).equals(head.values())) {
            throw Reason.VALUE.refuse(where);
        }
        return head;
    }

    private static void requireHead(Stretch stretch, List<byte[]> linked) {
        if (!Links.over(stretch.prev(), stretch.first(), linked).equals(stretch.head())) {
            throw Reason.CHAIN.refuse();
        }
    }

    static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (LineException e) {
            throw Reason.OP.refuse();
        }
    }
}
