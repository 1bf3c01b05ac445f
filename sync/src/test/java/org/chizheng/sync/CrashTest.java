package org.chizheng.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk ends after each of its writes in turn: what the bureau acknowledged is there, and a resend completes the rest. */
class CrashTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    /** Counts what is written and fails from a given write on, as a pulled plug does. */
    private static final class EndingDisk implements Disk {
        private final Disk real = new RealDisk();
        private final List<String> writes = new ArrayList<>();
        private int left = Integer.MAX_VALUE;

        private void count(String what) throws IOException {
            if (left-- <= 0) {
                throw new IOException("the plug is out");
            }
            writes.add(what);
        }

        @Override
        public void createDirectories(Path folder) throws IOException {
            real.createDirectories(folder);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            count("replace " + file.getFileName().toString().replaceAll("^[0-9a-f]{64}", ""));
            real.replace(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            real.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            real.delete(file);
        }

        @Override
        public Appending append(Path file) throws IOException {
            Appending under = real.append(file);
            return new Appending() {
                @Override
                public long size() {
                    return under.size();
                }

                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    count("write");
                    under.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    count("force");
                    under.force();
                }

                @Override
                public void truncate(long size) throws IOException {
                    under.truncate(size);
                }

                @Override
                public void close() throws IOException {
                    under.close();
                }
            };
        }
    }

    @Test
    void plugPulledAfterAnyWriteLosesNothingThatWasAcknowledgedAndAResendCompletesIt() {
        Path scratch = root.resolve("scratch");
        byte[] batch;
        Path bureau;
        Id person;
        try (Office desk = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(desk)) {
            bureau = desk.folder;
            person = yueyang.trainee("name", "张三", "idNo", NUMBER);
            batch = yueyang.nextBatch(scratch);
        }
        EndingDisk whole = new EndingDisk();
        String expected;
        List<String> writes;
        Office.copyOf(bureau, root.resolve("whole"), 50).close();
        try (Core core = Homes.open(root.resolve("whole"), Office.environment(new SeededSeams(51), whole))) {
            SyncService sync = new SyncService(core);
            sync.bureau();
            whole.writes.clear();
            sync.bureau().receive(List.of(write(scratch, batch)), (done, of) -> true);
            expected = core.digest();
            writes = List.copyOf(whole.writes);
        }
        assertThat(writes)
                .as("file, note, receipt, downlink, note of both: each forced before the next, all before the answer")
                .containsExactly(
                        "replace .hrb",
                        "write",
                        "force",
                        "replace .receipt.hrb",
                        "replace .down.hrb",
                        "write",
                        "force");

        for (int after = 0; after < writes.size(); after++) {
            Path copy = root.resolve("after" + after);
            Office.copyOf(bureau, copy, 60 + after).close();
            EndingDisk ending = new EndingDisk();
            boolean acknowledged = false;
            try (Core core = Homes.open(copy, Office.environment(new SeededSeams(70 + after), ending))) {
                SyncService sync = new SyncService(core);
                sync.bureau();
                ending.left = after;
                acknowledged = taken(sync.bureau().receive(List.of(write(scratch, batch)), (done, of) -> true));
            } catch (Refusal refused) {
                assertThat(refused.code()).isIn("inbox.write", "journal.write", "journal.full");
            }
            assertThat(acknowledged).as("after write " + after).isFalse();
            try (Office again = Office.open(copy, 80 + after)) {
                List<FileResult> results = again.receiveFiles(scratch, List.of(batch));
                assertThat(taken(results)).as("resend after write " + after).isTrue();
                assertThat(again.value(person, "name")).isEqualTo("张三");
                assertThat(again.core.digest()).isEqualTo(expected);
                assertThat(again.core.digestOfRebuild()).isEqualTo(expected);
                assertThat(again.bureau().writeDownlink(root.resolve("stick" + after), (done, of) -> true))
                        .singleElement()
                        .satisfies(written -> assertThat(written.lastNumber()).isEqualTo(1));
            }
        }
    }

    private static boolean taken(List<FileResult> results) {
        return results.get(0).state().filter(IntakeState.TAKEN::equals).isPresent();
    }

    private static Path write(Path scratch, byte[] file) {
        try {
            Path path = java.nio.file.Files.createTempFile(scratch, "batch", ".hrb");
            return java.nio.file.Files.write(path, file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
