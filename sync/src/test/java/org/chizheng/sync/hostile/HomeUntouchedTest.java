package org.chizheng.sync.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.Office;
import org.chizheng.sync.batch.Forger;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Refused before any change: after each spoiled or replayed file the data folder is byte for byte what it was and the
 * digest the same. The projection's own file is left out (H2 writes in it when it likes); its digest is not.
 */
class HomeUntouchedTest {
    @TempDir
    Path root;

    private Path scratch;
    private Office bureau;
    private Office yueyang;

    @BeforeEach
    void open() {
        scratch = root.resolve("scratch");
        bureau = Office.bureau(root);
        yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                .enrolAt(bureau);
        yueyang.trainee("name", "张三");
    }

    @AfterEach
    void close() {
        bureau.close();
        yueyang.close();
    }

    private static Map<String, String> state(Office office) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(office.folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = office.folder.relativize(file).toString();
                if (!name.startsWith("db") && !name.equals("lock")) {
                    files.put(name, Digest.of(Files.readAllBytes(file)).toString());
                }
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        files.put("digest", office.core.digest());
        return files;
    }

    private static List<byte[]> spoiled(byte[] sound, int step) {
        List<byte[]> spoiled = new java.util.ArrayList<>();
        for (int at = 0; at < sound.length; at += step) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            spoiled.add(flipped);
            spoiled.add(Arrays.copyOf(sound, at));
        }
        spoiled.add(Forger.joined(sound, sound));
        return spoiled;
    }

    @Test
    void spoiledUpwardFilesChangeNothingAtTheBureau() {
        byte[] sound = yueyang.nextBatch(scratch);
        Map<String, String> before = state(bureau);
        for (byte[] file : spoiled(sound, 331)) {
            FileResult result = bureau.receiveFiles(scratch, List.of(file)).get(0);
            assertThat(result.refusal()).isPresent();
            assertThat(state(bureau)).isEqualTo(before);
        }
        assertThat(bureau.receiveFiles(scratch, List.of(sound)).get(0).state()).contains(IntakeState.TAKEN);
        assertThat(state(bureau)).isNotEqualTo(before);
    }

    @Test
    void spoiledDownwardFilesChangeNothingAtTheOffice() throws IOException {
        Path stick = root.resolve("stick");
        yueyang.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        Path down;
        try (Stream<Path> files = Files.walk(stick.resolve("HRBSYNC/v1/down"))) {
            down = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] sound = Files.readAllBytes(down);
        Map<String, String> before = state(yueyang);
        for (byte[] file : spoiled(sound, 331)) {
            Files.write(down, file);
            assertThat(yueyang.take(stick).refused()).hasSize(1);
            assertThat(state(yueyang)).isEqualTo(before);
        }
        Files.write(down, sound);
        assertThat(yueyang.take(stick).receipts()).isEqualTo(1);
    }

    @Test
    void spoiledRequestsAndGrantsChangeNothing() {
        try (Office jiuxian = Office.fresh(root.resolve("jiuxian"), "township", Homes.JIUXIAN, 3)) {
            String code = bureau.bureau().issueCode(Homes.JIUXIAN).code().text();
            byte[] request = jiuxian.office().request(code, null);
            Map<String, String> there = state(bureau);
            for (byte[] file : spoiled(request, 331)) {
                assertThat(catchThrowableOfType(
                                Refusal.class, () -> bureau.bureau().grant(file)))
                        .isNotNull();
                assertThat(state(bureau)).isEqualTo(there);
            }
            byte[] grant = bureau.bureau().grant(request);
            Map<String, String> here = state(jiuxian);
            for (byte[] file : spoiled(grant, 331)) {
                assertThat(catchThrowableOfType(
                                Refusal.class, () -> jiuxian.office().install(file)))
                        .isNotNull();
                assertThat(state(jiuxian)).isEqualTo(here);
            }
            jiuxian.office().install(grant);
        }
    }

    private byte[] signedAs(String what, byte[] sound) {
        KeyBox keys =
                new KeyBox(yueyang.core.home().folder(), yueyang.core.home().key(), yueyang.seams, new RealDisk());
        String text = Forger.manifest(sound);
        String fresh = yueyang.seams.newId().toString();
        String changed = text.replaceFirst("\"" + what + "\":\"[^\"]*", "\"" + what + "\":\"" + fresh);
        return Forger.resigned(
                sound, keys.device().signing(), changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** F11, F22: a sound file at another county's bureau, at another office, from another device, chain, life or address. */
    @Test
    void replaysElsewhereAreRefusedByName() {
        byte[] sound = yueyang.nextBatch(scratch);
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("epoch", "batch.epoch");
        expected.put("chain", "device.chain");
        expected.put("dev", "batch.sender");
        expected.put("aud", "batch.manifest");
        Map<String, String> before = state(bureau);
        expected.forEach((what, code) -> {
            FileResult result =
                    bureau.receiveFiles(scratch, List.of(signedAs(what, sound))).get(0);
            assertThat(result.refusal().map(Refusal::code)).as(what).contains(code);
            assertThat(state(bureau)).isEqualTo(before);
        });
        try (Office other = Office.fresh(root.resolve("other"), "bureau", Homes.BUREAU, 9)) {
            yueyang.enrolAt(other);
            Map<String, String> there = state(other);
            assertThat(other.receiveFiles(scratch, List.of(sound))
                            .get(0)
                            .refusal()
                            .map(Refusal::code))
                    .contains("batch.audience");
            assertThat(state(other)).isEqualTo(there);
        }
    }

    @Test
    void anUpwardFileIsNothingForAnOfficeAndADownwardOneNothingForTheBureau() throws IOException {
        byte[] sound = yueyang.nextBatch(scratch);
        Path file = Files.write(root.resolve("x.hrb"), sound);
        Map<String, String> before = state(yueyang);
        assertThat(yueyang.office().take(List.of(file), Progress.NONE).refused())
                .extracting(Refusal::code)
                .containsExactly("batch.unknown-key");
        assertThat(state(yueyang)).isEqualTo(before);
        Path stick = root.resolve("stick");
        yueyang.exportTo(stick);
        bureau.bureau().receive(List.of(stick), Progress.NONE);
        bureau.bureau().writeDownlink(stick, Progress.NONE);
        try (Stream<Path> files = Files.walk(stick.resolve("HRBSYNC/v1/down"))) {
            byte[] down = Files.readAllBytes(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
            Map<String, String> there = state(bureau);
            assertThat(bureau.receiveFiles(scratch, List.of(down))
                            .get(0)
                            .refusal()
                            .map(Refusal::code))
                    .contains("batch.type");
            assertThat(state(bureau)).isEqualTo(there);
        }
    }
}
