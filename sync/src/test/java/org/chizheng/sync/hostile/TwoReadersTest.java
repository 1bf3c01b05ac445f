package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.batch.County;
import org.chizheng.sync.batch.VerifiedBatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sync-protocol §3.5: a second, independent verifier takes the same files and refuses the same files. There is no list
 * of allowed disagreements, because there is none.
 */
class TwoReadersTest {
    private static final int CI = 8_000;
    private static final int LONG = 2_000_000;
    private static final int ROUND = 4_000;

    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final AtomicInteger both = new AtomicInteger();
    private final List<String> disagreements = new ArrayList<>();

    private static PlainVerifier plain(County county) throws Exception {
        return new PlainVerifier(
                county.aud,
                county.dev.bytes(),
                county.office.signing().publicKey().bytes(),
                county.bureau.receiving().bytes(),
                county.bureau.receiving().publicKey().bytes());
    }

    /** The head of the chain, or why not. */
    private static String program(County county, byte[] file) {
        try {
            VerifiedBatch batch = county.atBureau().verify(file);
            county.bureauBodies().ops(batch);
            return "head " + batch.manifest().stretch().head();
        } catch (Refusal no) {
            return no.code();
        }
    }

    private static String plainly(PlainVerifier verifier, byte[] file) {
        try {
            return "head " + PlainVerifier.encode(verifier.read(file));
        } catch (PlainVerifier.No no) {
            return no.getMessage();
        }
    }

    private void compare(County county, PlainVerifier verifier, byte[] file, String which) {
        String program = program(county, file);
        String plain = plainly(verifier, file);
        boolean same = program.startsWith("head ") ? program.equals(plain) : !plain.startsWith("head ");
        synchronized (disagreements) {
            verdicts.merge(program.startsWith("head ") ? "taken" : program, 1, Integer::sum);
            if (!same) {
                disagreements.add(which + ": program " + program + ", plain " + plain);
            }
        }
        both.incrementAndGet();
    }

    private void compareSeed(long seed, int mutants) throws Exception {
        County county = new County(seed);
        PlainVerifier verifier = plain(county);
        Mutations mutations = new Mutations(county, seed);
        for (byte[] sound : mutations.sound()) {
            assertThat(program(county, sound)).startsWith("head ").isEqualTo(plainly(verifier, sound));
        }
        List<byte[]> files = Stream.generate(mutations::next).limit(mutants).toList();
        IntStream.range(0, mutants)
                .parallel()
                .forEach(i -> compare(county, verifier, files.get(i), "seed " + seed + " mutant " + i));
    }

    @Test
    void agreeOnEightThousandSpoiledFiles() throws Exception {
        for (int seed = 1; seed <= CI / ROUND; seed++) {
            compareSeed(seed, ROUND);
        }
        assertThat(disagreements).isEmpty();
        assertThat(both).hasValue(CI);
        assertThat(verdicts)
                .as("the mutants reach every step of the reader")
                .containsKeys(
                        "taken",
                        "batch.line",
                        "batch.base64",
                        "batch.header",
                        "batch.signature",
                        "batch.manifest",
                        "batch.version",
                        "batch.length",
                        "batch.digest",
                        "batch.seal",
                        "batch.lines",
                        "batch.op",
                        "batch.value",
                        "batch.chain");
    }

    @Test
    @Tag("simulate")
    void agreeOnTwoMillionSpoiledFiles() throws Exception {
        for (int seed = 1_000; seed < 1_000 + LONG / ROUND; seed++) {
            compareSeed(seed, ROUND);
        }
        assertThat(disagreements).isEmpty();
    }
}
