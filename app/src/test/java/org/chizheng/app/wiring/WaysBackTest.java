package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Register;
import org.chizheng.app.start.Account;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.NewOffice;
import org.chizheng.app.start.OfficeRole;
import org.chizheng.app.start.Recovery;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way back into a register: after a lost PC, a damaged folder, a forgotten password. */
class WaysBackTest {
    private static final Account LIMEI = new Account("李梅", "李梅", "");
    private static final String FRESH = "山上的麦子又熟了";

    @TempDir
    Path root;

    private final Core.Environment environment = Arrivals.environment(1);
    private Path home;
    private Path stick;
    private LiveWiring wiring;

    @BeforeEach
    void places() throws IOException {
        home = root.resolve("数据 文件夹");
        stick = Files.createDirectories(root.resolve("U盘"));
    }

    @AfterEach
    void close() {
        if (wiring != null) {
            wiring.close();
        }
    }

    private Doors doors(Path folder) {
        if (wiring != null) {
            wiring.close();
        }
        wiring = new LiveWiring(folder, environment, Optional.empty());
        return wiring.doors(new InlineTasks());
    }

    /** An office with one person and a backup of both; one more person since. */
    private Path backedUp() {
        try (Core core = Homes.fresh(home, "township", Homes.YUEYANG, environment)) {
            Arrivals.person(core, "张三", Register.number("20020518", 985));
            Path backup = core.backup().create(stick).folder();
            Arrivals.person(core, "李四", Register.number("20020618", 982));
            return backup;
        }
    }

    private int people(Path folder) {
        try (Core core = Homes.open(folder, environment)) {
            return core.services().trainees().count(TraineeQueries.Filter.NONE);
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Progress quiet() {
        return new Progress() {
            @Override
            public void report(double part, String words) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    @Test
    void backupGoesIntoANewPcAtTheFirstStart() {
        Path backup = backedUp();
        Path fresh = root.resolve("新电脑");
        Doors doors = doors(fresh);
        assertThat(doors.look()).isEqualTo(Doors.Opening.FIRST_START);
        refused("backup.none", () -> doors.firstStart().restore(stick, quiet()));
        assertThat(doors.look()).as("nothing was begun").isEqualTo(Doors.Opening.FIRST_START);
        doors.firstStart().restore(backup, quiet());
        assertThat(doors.look()).isEqualTo(Doors.Opening.SIGN_IN);
        doors.signIn().enter(LIMEI, Homes.PASSWORD);
        wiring.close();
        assertThat(people(fresh)).isEqualTo(1);
    }

    @Test
    void damagedFolderIsSetAsideWholeAndTheBackupTakesItsPlace() throws IOException {
        backedUp();
        delete(home.resolve("journal"));
        delete(home.resolve("db"));
        Doors doors = doors(home);
        assertThat(doors.look()).isEqualTo(Doors.Opening.SIGN_IN);
        assertThatThrownBy(() -> doors.signIn().enter(LIMEI, Homes.PASSWORD))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(doors.isTrouble(refusal)).isTrue());
        List<Recovery.Way> ways = doors.recovery().ways();
        assertThat(ways).extracting(Recovery.Way::id).containsExactly("again", "backup");
        assertThat(ways.get(1).explanation()).contains("今天").contains(stick.toString());
        doors.recovery().go(ways.get(1), quiet());
        doors.signIn().enter(LIMEI, Homes.PASSWORD);
        wiring.close();
        assertThat(people(home)).isEqualTo(1);
        try (Stream<Path> beside = Files.list(root)) {
            assertThat(beside.filter(path -> path.getFileName().toString().startsWith("数据 文件夹-打不开-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside.resolve("keys").resolve("slots.json"))
                            .exists());
        }
    }

    @Test
    void damagedBackupLeavesTheFolderWhereItWas() throws IOException {
        Path backup = backedUp();
        delete(backup.resolve("keys"));
        delete(home.resolve("journal"));
        delete(home.resolve("db"));
        Doors doors = doors(home);
        Recovery.Way way = doors.recovery().ways().get(1);
        refused("backup.damaged", () -> doors.recovery().go(way, quiet()));
        assertThat(home.resolve("home.json")).exists();
        try (Stream<Path> beside = Files.list(root)) {
            assertThat(beside).containsExactlyInAnyOrder(home, stick);
        }
    }

    @Test
    void stickThatIsNotThereIsNotOffered() throws IOException {
        Path backup = backedUp();
        delete(backup);
        assertThat(doors(home).recovery().ways()).extracting(Recovery.Way::id).containsExactly("again");
    }

    @Test
    void forgottenPasswordIsReplacedByTheSlipOfTheFirstStart() {
        Doors doors = doors(home);
        RecoverySlip slip = doors.firstStart()
                .create(new NewOffice(OfficeRole.TOWNSHIP, Homes.YUEYANG, "李梅", Homes.PASSWORD), quiet());
        Path pdf = stick.resolve("恢复密钥单");
        doors.firstStart().paper().save(slip, pdf);
        assertThat(stick.resolve("恢复密钥单.pdf")).isNotEmptyFile();
        assertThat(doors.firstStart().paper().pages(slip).pages()).isEqualTo(1);
        Doors again = doors(home);
        refused("home.recovery", () -> again.signIn().enterWithCode(LIMEI, "AAAAA-BBBBB", FRESH));
        refused("login.wrong", () -> again.signIn().enter(LIMEI, FRESH));
        again.signIn()
                .enterWithCode(
                        LIMEI, slip.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "), FRESH);
        Doors later = doors(home);
        refused("login.wrong", () -> later.signIn().enter(LIMEI, Homes.PASSWORD));
        later.signIn().enter(LIMEI, FRESH);
    }
}
