package org.chizheng.core.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;

/**
 * What a fuzzer calls for the segments of a journal (profile {@code fuzz}): bytes behind a sound segment, and bytes in
 * its place. Read, cut off behind the last whole group, or refused in words.
 */
public final class SegmentFuzz {
    private static final SeededSeams SEAMS = new SeededSeams(49);
    private static final DataKey KEY = DataKey.draw(SEAMS);
    private static final Office OFFICE = new Office("141025100", SEAMS);
    private static final Path FOLDER = folder();
    private static final byte[] SOUND = sound();

    private SegmentFuzz() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("journal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] sound() {
        try (Journal journal = open()) {
            journal.append(java.util.List.of(
                    OFFICE.write(TraineeRecord.KIND, SEAMS.newId(), Map.of("remark", "一"), Map.of()),
                    OFFICE.write(TraineeRecord.KIND, SEAMS.newId(), Map.of("remark", "二"), Map.of())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try {
            Files.deleteIfExists(FOLDER.resolve("floor"));
            return Files.readAllBytes(FOLDER.resolve(Segments.name(1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Journal open() {
        return SmallSegments.open(
                FOLDER, OFFICE.device(), OFFICE.chain(), new RealDisk(), KEY.sealer("journal", SEAMS), 4096);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] behind = java.util.Arrays.copyOf(SOUND, SOUND.length + bytes.length);
        System.arraycopy(bytes, 0, behind, SOUND.length, bytes.length);
        read(behind);
        read(bytes);
    }

    private static void read(byte[] segment) {
        try {
            Files.write(FOLDER.resolve(Segments.name(1)), segment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try {
            Journal.reading(FOLDER, OFFICE.device(), OFFICE.chain(), KEY.sealer("journal", SEAMS))
                    .read(1, op -> {});
        } catch (Refusal refused) {
            if (refused.now().isBlank()) {
                throw new IllegalStateException("a refusal without words", refused);
            }
        }
    }
}
