package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.chizheng.sync.batch.Forger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sync-protocol §3.5: every byte of a file of every kind flipped eight ways, every truncation, every splice of any two
 * at every boundary. Each is refused in words, none is taken, and none ends in another exception.
 */
class EveryByteTest {
    private static final long CI_SEED = 41;
    private static final int LONG_SEEDS = 30;
    /** In the short run every so-manieth length of a body; every length of line 1, and of everything in the long run. */
    private static final int BODY_STEP = 16;
    /** That test flips every bit and tries every length of these two in every build. */
    private static final List<String> BY_HOSTILE_BATCH_TEST = List.of("up", "down");

    /** One line of the table. */
    private static final class Tally {
        final AtomicLong bytes = new AtomicLong();
        final AtomicLong flips = new AtomicLong();
        final AtomicLong cuts = new AtomicLong();
        final AtomicLong splices = new AtomicLong();
        final Map<String, AtomicLong> codes = new TreeMap<>();

        synchronized void count(String code) {
            codes.computeIfAbsent(code, word -> new AtomicLong()).incrementAndGet();
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();

    /** @param ways how many of the eight bits of each byte are flipped; another one in each byte when it is one */
    private void tamper(Goldens goldens, int ways) {
        List<Golden> files = goldens.all();
        for (int i = 0; i < files.size(); i++) {
            Golden golden = files.get(i);
            assertThat(golden.verdict(golden.bytes())).as(golden.kind()).isEqualTo("taken");
            Tally tally = tallies.computeIfAbsent(golden.kind(), kind -> new Tally());
            tally.bytes.addAndGet(golden.bytes().length);
            if (ways == 8 || !BY_HOSTILE_BATCH_TEST.contains(golden.kind())) {
                flip(golden, ways, tally);
                cut(golden, ways == 8 ? 1 : BODY_STEP, tally);
            }
            List<Golden> others = ways == 8 ? files : List.of(files.get((i + 1) % files.size()));
            others.forEach(other -> splice(golden, other, tally));
        }
        Golden up = files.get(0);
        splice(up, goldens.up("up", goldens.county.ops(1, 3)), tallies.get("up"));
        splice(up, new Goldens(CI_SEED + 100).all().get(0), tallies.get("up"));
    }

    private static void flip(Golden golden, int ways, Tally tally) {
        byte[] sound = golden.bytes();
        IntStream.range(0, sound.length * ways).parallel().forEach(flip -> {
            byte[] flipped = sound.clone();
            int at = flip / ways;
            flipped[at] ^= (byte) (1 << (ways == 8 ? flip % 8 : at % 8));
            refused(golden, flipped, "byte " + at + ", way " + flip % ways, tally);
            tally.flips.incrementAndGet();
        });
    }

    private static void cut(Golden golden, int step, Tally tally) {
        byte[] sound = golden.bytes();
        int body = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        IntStream.range(0, sound.length)
                .filter(length -> length <= body + 2 || length + 40 > sound.length || length % step == 0)
                .parallel()
                .forEach(length -> {
                    refused(golden, Arrays.copyOf(sound, length), "cut to " + length, tally);
                    tally.cuts.incrementAndGet();
                });
    }

    /** The head of one up to every boundary, the tail of the other from every boundary; both doors look. */
    private static void splice(Golden one, Golden two, Tally tally) {
        List<Integer> ends = one.boundaries();
        List<Integer> begins = two.boundaries();
        ends.parallelStream().forEach(end -> {
            for (int begin : begins) {
                byte[] spliced = Forger.joined(
                        Arrays.copyOf(one.bytes(), end), Arrays.copyOfRange(two.bytes(), begin, two.bytes().length));
                if (!Arrays.equals(spliced, one.bytes()) && !Arrays.equals(spliced, two.bytes())) {
                    refused(one, spliced, "spliced with " + two.kind() + " at " + end + "/" + begin, tally);
                    tally.splices.incrementAndGet();
                }
            }
        });
    }

    private static void refused(Golden golden, byte[] file, String how, Tally tally) {
        String verdict = golden.verdict(file);
        if (verdict.equals("taken")) {
            throw new AssertionError(golden.kind() + " was taken, " + how);
        }
        tally.count(verdict);
    }

    /** Eight ways for upward and downward files is {@code HostileBatchTest}; for every kind it is the long run below. */
    @Test
    void everyFlippedByteCutAndSpliceOfEveryKindIsRefusedInWords() {
        tamper(new Goldens(CI_SEED), 1);
        assertThat(tallies).hasSize(7);
        assertThat(tallies.get("receipt").codes)
                .containsKeys("batch.signature", "batch.digest", "batch.line", "batch.base64", "batch.length");
        assertThat(tallies.get("enrol request").codes).containsKeys("enrol.form", "enrol.code");
        tallies.forEach((kind, tally) -> {
            boolean elsewhere = BY_HOSTILE_BATCH_TEST.contains(kind);
            assertThat(tally.flips.get()).as(kind).isEqualTo(elsewhere ? 0 : tally.bytes.get());
            assertThat(tally.cuts.get() > 200).as(kind).isEqualTo(!elsewhere);
            assertThat(tally.splices.get()).as(kind).isPositive();
        });
    }

    @Test
    @Tag("simulate")
    void soAreThoseOfTwoHundredFiles() {
        for (int seed = 1; seed <= LONG_SEEDS; seed++) {
            tamper(new Goldens(seed), 8);
        }
        StringBuilder table = new StringBuilder("kind | bytes | flips | cuts | splices | taken\n");
        tallies.forEach((kind, tally) -> table.append(String.format(
                Locale.ROOT,
                "%s | %d | %d | %d | %d | 0 %s%n",
                kind,
                tally.bytes.get(),
                tally.flips.get(),
                tally.cuts.get(),
                tally.splices.get(),
                tally.codes)));
        Tables.keep("every-byte", table.toString());
        assertThat(tallies.values().stream()
                        .mapToLong(tally -> tally.flips.get())
                        .sum())
                .isGreaterThan(2_000_000);
    }
}
