package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.PersonalDataScan;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.SyncExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of --debug quotes exceptions, and exceptions quote values: none of a person may be left in it. */
class FaultLogTest {
    private static final String NUMBER = "141025200205189851";
    private static final String MISTYPED = "141025200205189852";
    private static final String OLD = "141025020518985";
    private static final String PHONE = "13800001234";

    @TempDir
    Path temp;

    /** A disk whose driver quotes what it was given, once it is told to. */
    private static final class Talkative implements Disk {
        private final Disk real = new RealDisk();
        private boolean broken;

        private void talk() {
            if (broken) {
                IllegalStateException inner = new IllegalStateException("phone='" + PHONE + "', old " + OLD);
                inner.addSuppressed(new IllegalArgumentException(MISTYPED + " is no number"));
                throw new IllegalStateException("value '" + NUMBER + "' does not fit", inner);
            }
        }

        @Override
        public void createDirectories(Path place) throws IOException {
            real.createDirectories(place);
        }

        @Override
        public Appending append(Path file) throws IOException {
            talk();
            return real.append(file);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            talk();
            real.replace(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            talk();
            real.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            talk();
            real.delete(file);
        }
    }

    @Test
    void aFaultThatQuotesAPersonLeavesNoNumberInTheLog() throws IOException {
        Talkative disk = new Talkative();
        Path home = temp.resolve("home");
        Core.Environment environment = new Core.Environment(new SeededSeams(1), disk, new SyncExtension(disk));
        Headless cli = new Headless(home, environment).init("township", "141025100");
        disk.broken = true;
        Headless.Result result =
                cli.json("trainee", "add", "--name", "张三", "--id", NUMBER, "--phone", PHONE, "--debug");
        assertThat(result.exit()).as(result.text() + result.err()).isNotZero();
        PersonalDataScan scan = new PersonalDataScan(List.of(NUMBER, MISTYPED, OLD, PHONE));
        Path log = home.resolve("log/commands.log");
        assertThat(Files.readString(log)).contains("does not fit", "1410", "Suppressed", "Caused by");
        assertThat(scan.tree(home)).isEmpty();
        assertThat(scan.text("answer", result.text() + result.err())).isEmpty();
    }
}
