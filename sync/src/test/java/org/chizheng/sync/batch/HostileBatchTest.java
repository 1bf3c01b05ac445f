package org.chizheng.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.Manifest.Route;
import org.chizheng.sync.batch.Manifest.Seen;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.crypto.FlatJws;
import org.chizheng.sync.crypto.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger, a broken stick or a careless hand can do to a file: each time a reason, and nothing opened. */
class HostileBatchTest {
    private final County county = new County(12);
    private final byte[] up = county.up(county.ops(1, 3));
    private final byte[] down =
            county.down(List.of(DownEntry.note(1, new Note("word", "好", 1)), DownEntry.op(2, county.op(1, 3))));

    private String refusal(BatchReader reader, byte[] file) {
        try {
            reader.verify(file);
        } catch (Refusal no) {
            assertThat(no.what()).isNotBlank();
            assertThat(no.now()).isNotBlank();
            return no.code();
        }
        return "taken";
    }

    private void everyChange(Consumer<Set<String>> changes) {
        Set<String> codes = new TreeSet<>();
        changes.accept(codes);
        assertThat(codes).isNotEmpty().doesNotContain("taken");
    }

    private void flipEveryBit(BatchReader reader, byte[] file, Set<String> codes) {
        for (int at = 0; at < file.length * 8; at++) {
            byte[] flipped = file.clone();
            flipped[at / 8] ^= (byte) (1 << at % 8);
            codes.add(refusal(reader, flipped));
        }
    }

    @Test
    void everyBitCounts() {
        everyChange(codes -> {
            flipEveryBit(county.atBureau(), up, codes);
            assertThat(codes).contains("batch.signature", "batch.digest", "batch.line", "batch.base64");
        });
        everyChange(codes -> flipEveryBit(county.atOffice(), down, codes));
    }

    @Test
    void everyTruncationIsRefused() {
        everyChange(codes -> {
            for (int length = 0; length < up.length; length++) {
                codes.add(refusal(county.atBureau(), Arrays.copyOf(up, length)));
            }
            assertThat(codes).containsExactly("batch.length", "batch.line");
        });
    }

    @Test
    void whatIsAddedIsRefused() {
        everyChange(codes -> {
            codes.add(refusal(county.atBureau(), joined(up, new byte[] {0})));
            codes.add(refusal(county.atBureau(), joined(up, "\n".getBytes(StandardCharsets.UTF_8))));
            codes.add(refusal(county.atBureau(), joined(up, up)));
            codes.add(refusal(county.atBureau(), joined("\uFEFF".getBytes(StandardCharsets.UTF_8), up)));
            codes.add(refusal(county.atBureau(), joined(" ".getBytes(StandardCharsets.UTF_8), up)));
            codes.add(refusal(county.atBureau(), joined("\n".getBytes(StandardCharsets.UTF_8), up)));
        });
    }

    @Test
    void everySpliceOfTwoSoundFilesIsRefused() {
        byte[] other = county.up(county.ops(1, 3));
        everyChange(codes -> {
            for (int at = 1; at < Math.min(up.length, other.length); at++) {
                byte[] spliced = joined(Arrays.copyOf(up, at), Arrays.copyOfRange(other, at, other.length));
                if (!Arrays.equals(spliced, other) && !Arrays.equals(spliced, up)) {
                    codes.add(refusal(county.atBureau(), spliced));
                }
            }
        });
        int line = BatchReader.lineFeed(up) + 1;
        int otherLine = BatchReader.lineFeed(other) + 1;
        byte[] swapped = joined(Arrays.copyOf(up, line), Arrays.copyOfRange(other, otherLine, other.length));
        assertThat(refusal(county.atBureau(), swapped)).isIn("batch.digest", "batch.length");
    }

    @Test
    void aFileForAnotherCountyIsNamedSo() {
        BatchReader neighbour = new BatchReader(Addressee.bureau("141026-hrb-0001"), county::senders);
        assertThat(refusal(neighbour, up)).isEqualTo("batch.audience");
        assertThatThrownBy(() -> neighbour.verify(up)).hasMessageContaining("不是发给本县的");
    }

    @Test
    void aFileForAnotherDeviceIsNamedSo() {
        Id neighbour = county.seams.newId();
        BatchReader reader = new BatchReader(Addressee.office(county.aud, neighbour), county::senders);
        assertThat(refusal(reader, down)).isEqualTo("batch.device");
    }

    @Test
    void eachDoorTakesItsOwnKind() {
        assertThat(refusal(county.atOffice(), up)).isEqualTo("batch.type");
        assertThat(refusal(county.atBureau(), down)).isEqualTo("batch.type");
    }

    @Test
    void anOfficeCannotSpeakForAnotherNorForTheBureau() {
        Route foreign = new Route(county.aud, county.epoch, county.seams.newId(), county.chain);
        byte[] asAnother = resigned(
                up,
                county.office.signing(),
                text -> text.replace(county.dev.toString(), foreign.dev().toString()));
        assertThat(refusal(county.atBureau(), asAnother)).isEqualTo("batch.sender");
        byte[] asBureau = resigned(down, county.office.signing(), text -> text);
        assertThat(refusal(county.atOffice(), asBureau)).isEqualTo("batch.sender");
    }

    @Test
    void aStrangerIsNotInTheTable() {
        byte[] foreign = resigned(up, SigningKey.fresh(county.seams), text -> text);
        assertThat(refusal(county.atBureau(), foreign)).isEqualTo("batch.unknown-key");
    }

    @Test
    void twoSignaturesCannotChangePlaces() {
        byte[] other = county.up(county.ops(1, 3));
        String[] one = new String(up, StandardCharsets.ISO_8859_1).split("\"", 13);
        String[] two = new String(other, StandardCharsets.ISO_8859_1).split("\"", 13);
        one[11] = two[11];
        assertThat(refusal(county.atBureau(), String.join("\"", one).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("batch.signature");
    }

    /** Signed by a known device, and still not believed. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"v\":1|\"v\":2|batch.version",
                "\"v\":1|\"v\":1,\"v\":1|batch.manifest",
                "\"v\":1|\"v\":1,\"x\":1|batch.manifest",
                "\"v\":1|\"v\":1.0|batch.manifest",
                "\"n\":3|\"n\":2|batch.manifest",
                "\"last\":3|\"last\":9007199254740992|batch.manifest",
                "\"first\":1|\"first\":0|batch.manifest",
                "\"suite\":\"I1\"|\"suite\":\"G1\"|batch.manifest",
                "\"t\":\"up\"|\"t\":\"UP\"|batch.manifest",
                "\"t\":\"up\"|\"t\":\"roster\"|batch.manifest",
                "\"z\":\"deflate\"|\"z\":\"zstd\"|batch.manifest",
                "\"z\":\"deflate\"|\"z\":\"none\"|batch.manifest",
                "\"lines\":6|\"lines\":20001|batch.manifest",
                "\"lines\":6|\"lines\":0|batch.manifest",
                "\"plain\":|\"plain\":9|batch.manifest",
                "\"len\":|\"len\":99999|batch.manifest",
                "\"made\":|\"made\":-|batch.manifest"
            },
            delimiter = '|')
    void refusesASignedManifestThatBreaksItsForm(String from, String to, String code) {
        byte[] file = resigned(up, county.office.signing(), text -> text.replace(from, to));
        assertThat(file).isNotEqualTo(up);
        assertThat(refusal(county.atBureau(), file)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"lines\":6|\"lines\":5|batch.lines",
                "\"lines\":6|\"lines\":7|batch.lines",
                "\"first\":1,\"last\":3|\"first\":2,\"last\":4|batch.seal",
                "\"head\":\"|\"head\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|batch.chain"
            },
            delimiter = '|')
    void refusesASignedManifestThatDoesNotFitItsBody(String from, String to, String code) {
        byte[] file = resigned(up, county.office.signing(), text -> cut43(text.replaceFirst(from, to), to));
        VerifiedBatch batch = county.atBureau().verify(file);
        assertThatThrownBy(() -> county.bureauBodies().ops(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static String cut43(String text, String put) {
        int at = text.indexOf(put) + put.length();
        return put.endsWith("AAA") ? text.substring(0, at) + text.substring(at + 43) : text;
    }

    @Test
    void whatTheBureauWritesRunsUnderItsEpoch() {
        Id other = county.seams.newId();
        byte[] file = resigned(
                down,
                county.bureau.signing(),
                text -> text.replace("\"chain\":\"" + county.epoch, "\"chain\":\"" + other));
        assertThat(refusal(county.atOffice(), file)).isEqualTo("batch.manifest");
    }

    @Test
    void anotherReadersBodyStaysShut() {
        VerifiedBatch batch = county.atBureau().verify(up);
        assertThatThrownBy(() -> county.officeBodies().ops(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("batch.key"));
    }

    @Test
    void moreThanAFileIsNotLookedAt() {
        assertThat(refusal(county.atBureau(), new byte[Limits.FILE + 1])).isEqualTo("batch.too-large");
        assertThat(refusal(county.atBureau(), new byte[Limits.FILE])).isEqualTo("batch.line");
    }

    @Test
    void anOpThatIsNotTheAuthorsIsRefused() {
        OpLines foreign = county.op(county.bureauDev, county.chain, 1, "{}");
        assertThatThrownBy(() -> new BatchWriter(county.office.signing(), county.seams)
                        .up(
                                county.upRoute(),
                                Digest.ZERO,
                                List.of(foreign),
                                Seen.NONE,
                                county.bureau.receiving().publicKey()))
                .isInstanceOf(Refusal.class);
    }

    static byte[] resigned(byte[] file, SigningKey key, UnaryOperator<String> change) {
        int line = BatchReader.lineFeed(file);
        byte[] payload = FlatJws.parse(Arrays.copyOf(file, line)).payload();
        String changed = change.apply(new String(payload, StandardCharsets.UTF_8));
        byte[] signed = FlatJws.sign(key, changed.getBytes(StandardCharsets.UTF_8));
        return joined(signed, Arrays.copyOfRange(file, line, file.length));
    }

    static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
