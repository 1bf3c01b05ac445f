package org.chizheng.sync.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.Manifest.Body;
import org.chizheng.sync.batch.Manifest.Remarks;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.BodyCipher;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.KeyEnvelope;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningKey;

/**
 * Makes files: compress, seal, digest, sign, in this order, so that anybody can check the outside without the reader's
 * key. Two files of the same ops differ (fresh key and nonce): the caller keeps the file it made and sends that one
 * again, which is what makes a resend a duplicate.
 *
 * <p>What no reader would take is not signed: an op beyond the limits is refused as the reader would refuse it
 * ({@link Reason}); anything else that does not fit is a fault of the caller and ends in a {@link LineException}.
 */
public final class BatchWriter {
    private final SigningKey signer;
    private final Seams seams;

    public BatchWriter(SigningKey signer, Seams seams) {
        this.signer = signer;
        this.seams = seams;
    }

    /**
     * Ops of this device, dense and in order, at most what {@link BatchCutter} puts together.
     *
     * @param prev head of the chain before the first of them
     * @param seen how far the downlink was applied here
     * @param to the bureau's receiving key
     */
    public byte[] up(Route route, Digest prev, List<OpLines> ops, Seen seen, ReceivingPublicKey to) {
        Map<String, Integer> schemas = new TreeMap<>();
        List<byte[]> lines = new ArrayList<>(ops.size() * 2);
        List<byte[]> linked = new ArrayList<>(ops.size());
        for (OpLines op : ops) {
            OpLines.Head head = BodyReader.checked(op, "待上报的记录");
            schemas.merge(head.kind(), head.schema(), Math::max);
            lines.add(op.opLine());
            lines.add(op.valLine());
            linked.add(op.opLine());
        }
        Stretch stretch = stretch(ops.get(0).head().seq(), prev, linked);
        BodyReader.requireOps(ops, route, stretch);
        return file(BatchType.UP, route, stretch, lines, new Remarks(schemas, seen, seams.millis()), Optional.of(to));
    }

    /**
     * Entries of one device's downlink, dense and in order.
     *
     * @param route with the reading device, and the epoch as chain
     * @param prev head of that downlink before the first of them; {@link Links#start} at its beginning
     */
    public byte[] down(Route route, Digest prev, List<DownEntry> entries, ReceivingPublicKey to) {
        long first = entries.get(0).dseq();
        List<byte[]> lines = new ArrayList<>();
        List<byte[]> linked = new ArrayList<>();
        for (DownEntry entry : entries) {
            lines.addAll(entry.body());
            linked.add(entry.linked());
        }
        Stretch stretch = stretch(first, prev, linked);
        DownEntry.ofBody(lines, first);
        return file(BatchType.DOWN, route, stretch, lines, plainRemarks(), Optional.of(to));
    }

    /**
     * A downlink file of this device, opened: the bureau's signed line fixes the entries by their chain, so it can tell
     * its own word without the key that the file was sealed with.
     *
     * @param made the file as it came
     * @param entries what it holds
     */
    public byte[] back(Route route, byte[] made, List<DownEntry> entries, ReceivingPublicKey to) {
        byte[] line = Arrays.copyOf(made, BatchReader.lineFeed(made));
        Manifest inner = ManifestText.read(BatchReader.line(line).payload());
        List<byte[]> lines = new ArrayList<>(List.of(line));
        entries.forEach(entry -> lines.addAll(entry.body()));
        return file(BatchType.BACK, route, inner.stretch(), lines, plainRemarks(), Optional.of(to));
    }

    /** The answer to one batch, or a bare standing, sealed to its author. */
    public byte[] receipt(Receipt receipt, ReceivingPublicKey to) {
        return file(
                BatchType.RECEIPT,
                receipt.route(),
                receipt.stretch(),
                receipt.lines(),
                plainRemarks(),
                Optional.of(to));
    }

    /**
     * One version of the table of devices, signed and not sealed.
     *
     * @param route with the bureau's own device and the epoch as chain
     * @param version from 1, dense
     * @param prev head at the version before, {@link Links#start} for version 1
     */
    public byte[] roster(Route route, long version, Digest prev, List<byte[]> lines) {
        Stretch stretch = stretch(version, prev, List.of(BodyReader.joined(lines)));
        return file(BatchType.ROSTER, route, stretch, lines, plainRemarks(), Optional.empty());
    }

    /**
     * The announcement of a device's next keys.
     *
     * @param from the first number that the next key signs
     * @param prev head of the chain before it
     * @param proof one line, signed by the next key
     */
    public byte[] rekey(Route route, long from, Digest prev, byte[] proof) {
        return file(
                BatchType.REKEY,
                route,
                new Stretch(from, from - 1, prev, prev),
                List.of(proof),
                plainRemarks(),
                Optional.empty());
    }

    private static Stretch stretch(long first, Digest prev, List<byte[]> linked) {
        return new Stretch(first, first + linked.size() - 1, prev, Links.over(prev, first, linked));
    }

    private Remarks plainRemarks() {
        return new Remarks(Map.of(), Seen.NONE, seams.millis());
    }

    private byte[] file(
            BatchType type,
            Route route,
            Stretch stretch,
            List<byte[]> lines,
            Remarks remarks,
            Optional<ReceivingPublicKey> to) {
        BodyPacking.Packed packed = BodyPacking.pack(lines);
        byte[] contentKey = seams.random(BodyCipher.KEY_SIZE);
        Optional<Seal> seal = to.map(reader -> new Seal(
                reader.kid(), KeyEnvelope.wrap(contentKey, reader, seams), seams.random(BodyCipher.NONCE_SIZE)));
        Body open = new Body(packed.bytes().length, Digest.ZERO, packed.deflated(), packed.plain(), lines.size());
        byte[] bound = new Manifest(type, route, stretch, open, seal, remarks).bound();
        byte[] body = seal.map(by -> BodyCipher.seal(packed.bytes(), contentKey, by.nonce(), bound))
                .orElse(packed.bytes());
        Body shut = new Body(body.length, Digest.of(body), packed.deflated(), packed.plain(), lines.size());
        Manifest manifest = new Manifest(type, route, stretch, shut, seal, remarks);
        ManifestText.requireFit(manifest, stretch.count());
        return assemble(FlatJws.sign(signer, ManifestText.write(manifest)), body);
    }

    private static byte[] assemble(byte[] line, byte[] body) {
        if (line.length >= Limits.HEADER || line.length + 1 + body.length > Limits.FILE) {
            throw new LineException("larger than any reader takes");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream(line.length + 1 + body.length);
        file.writeBytes(line);
        file.write('\n');
        file.writeBytes(body);
        return file.toByteArray();
    }
}
