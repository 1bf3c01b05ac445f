package org.chizheng.sync.batch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.batch.Manifest.Body;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.BodyCipher;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.KeyEnvelope;
import org.chizheng.sync.crypto.ReceivingPublicKey;
import org.chizheng.sync.crypto.SigningKey;

/** What an enrolled office's own key can sign: a file like its next batch, whose body unpacks to far more than it says. */
public final class DeflateBomb {
    private DeflateBomb() {}

    /**
     * @param sound the next batch of the office
     * @param packed deflated bytes of the body
     */
    public static byte[] like(byte[] sound, byte[] packed, SigningKey office, ReceivingPublicKey bureau, Seams seams) {
        int end = new String(sound, StandardCharsets.ISO_8859_1).indexOf('\n');
        Manifest first = ManifestText.read(
                FlatJws.parse(java.util.Arrays.copyOf(sound, end)).payload());
        byte[] key = seams.random(BodyCipher.KEY_SIZE);
        Optional<Seal> seal = Optional.of(
                new Seal(bureau.kid(), KeyEnvelope.wrap(key, bureau, seams), seams.random(BodyCipher.NONCE_SIZE)));
        byte[] body = BodyCipher.seal(packed, key, seal.get().nonce(), first.bound());
        Body shut = new Body(
                body.length,
                Digest.of(body),
                true,
                Math.min(Limits.PLAIN, packed.length * Limits.RATIO),
                first.body().lines());
        Manifest manifest = new Manifest(BatchType.UP, first.route(), first.stretch(), shut, seal, first.remarks());
        byte[] line = FlatJws.sign(office, ManifestText.write(manifest));
        return HostileBatchTest.joined(HostileBatchTest.joined(line, new byte[] {'\n'}), body);
    }
}
