package org.chizheng.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chizheng.core.crash.BrokenDisk;
import org.chizheng.core.crash.BrokenDisk.Fault;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Told;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails at every call of receiving, writing back, sending, taking and enrolling in turn. */
class DiskFaultTest {
    private static final Set<String> KEEPING = Set.of("hub.full", "inbox.write", "journal.full", "journal.write");
    private static final Set<String> CARRYING =
            Set.of("hub.full", "inbox.write", "journal.full", "journal.write", "stick.write", "stick.compare");
    private static final Set<String> ENROLLING =
            Set.of("keys.write", "hub.full", "inbox.write", "journal.full", "journal.write");

    @TempDir
    static Path work;

    private static CrashCounty county;
    /** The same, and the answer to the second batch lies on the stick. */
    private static CrashCounty answered;

    @TempDir
    Path disk;

    private final BrokenDisk broken = new BrokenDisk();
    private CrashCounty here;
    private CrashCounty.Desk desk;
    private String name;
    private int refusals;
    private int failing;

    @BeforeAll
    static void make() {
        county = new CrashCounty(work.resolve("县 局"));
        answered = county.at(Laid.copy(county.root, work.resolve("已 答")));
        try (CrashCounty.Desk bureau = answered.open(CrashCounty.BUREAU)) {
            bureau.receive(answered.stick());
            bureau.sync().bureau().writeDownlink(answered.stick(), Progress.NONE);
        }
    }

    /** What is done, with what may be said when it fails. */
    private interface Action {
        void run();
    }

    private void open(String folder) {
        name = folder;
        desk = here.open(folder, broken);
    }

    private void reopen() {
        desk.close();
        desk = here.open(name, broken);
    }

    private void twice(String what, Set<String> codes, Fault fault, Action action) {
        try {
            action.run();
        } catch (Refusal refused) {
            what += ", call " + failing;
            assertThat(broken.hit()).as(what + ": " + refused).isTrue();
            Told.inWords(refused, codes, what + ", " + fault);
            refusals++;
            broken.mend();
            try {
                action.run();
            } catch (Refusal stopped) {
                assertThat(stopped.code()).as(what).isEqualTo("journal.write");
                reopen();
                action.run();
            }
        }
    }

    private void receive() {
        for (FileResult result : desk.receive(here.stick())) {
            result.refusal().ifPresent(refused -> {
                throw refused;
            });
            assertThat(result.state()).contains(IntakeState.TAKEN);
        }
    }

    private void take() {
        OfficeSync.TakenDown taken = desk.sync().office().take(List.of(here.stick()), Progress.NONE);
        taken.refused().forEach(refused -> {
            throw refused;
        });
    }

    /** One side's work on a disk that fails at one call; the folder is opened and closed on a sound one. */
    private boolean day(String folder, int call, Fault fault) {
        CrashCounty from = folder.equals(CrashCounty.BUREAU) ? county : answered;
        here = from.at(Laid.copy(from.root, disk.resolve("county")));
        open(folder);
        int before = refusals;
        broken.failAt(call, fault);
        failing = call;
        List<Op> own = new ArrayList<>();
        if (folder.equals(CrashCounty.BUREAU)) {
            twice("receive", KEEPING, fault, this::receive);
            twice("write back", CARRYING, fault, () -> desk.sync().bureau().writeDownlink(here.stick(), Progress.NONE));
        } else {
            desk.core().ledger().travelling().read(1, own::add);
            twice("save", KEEPING, fault, () -> own.addAll(desk.save("孙七")));
            twice("export", CARRYING, fault, () -> desk.export(here.stick()));
            twice("ask", ENROLLING, fault, () -> desk.sync().office().request("ABCD-EFGH-JKMN-PQRS-TVWX", null));
            twice("take", KEEPING, fault, this::take);
        }
        boolean met = broken.hit() || refusals > before;
        broken.mend();
        desk.close();
        requireAll(folder, own);
        Laid.away(here.root);
        return met;
    }

    private void requireAll(String folder, List<Op> own) {
        DeskOracle oracle = new DeskOracle();
        if (folder.equals(CrashCounty.BUREAU)) {
            oracle.bureau(here.root, List.of(), CrashCounty.SENT, true);
            return;
        }
        try (CrashCounty.Desk office = here.open(folder)) {
            assertThat(office.core().ledger().travelling().lastSeq()).isEqualTo(own.size());
        }
        oracle.office(here.root, own, List.of(), List.of(), true);
    }

    private int everyCall(String folder, Fault fault, int from, int apart) {
        int calls = 0;
        boolean met = true;
        for (int call = from; met; call += apart) {
            met = day(folder, call, fault);
            calls += met ? 1 : 0;
        }
        return calls;
    }

    @Test
    void whatIsRefusedWasNotDoneAndGoesWhenItIsTriedAgain() {
        assertThat(everyCall(CrashCounty.BUREAU, Fault.FULL, 1, 4)).isGreaterThan(2);
        assertThat(everyCall(CrashCounty.OFFICE, Fault.BROKEN_ONCE, 0, 4)).isGreaterThan(2);
    }

    @Test
    @Tag("simulate")
    void everyCallFailsInEveryWay() {
        for (String folder : List.of(CrashCounty.BUREAU, CrashCounty.OFFICE)) {
            for (Fault fault : Fault.values()) {
                int calls = everyCall(folder, fault, 0, 1);
                System.out.println(
                        folder + ", " + fault + ": calls that failed " + calls + ", refusals so far " + refusals);
                assertThat(calls).isGreaterThan(10);
            }
        }
    }

    /**
     * Keys are changed on a disk that fails at one call: they are changed or they are not, never half. What was saved
     * before and after arrives and is answered, whichever key signed it.
     */
    private boolean rotation(int call, Fault fault) {
        here = answered.at(Laid.copy(answered.root, disk.resolve("county")));
        open(CrashCounty.OFFICE);
        broken.failAt(call, fault);
        failing = call;
        try {
            desk.sync().office().changeKeys();
        } catch (Refusal refused) {
            assertThat(broken.hit()).as("call " + call + ": " + refused).isTrue();
            Told.inWords(refused, ENROLLING, "rotation, call " + call + ", " + fault);
            refusals++;
            broken.mend();
            reopen();
            changeUnlessChanged();
        }
        boolean met = broken.hit() || refusals > 0;
        broken.mend();
        desk.save("换钥以后");
        desk.export(here.stick());
        desk.close();
        open(CrashCounty.BUREAU);
        desk.receive(here.stick())
                .forEach(result -> assertThat(result.refusal())
                        .as("call " + call + ", " + fault)
                        .isEmpty());
        desk.sync().bureau().writeDownlink(here.stick(), Progress.NONE);
        desk.close();
        open(CrashCounty.OFFICE);
        take();
        long saved = desk.core().ledger().travelling().lastSeq();
        assertThat(desk.sync().office().reported().confirmedThrough())
                .as("call " + call + ", " + fault)
                .isEqualTo(saved);
        assertThat(desk.core().doctor().run().sound()).isTrue();
        desk.close();
        Laid.away(here.root);
        return met;
    }

    /** Tried again the next morning: the first try may have come as far as it had to. */
    private void changeUnlessChanged() {
        try {
            desk.sync().office().changeKeys();
        } catch (Refusal changed) {
            assertThat(changed.code()).isEqualTo("rekey.pending");
        }
    }

    private int everyRotation(Fault fault, int apart) {
        int calls = 0;
        boolean met = true;
        for (int call = 0; met; call += apart) {
            refusals = 0;
            met = rotation(call, fault);
            calls += met ? 1 : 0;
        }
        return calls;
    }

    @Test
    void keysAreChangedOrNotOnADiskThatIsFull() {
        assertThat(everyRotation(Fault.FULL, 1)).isGreaterThan(1);
    }

    @Test
    @Tag("simulate")
    void keysAreChangedOrNotAtEveryCallThatFails() {
        for (Fault fault : Fault.values()) {
            System.out.println("rotation, " + fault + ": calls that failed " + everyRotation(fault, 1));
        }
    }
}
