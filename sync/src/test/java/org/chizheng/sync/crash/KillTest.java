package org.chizheng.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chizheng.core.crash.Killed;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed, while an office sends to a stick and while the bureau receives from it. */
class KillTest {
    private static final int ID = 22;
    private static final int DIGEST = 43;

    @TempDir
    static Path work;

    private static CrashCounty county;

    @TempDir
    Path disk;

    private int rounds;
    private int amidst;

    @BeforeAll
    static void make() {
        county = new CrashCounty(work.resolve("county"));
    }

    @Test
    void sendingAndReceivingOutliveAKill() throws Exception {
        sending(1, 5);
        receiving(1, 6);
    }

    @Test
    @Tag("simulate")
    void sendingOutlivesManyKills() throws Exception {
        sending(Integer.getInteger("chizheng.kills", 60), 7);
        System.out.println("killed while sending: " + rounds + " rounds, " + amidst + " amidst the work");
    }

    @Test
    @Tag("simulate")
    void receivingOutlivesManyKills() throws Exception {
        receiving(Integer.getInteger("chizheng.kills", 60), 8);
        System.out.println("killed while receiving: " + rounds + " rounds, " + amidst + " amidst the work");
    }

    /** Only whole lines count: the kill may cut the last one in two. */
    private static List<String> named(List<String> said, String word, int length) {
        List<String> named = new ArrayList<>();
        for (String line : said) {
            if (line.startsWith(word + " ") && line.length() == word.length() + 1 + length) {
                named.add(line.substring(word.length() + 1));
            }
        }
        return named;
    }

    private void sending(int count, long seed) throws Exception {
        Random chance = new Random(seed);
        Path root = Laid.copy(county.root, disk.resolve("sending"));
        Set<Id> saved = new HashSet<>();
        List<DeskOracle.SentBatch> sent = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            List<String> arguments = List.of(root.toString(), "send", String.valueOf(seed * 1000 + round));
            List<String> said =
                    Killed.after(KilledDesk.class, arguments, 1 + chance.nextInt(8), chance.nextInt(150_000));
            named(said, "op", ID).forEach(id -> saved.add(Id.parse(id)));
            named(said, "sent", DIGEST).forEach(file -> sent.add(new DeskOracle.SentBatch(Digest.parse(file))));
            rounds++;
            amidst += said.size() > 1 ? 1 : 0;
            new DeskOracle(900 + round).office(root, List.of(), sent, List.of(), round % 5 == 4 || round == count - 1);
            Set<Id> read = new HashSet<>();
            try (CrashCounty.Desk office = CrashCounty.Desk.open(
                    root.resolve(CrashCounty.OFFICE), 5, new org.chizheng.core.shared.RealDisk())) {
                office.core().ledger().travelling().read(1, op -> read.add(op.id()));
            }
            assertThat(read).as("round " + round).containsAll(saved);
        }
    }

    private void receiving(int count, long seed) throws Exception {
        Random chance = new Random(seed);
        for (int round = 0; round < count; round++) {
            Path root = Laid.copy(county.root, disk.resolve("receiving"));
            List<String> arguments = List.of(root.toString(), "receive", String.valueOf(seed * 1000 + round));
            List<String> said = Killed.after(KilledDesk.class, arguments, 1, chance.nextInt(250_000));
            List<DeskOracle.Received> received = named(said, "taken", DIGEST).stream()
                    .map(file -> new DeskOracle.Received(Digest.parse(file)))
                    .toList();
            rounds++;
            amidst += said.size() < 3 ? 1 : 0;
            new DeskOracle().bureau(root, received, CrashCounty.SENT, true);
            Laid.away(root);
        }
    }
}
