package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.Killed;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed. A kill cannot see a missing force; JournalCrashTest does. */
class KillTest {
    private static final List<String> WAYS = List.of("single", "import", "close");
    private static final int ROUNDS_PER_FOLDER = 25;

    @TempDir
    Path disk;

    @Test
    void whatWasAcknowledgedOutlivesAFewKills() throws Exception {
        rounds(9, 1);
    }

    @Test
    @Tag("simulate")
    void whatWasAcknowledgedOutlivesTwoHundredKills() throws Exception {
        rounds(Integer.getInteger("chizheng.kills", 200), 2);
    }

    @Test
    void aBackupThatWasKilledIsWholeOrAbsent() throws Exception {
        backups(2, 3);
    }

    @Test
    @Tag("simulate")
    void backupsOutliveManyKills() throws Exception {
        backups(Integer.getInteger("chizheng.kills", 60), 4);
    }

    private void backups(int count, long seed) throws Exception {
        Random chance = new Random(seed);
        DataKey key = KilledWriter.key(seed);
        Path folder = disk.resolve("home");
        Path stick = Files.createDirectories(disk.resolve("stick"));
        Register.begin(folder, key, new SeededSeams(seed), new RealDisk()).close();
        Set<Id> acknowledged = new HashSet<>();
        int cutOff = 0;
        for (int round = 0; round < count; round++) {
            List<String> arguments = List.of(folder.toString(), String.valueOf(seed), "backup");
            int lines = 2 + chance.nextInt(3);
            List<String> said = Killed.after(KilledWriter.class, arguments, lines, chance.nextInt(400_000));
            said.forEach(line -> {
                if (line.length() == 22) {
                    acknowledged.add(Id.parse(line));
                }
            });
            try (Register register = Register.open(folder, key, new SeededSeams(round), new RealDisk())) {
                Set<Id> read = new HashSet<>();
                register.home.travelling().read(1, op -> read.add(op.id()));
                assertThat(read).as("round " + round).containsAll(acknowledged);
                cutOff += requireWhole(register, stick, said);
            }
        }
        System.out.println("killed while backing up: " + count + " rounds, " + cutOff + " left a part");
    }

    /** @return 1 when the kill left a part; it is taken away, as a person does */
    private static int requireWhole(Register register, Path stick, List<String> said) throws IOException {
        Set<Long> counted = new HashSet<>();
        int parts = 0;
        try (Stream<Path> found = Files.list(stick)) {
            for (Path backup : found.toList()) {
                if (backup.toString().endsWith(".part")) {
                    parts = 1;
                } else {
                    counted.add(register.backup().verify(backup).ops());
                }
                Laid.away(backup);
            }
        }
        for (String line : said) {
            if (line.matches("backup [0-9]+")) {
                assertThat(counted).contains(Long.valueOf(line.substring(7)));
            }
        }
        return parts;
    }

    private void rounds(int count, long seed) throws Exception {
        Random chance = new Random(seed);
        Set<Id> acknowledged = new HashSet<>();
        int killedWhileSaving = 0;
        for (int round = 0; round < count; round++) {
            Path folder = disk.resolve("home-" + round / ROUNDS_PER_FOLDER);
            if (round % ROUNDS_PER_FOLDER == 0) {
                acknowledged.clear();
                Register.begin(folder, KilledWriter.key(seed), new SeededSeams(seed), new RealDisk())
                        .close();
            }
            List<Id> said = killed(folder, seed, WAYS.get(round % WAYS.size()), chance);
            killedWhileSaving += said.isEmpty() ? 0 : 1;
            acknowledged.addAll(said);
            check(folder, KilledWriter.key(seed), acknowledged, round);
        }
        assertThat(killedWhileSaving).isGreaterThan(count / 2);
    }

    /** Starts a writer, kills it some time after its first acknowledgement, and tells what it had acknowledged. */
    private static List<Id> killed(Path folder, long seed, String way, Random chance) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(seed),
                        way)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Id> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            int before = chance.nextInt(way.equals("close") ? 3 : 40);
            long pause = TimeUnit.MICROSECONDS.toNanos(chance.nextInt(way.equals("import") ? 200_000 : 20_000));
            while (before > 0) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                before -= way.equals("close") == line.equals("closing") ? 1 : 0;
                add(said, line);
            }
            LockSupport.parkNanos(pause);
            writer.destroyForcibly();
            rest(lines, said);
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
        return said;
    }

    private static void rest(BufferedReader lines, List<Id> said) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(said, line);
            }
        } catch (IOException closed) {
            // The pipe ended with the process.
        }
    }

    /** The kill may cut the last line in two: half an id is no acknowledgement. */
    private static void add(List<Id> said, String line) {
        if (line.length() == 22) {
            said.add(Id.parse(line));
        }
    }

    private static void check(Path folder, DataKey key, Set<Id> acknowledged, int round) {
        try (Register register = Register.open(folder, key, new SeededSeams(round), new RealDisk())) {
            Set<Id> read = new HashSet<>();
            Map<String, Integer> groups = new HashMap<>();
            register.home.travelling().read(1, op -> {
                read.add(op.id());
                if (op.transaction() != null) {
                    groups.merge(op.transaction(), 1, Integer::sum);
                }
            });
            assertThat(read).as("round " + round).containsAll(acknowledged);
            assertThat(groups.values()).as("round " + round).isSubsetOf(2, 3, 500);
            assertThat(inStore(register)).as("round " + round).containsAll(read);
            if (round % ROUNDS_PER_FOLDER == ROUNDS_PER_FOLDER - 1 || round == 8) {
                assertThat(register.check().run().sound()).as("round " + round).isTrue();
            }
        }
    }

    private static Set<Id> inStore(Register register) {
        return register.opened.store().read(connection -> {
            Set<Id> ids = new HashSet<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from op")) {
                while (rows.next()) {
                    ids.add(Id.ofBytes(rows.getBytes(1)));
                }
            }
            return ids;
        });
    }
}
