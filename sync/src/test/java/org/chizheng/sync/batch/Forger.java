package org.chizheng.sync.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.chizheng.sync.batch.Manifest.Body;
import org.chizheng.sync.batch.Manifest.Remarks;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.crypto.BodyCipher;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.KeyEnvelope;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningKey;

/**
 * What somebody with an enrolled device's own keys can make: files whose signature and seal hold and whose inside is
 * anything. The readers behind the signature are tested with these; without the keys nothing gets that far.
 */
public final class Forger {
    private Forger() {}

    /** The signed manifest of a file as text. */
    public static String manifest(byte[] file) {
        int line = BatchReader.lineFeed(file);
        return new String(FlatJws.parse(Arrays.copyOf(file, line)).payload(), StandardCharsets.UTF_8);
    }

    /** The same body under another manifest, properly signed. */
    public static byte[] resigned(byte[] file, SigningKey key, byte[] manifest) {
        int line = BatchReader.lineFeed(file);
        return joined(FlatJws.sign(key, manifest), Arrays.copyOfRange(file, line, file.length));
    }

    /** An upward file of the county's office whose plain body is any bytes; what is signed of it fits it. */
    public static byte[] up(County county, byte[] plain, boolean deflate, int ops) {
        List<byte[]> lines = linesOf(plain);
        List<byte[]> linked = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            linked.add(lines.get(i));
        }
        Digest prev = Links.start(county.dev, county.chain);
        Stretch stretch = new Stretch(1, ops, prev, Links.over(prev, 1, linked));
        byte[] packed = deflate ? deflated(plain) : plain;
        Sealing to = new Sealing(
                BatchType.UP,
                county.upRoute(),
                county.office.signing(),
                county.bureau.receiving().publicKey());
        return sealed(county, to, stretch, new Open(packed, deflate, plain.length, Math.max(1, lines.size())));
    }

    /** A downward file of the county's bureau, as {@link #up}. */
    public static byte[] down(County county, BatchType type, byte[] plain, Stretch stretch) {
        Route route = type == BatchType.RECEIPT ? county.upRoute() : county.downRoute();
        Sealing to = new Sealing(
                type, route, county.bureau.signing(), county.office.receiving().publicKey());
        int lines = Math.max(1, linesOf(plain).size());
        return sealed(county, to, stretch, new Open(plain, false, plain.length, lines));
    }

    /** Who seals and signs for whom. */
    record Sealing(BatchType type, Route route, SigningKey signer, ReceivingPublicKey reader) {}

    /** A body before it is sealed, and what is said of it. */
    public record Open(byte[] packed, boolean deflated, int plain, int lines) {}

    /** An upward file whose packed body and what is said of it need not fit. */
    public static byte[] up(County county, Stretch stretch, Open open) {
        Sealing to = new Sealing(
                BatchType.UP,
                county.upRoute(),
                county.office.signing(),
                county.bureau.receiving().publicKey());
        return sealed(county, to, stretch, open);
    }

    static byte[] sealed(County county, Sealing to, Stretch stretch, Open open) {
        byte[] key = county.seams.random(BodyCipher.KEY_SIZE);
        Optional<Seal> seal = to.type().sealed()
                ? Optional.of(new Seal(
                        to.reader().kid(),
                        KeyEnvelope.wrap(key, to.reader(), county.seams),
                        county.seams.random(BodyCipher.NONCE_SIZE)))
                : Optional.empty();
        Remarks remarks = new Remarks(Map.of(), Seen.NONE, 0);
        Body blank = new Body(0, Digest.ZERO, open.deflated(), open.plain(), open.lines());
        byte[] bound = new Manifest(to.type(), to.route(), stretch, blank, seal, remarks).bound();
        byte[] body = seal.isPresent()
                ? BodyCipher.seal(open.packed(), key, seal.get().nonce(), bound)
                : open.packed();
        Body shut = new Body(body.length, Digest.of(body), open.deflated(), open.plain(), open.lines());
        Manifest manifest = new Manifest(to.type(), to.route(), stretch, shut, seal, remarks);
        byte[] line = FlatJws.sign(to.signer(), ManifestText.write(manifest));
        return joined(joined(line, new byte[] {'\n'}), body);
    }

    /** Lines as the reader would split them; what stands behind the last line feed is not one. */
    public static List<byte[]> linesOf(byte[] plain) {
        List<byte[]> lines = new java.util.ArrayList<>();
        int from = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == '\n') {
                lines.add(Arrays.copyOfRange(plain, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    /** Ops as a body, each line ended. */
    public static byte[] body(List<OpLines> ops) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (OpLines op : ops) {
            plain.writeBytes(op.opLine());
            plain.write('\n');
            plain.writeBytes(op.valLine());
            plain.write('\n');
        }
        return plain.toByteArray();
    }

    public static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
