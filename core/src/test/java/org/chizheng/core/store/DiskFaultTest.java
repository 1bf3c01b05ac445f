package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.crash.BrokenDisk;
import org.chizheng.core.crash.BrokenDisk.Fault;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Told;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails at every call of a working day in turn. What is refused was not done, and goes when it is tried again. */
class DiskFaultTest {
    private static final Set<String> SAVING = Set.of("journal.full", "journal.write");
    private static final Set<String> BACKING_UP = Set.of("backup.full", "backup.write", "backup.unnoted");
    private static final Set<String> CHECKING = Set.of("store.check");
    private static final Set<String> OPENING = Set.of("journal.open");

    @TempDir
    Path disk;

    private final SeededSeams seams = new SeededSeams(41);
    private final DataKey key = DataKey.draw(seams);
    private final BrokenDisk broken = new BrokenDisk();
    private final List<Id> acknowledged = new ArrayList<>();
    private Path template;
    private Path folder;
    private Path stick;
    private Register register;
    private int refusals;

    @BeforeEach
    void begin() {
        template = disk.resolve("template");
        try (Register made = Register.begin(template, key, seams, new RealDisk())) {
            acknowledged.addAll(save(made, 1));
        }
    }

    private List<Id> save(Register into, int people) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            changes.add(Change.create(TraineeRecord.KIND, seams.newId(), Map.of("name", "学员" + i)));
        }
        return into.ledger.record(Register.CLERK, changes).stream().map(Op::id).toList();
    }

    private void open() {
        register = Register.open(folder, key, seams, broken);
    }

    /** Does it; when it is refused, in words, makes room and does it again. A journal put out of use asks to be reopened. */
    private void twice(String what, Set<String> codes, Fault fault, Runnable action) {
        try {
            action.run();
        } catch (Refusal refused) {
            assertThat(broken.hit()).as(what + ": " + refused).isTrue();
            Told.inWords(refused, codes, what + ", " + fault);
            refusals++;
            requireNothingHalf();
            broken.mend();
            try {
                action.run();
            } catch (Refusal stopped) {
                assertThat(stopped.code()).as(what).isEqualTo("journal.write");
                register.close();
                open();
                action.run();
            }
        }
    }

    private void requireNothingHalf() {
        if (register != null) {
            assertThat(register.home.travelling().verify()).isEqualTo(acknowledged.size());
        }
        try (Stream<Path> found = Files.list(stick)) {
            for (Path folder :
                    found.filter(each -> !each.toString().endsWith(".part")).toList()) {
                register.backup().verify(folder);
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void backUp() {
        Backup.Made made = register.backup().create(stick);
        assertThat(register.backup().verify(made.folder()).ops()).isEqualTo(made.ops());
        assertThat(register.backup().last().orElseThrow().folder())
                .isEqualTo(made.folder().toString());
    }

    /** @return whether the fault was met at all */
    private boolean day(int call, Fault fault) throws IOException {
        folder = Laid.copy(template, disk.resolve("home"));
        stick = Files.createDirectories(disk.resolve("stick"));
        acknowledged.subList(1, acknowledged.size()).clear();
        register = null;
        broken.failAt(call, fault);
        int before = refusals;
        twice("open", OPENING, fault, this::open);
        twice("save", SAVING, fault, () -> acknowledged.addAll(save(register, 1)));
        twice("save three", SAVING, fault, () -> acknowledged.addAll(save(register, 3)));
        twice("back up", BACKING_UP, fault, this::backUp);
        twice(
                "check",
                CHECKING,
                fault,
                () -> assertThat(register.check().run().sound()).isTrue());
        twice("save", SAVING, fault, () -> acknowledged.addAll(save(register, 1)));
        register.close();
        boolean met = broken.hit() || refusals > before;
        broken.mend();
        requireAll(call, fault);
        Laid.away(folder);
        Laid.away(stick);
        return met;
    }

    private void requireAll(int call, Fault fault) {
        try (Register again = Register.open(folder, key, seams, new RealDisk())) {
            List<Id> read = new ArrayList<>();
            again.home.travelling().read(1, op -> read.add(op.id()));
            assertThat(read).as("call " + call + ", " + fault).isEqualTo(acknowledged);
            assertThat(again.digest()).isEqualTo(again.check().digestOfRebuild());
            assertThat(again.opened.rebuilt()).isFalse();
        }
    }

    private int everyCall(Fault fault, int apart) throws IOException {
        int calls = 0;
        boolean met = true;
        for (int call = 0; met || call % apart != 0; call++) {
            if (call % apart == 0) {
                met = day(call, fault);
                calls += met ? 1 : 0;
            }
        }
        return calls;
    }

    @Test
    void whatIsRefusedWasNotDoneAndGoesWhenItIsTriedAgain() throws IOException {
        assertThat(everyCall(Fault.BROKEN_ONCE, 3)).isGreaterThan(10);
        assertThat(everyCall(Fault.FULL, 5)).isGreaterThan(6);
    }

    @Test
    @Tag("simulate")
    void everyCallFailsInEveryWay() throws IOException {
        for (Fault fault : Fault.values()) {
            int calls = everyCall(fault, 1);
            System.out.println("core, " + fault + ": calls that failed " + calls + ", refusals so far " + refusals);
            assertThat(calls).isGreaterThan(30);
        }
    }
}
