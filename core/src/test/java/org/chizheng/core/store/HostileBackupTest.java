package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a backup lies on a stick: whatever it says, it is read as it was written or refused in words. */
class HostileBackupTest {
    private static final byte[] CONTENT = "sealed".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private BackupFiles sound;
    private byte[] list;

    @BeforeEach
    void write() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.write(keys.resolve("device.sealed"), CONTENT);
        String sum = Hash.hex(Hash.sha256(CONTENT));
        sound = new BackupFiles(
                "2021-06-25",
                "141025100",
                7,
                "ab".repeat(32),
                List.of(new BackupFiles.Entry("keys/device.sealed", CONTENT.length, sum)));
        sound.write(folder, new RealDisk());
        list = Files.readAllBytes(folder.resolve(BackupFiles.NAME));
    }

    /** {@code same} as written, {@code told} another day or unit, or the code of the sentence. */
    private String verdict(byte[] bytes) throws IOException {
        Files.write(folder.resolve(BackupFiles.NAME), bytes);
        try {
            BackupFiles read = BackupFiles.read(folder);
            read.compare(folder, BackupFiles.UNWATCHED);
            boolean content = read.files().equals(sound.files())
                    && read.digest().equals(sound.digest())
                    && read.ops() == sound.ops();
            assertThat(java.time.LocalDate.parse(read.madeOn())).isNotNull();
            return content ? "same" : "other digest or count, which the rebuild refuses";
        } catch (Refusal refused) {
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.now()).isNotBlank();
            return refused.code();
        }
    }

    @Test
    void everyFlippedBitAndEveryLengthIsRefusedOrTellsTheSameFiles() throws IOException {
        for (int bit = 0; bit < list.length * 8; bit++) {
            byte[] flipped = list.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verdict(flipped))
                    .as("bit %d", bit)
                    .isIn("same", "backup.damaged", "backup.newer", "other digest or count, which the rebuild refuses");
        }
        for (int length = 0; length < list.length; length++) {
            assertThat(verdict(Arrays.copyOf(list, length)))
                    .as("length %d", length)
                    .isEqualTo("backup.damaged");
        }
        assertThat(verdict(list)).isEqualTo("same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../device.sealed",
                "keys/../keys/device.sealed",
                "./keys/device.sealed",
                "/etc/hostname",
                "C:/Windows/win.ini",
                "keys/device.sealed:stream",
                "keys\\\\device.sealed",
                "keys//device.sealed",
                "keys/device.sealed/",
                "keys/dev\\u0000ice",
                "",
                "keys"
            })
    void aPlaceOutsideOrOfAnotherFormIsRefused(String place) throws IOException {
        String text = new String(list, StandardCharsets.UTF_8).replace("keys/device.sealed", place);
        assertThat(verdict(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("backup.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "{\"files\":[null]}",
                "{\"version\":1,\"madeOn\":\"2021-06-25\",\"unit\":\"1\",\"ops\":0,\"digest\":\"\",\"files\":[null]}",
                "{\"version\":1,\"madeOn\":\"2021-06-25\",\"unit\":\"1\",\"ops\":0,\"digest\":\"\",\"files\":[{}]}",
                "{\"version\":1,\"madeOn\":\"2021-06-31\",\"unit\":\"1\",\"ops\":0,\"digest\":\"\",\"files\":[]}",
                "{\"version\":1,\"madeOn\":null,\"unit\":\"1\",\"ops\":0,\"digest\":\"\",\"files\":[]}",
                "{\"version\":1,\"ops\":99999999999999999999}"
            })
    void aListThatLacksSomethingIsRefused(String text) throws IOException {
        assertThat(verdict(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("backup.damaged");
    }

    @Test
    void aListAsLongAsTheStickALinkAndADeepOneAreNotRead() throws IOException {
        Path file = folder.resolve(BackupFiles.NAME);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L << 30);
        }
        assertThat(read()).isEqualTo("backup.damaged");
        Files.delete(file);
        Files.createSymbolicLink(file, Files.write(folder.resolve("elsewhere.json"), list));
        assertThat(read()).isEqualTo("backup.damaged");
        Files.delete(file);
        assertThat(verdict("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("backup.damaged");
        String long64 = "{\"version\":1,\"ops\":" + "9".repeat(1_000_000) + "}";
        assertThat(verdict(long64.getBytes(StandardCharsets.UTF_8))).isEqualTo("backup.damaged");
    }

    private String read() {
        try {
            return BackupFiles.read(folder).madeOn();
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
