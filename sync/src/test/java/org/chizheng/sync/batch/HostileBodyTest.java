package org.chizheng.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest.Body;
import org.chizheng.sync.batch.Manifest.Remarks;
import org.chizheng.sync.batch.Manifest.Seal;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.Manifest.Stretch;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.crypto.BodyCipher;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.KeyEnvelope;
import org.junit.jupiter.api.Test;

/** A known device that signs a body meant to hurt: everything outside is in order, the inside is not. */
class HostileBodyTest {
    private final County county = new County(13);

    private byte[] sealed(byte[] packed, boolean deflated, int plain, int lines, int ops) {
        byte[] key = county.seams.random(BodyCipher.KEY_SIZE);
        Optional<Seal> seal = Optional.of(new Seal(
                county.bureau.receiving().publicKey().kid(),
                KeyEnvelope.wrap(key, county.bureau.receiving().publicKey(), county.seams),
                county.seams.random(BodyCipher.NONCE_SIZE)));
        Stretch stretch = new Stretch(1, ops, Digest.ZERO, Digest.ZERO);
        Remarks remarks = new Remarks(Map.of(), Seen.NONE, 0);
        Body open = new Body(0, Digest.ZERO, deflated, plain, lines);
        byte[] bound = new Manifest(BatchType.UP, county.upRoute(), stretch, open, seal, remarks).bound();
        byte[] body = BodyCipher.seal(packed, key, seal.get().nonce(), bound);
        Body shut = new Body(body.length, Digest.of(body), deflated, plain, lines);
        Manifest manifest = new Manifest(BatchType.UP, county.upRoute(), stretch, shut, seal, remarks);
        byte[] line = FlatJws.sign(county.office.signing(), ManifestText.write(manifest));
        return HostileBatchTest.joined(HostileBatchTest.joined(line, new byte[] {'\n'}), body);
    }

    private String refusal(byte[] file) {
        try {
            county.bureauBodies().ops(county.atBureau().verify(file));
            return "taken";
        } catch (Refusal no) {
            return no.code();
        }
    }

    private static byte[] deflatedZeros(int megabytes) {
        Deflater deflater = new Deflater(9, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(new byte[1024 * 1024]);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** 512 MiB of nothing in half a megabyte: the size that was signed is the size that is unpacked, at most 8 MiB. */
    @Test
    void aDeflateBombFindsNoRoom() {
        byte[] bomb = deflatedZeros(512);
        byte[] modest = sealed(bomb, true, Limits.PLAIN, 2, 1);
        byte[] boasting = sealed(bomb, true, Limits.PLAIN + 1, 2, 1);
        byte[] dense = sealed(deflatedZeros(8), true, Limits.PLAIN, 2, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(refusal(modest)).isEqualTo("batch.deflate");
        assertThat(refusal(boasting)).isEqualTo("batch.manifest");
        assertThat(refusal(dense)).isEqualTo("batch.manifest");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
    }

    @Test
    void deflatedBytesMustEndWhereTheyWereSignedToEnd() {
        byte[] plain = "{}\n{}\n".getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] buffer = new byte[100];
        int length = deflater.deflate(buffer);
        byte[] sound = java.util.Arrays.copyOf(buffer, length);
        assertThat(refusal(sealed(sound, true, 6, 2, 1))).isEqualTo("batch.op");
        assertThat(refusal(sealed(sound, true, 5, 2, 1))).isEqualTo("batch.deflate");
        assertThat(refusal(sealed(sound, true, 7, 2, 1))).isEqualTo("batch.deflate");
        byte[] trailing = HostileBatchTest.joined(sound, new byte[] {1, 2});
        assertThat(refusal(sealed(trailing, true, 6, 2, 1))).isEqualTo("batch.deflate");
        byte[] noise = {(byte) 0xFF, (byte) 0xFF, 1, 2, 3};
        assertThat(refusal(sealed(noise, true, 6, 2, 1))).isEqualTo("batch.deflate");
    }

    @Test
    void linesMustBeAsManyAsSignedAndEachEnded() {
        assertThat(plain("{}\n{}", 2)).isEqualTo("batch.lines");
        assertThat(plain("{}\n\n{}\n", 3)).isEqualTo("batch.lines");
        assertThat(plain("\n{}\n", 2)).isEqualTo("batch.lines");
        assertThat(plain("{}\n{}\n{}\n", 2)).isEqualTo("batch.lines");
        assertThat(plain("{}\n{}\n{}\n", 3)).isEqualTo("batch.lines");
        assertThat(plain("x".repeat(Limits.LINE + 1) + "\n{}\n", 2)).isEqualTo("batch.lines");
        assertThat(plain("{}\n{}\n", 2)).isEqualTo("batch.op");
        assertThat(plain("[".repeat(60_000) + "\n{}\n", 2)).isEqualTo("batch.op");
    }

    private String plain(String body, int lines) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return refusal(sealed(bytes, false, bytes.length, lines, 1));
    }

    @Test
    void aValueLineOfAnotherOpIsRefused() {
        OpLines one = county.op(1, 1);
        OpLines two = county.op(1, 2);
        String body = new String(one.opLine(), StandardCharsets.UTF_8) + "\n"
                + new String(two.valLine(), StandardCharsets.UTF_8) + "\n";
        assertThat(plain(body, 2)).isEqualTo("batch.value");
    }

    @Test
    void opsOutOfOrderAreRefused() {
        StringBuilder body = new StringBuilder();
        for (OpLines op : List.of(county.op(2, 1), county.op(1, 1))) {
            body.append(new String(op.opLine(), StandardCharsets.UTF_8)).append('\n');
            body.append(new String(op.valLine(), StandardCharsets.UTF_8)).append('\n');
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(sealed(bytes, false, bytes.length, 4, 2))).isEqualTo("batch.op");
    }

    @Test
    void aDownlinkWithAHoleIsNotWritten() {
        List<DownEntry> entries =
                List.of(DownEntry.note(1, new Note("a", "甲", 1)), DownEntry.note(3, new Note("b", "乙", 1)));
        assertThatThrownBy(() -> county.down(entries)).isInstanceOf(LineException.class);
    }
}
