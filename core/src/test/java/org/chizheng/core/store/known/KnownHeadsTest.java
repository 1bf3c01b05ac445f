package org.chizheng.core.store.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chizheng.core.Core;
import org.chizheng.core.Extension;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept outside the data folder never falls, is kept by chain, and says nothing when it cannot be trusted. */
class KnownHeadsTest {
    private static final Id DEV = new Id(1, 1);
    private static final Id ONE = new Id(2, 2);
    private static final Id TWO = new Id(3, 3);

    @TempDir
    Path root;

    private KnownHeads known() {
        return KnownHeads.in(root.resolve("state"), new RealDisk());
    }

    private static Chain.Point at(Id chain, long seq) {
        byte[] head = new byte[32];
        head[0] = (byte) seq;
        return new Chain.Point(chain, seq, head);
    }

    @Test
    void whatIsKnownOfAChainNeverFallsAndChainsAreKeptApart() {
        assertThat(known().of(DEV, ONE)).isEmpty();
        for (long seq : new long[] {3, 5, 4}) {
            assertThat(known().note(DEV, at(ONE, seq))).isTrue();
        }
        known().note(DEV, at(TWO, 1));
        assertThat(known().of(DEV, ONE).orElseThrow().same(at(ONE, 5))).isTrue();
        assertThat(known().of(DEV, TWO).orElseThrow().same(at(TWO, 1))).isTrue();
        assertThat(known().of(new Id(9, 9), ONE)).as("another device").isEmpty();
    }

    /**
     * The log cut, with the note beside it and the store taken away as well: only this machine knows that there was more.
     * Told once, in the log itself, and not again.
     */
    @Test
    void aLogThatWasCutWithEverythingThatKnewOfItSaysSoItself() throws Exception {
        Path folder = root.resolve("home");
        Homes.township(folder, 7).close();
        Path log;
        long saved;
        try (Core core = withMachine(folder, 8)) {
            for (int i = 0; i < 3; i++) {
                core.services().audit().note(core.actor(), Right.REVEAL, "查看完整证件号", "学员 " + i, "核对");
            }
            log = core.home().folder().journal(core.home().card().localChainId());
            saved = core.home().local().lastSeq();
        }
        Path segment;
        try (Stream<Path> files = Files.list(log)) {
            segment = files.filter(file -> file.toString().endsWith(".jrn"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - 10));
        Files.delete(log.resolve("floor"));
        Files.delete(new HomeFolder(folder).storeFile());
        for (int opened = 0; opened < 2; opened++) {
            try (Core core = withMachine(folder, 9 + opened)) {
                // one entry is gone and one that says so has come
                assertThat(core.home().local().lastSeq()).isEqualTo(saved);
                assertThat(core.services().auditLog().page(0, 9))
                        .extracting(AuditQueries.Entry::act)
                        .containsExactlyInAnyOrder("本机日志比这台电脑上次记下的少 1 条：恢复过备份，或被人改动过", "查看完整证件号", "查看完整证件号");
                assertThat(core.chains().told().isPresent()).isEqualTo(opened == 0);
            }
        }
    }

    /** What was saved just before a chain was left is under a number that is given, whatever copy goes on in that chain. */
    @Test
    void machineKnowsWhereAChainWasLeft() throws Exception {
        Path folder = root.resolve("home");
        Path copy = root.resolve("copy");
        Homes.township(folder, 7).close();
        withMachine(folder, 8).close();
        copy(folder, copy);
        try (Core core = withMachine(folder, 9)) {
            core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, new Id(5, 5), Map.of("name", "张三")));
            Chain.Point point = core.home().travelling().point();
            boolean turned =
                    core.chains().compare(core.actor(), new Chain.Point(point.chain(), point.seq() + 1, point.head()));
            assertThat(turned).isTrue();
        }
        try (Core core = withMachine(copy, 10)) {
            assertThat(core.chains().lives().former()).hasSize(1);
            assertThat(core.chains().told()).isPresent();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Core withMachine(Path folder, long seed) {
        return Homes.open(folder, new Core.Environment(new SeededSeams(seed), new RealDisk(), Extension.NONE, known()));
    }

    /** Whatever goes wrong there while the program ends, the folder is left closed and can be opened again. */
    @Test
    void folderIsClosedAlsoWhenNothingCanBeNotedOutsideOfIt() {
        Path folder = root.resolve("home");
        Homes.township(folder, 7).close();
        boolean[] gone = {false};
        Disk machine = (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (proxy, method, arguments) -> {
                    if (gone[0]) {
                        throw new IllegalStateException("gone");
                    }
                    return method.invoke(new RealDisk(), arguments);
                });
        KnownHeads outside = KnownHeads.in(root.resolve("state"), machine);
        SeededSeams seams = new SeededSeams(8);
        Core core = Homes.open(folder, new Core.Environment(seams, new RealDisk(), Extension.NONE, outside));
        core.ledger().record(core.actor(), Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", "张三")));
        gone[0] = true;
        assertThatThrownBy(core::close).isInstanceOf(IllegalStateException.class);
        Homes.open(folder, Homes.environment(seams)).close();
    }

    @Test
    void oneChangedByteAnywhereMakesItSilentAndTheNextNoteWhole() throws Exception {
        known().note(DEV, at(ONE, 5));
        Path file = file();
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length - 1; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(known().of(DEV, ONE)).as("byte " + i).isEmpty();
        }
        known().note(DEV, at(ONE, 2));
        assertThat(known().of(DEV, ONE).orElseThrow().seq()).isEqualTo(2);
    }

    private Path file() throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("state"))) {
            return files.toList().get(0);
        }
    }

    @Test
    void placeThatCannotBeWrittenHindersNothing() throws Exception {
        Path taken = Files.write(root.resolve("taken"), List.of("a file"));
        assertThat(KnownHeads.in(taken, new RealDisk()).note(DEV, at(ONE, 5))).isFalse();
        assertThat(KnownHeads.in(taken, new RealDisk()).of(DEV, ONE)).isEmpty();
        assertThat(KnownHeads.NONE.note(DEV, at(ONE, 5))).isFalse();
        assertThat(KnownHeads.NONE.of(DEV, ONE)).isEmpty();
    }
}
