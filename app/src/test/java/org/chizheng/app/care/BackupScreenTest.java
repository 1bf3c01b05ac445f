package org.chizheng.app.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Register;
import org.chizheng.app.traffic.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupScreenTest extends ScreenTest {
    @TempDir
    Path root;

    private Path stick;
    private Register register;
    private BackupModel model;
    private int made;
    private Path chosen;

    @BeforeEach
    void office() throws IOException {
        stick = Files.createDirectories(root.resolve("U盘"));
        chosen = stick;
        register = new Register(root.resolve("home"));
        register.people(5);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void page() {
        model = new BackupModel(register.session, () -> made++);
        open(() -> new BackupView(model, new Places() {
                    @Override
                    public Optional<Path> folder(String title) {
                        return Optional.of(chosen);
                    }

                    @Override
                    public List<Path> files(String title) {
                        return List.of();
                    }

                    @Override
                    public Optional<Path> save(String title, String name) {
                        return Optional.empty();
                    }
                })
                .page());
        run(model::load);
    }

    private List<Path> onTheStick() throws IOException {
        try (Stream<Path> found = Files.list(stick)) {
            return found.toList();
        }
    }

    @Test
    void officeWithoutABackupIsToldWhatToDo() {
        page();
        picture("backup-none");
        assertThat(model.facts().get().late()).isTrue();
        assertThat(robot.lookup("这台电脑还没有备份过").tryQuery()).isPresent();
    }

    @Test
    void backupToAStickIsVerifiedListedAndCanBeRehearsed() throws IOException {
        page();
        robot.clickOn("立即备份");
        settle();
        picture("backup-made");
        assertThat(made).isEqualTo(1);
        assertThat(model.facts().get().late()).isFalse();
        assertThat(model.facts().get().lines()).singleElement().satisfies(line -> {
            assertThat(line.there()).isTrue();
            assertThat(line.when()).startsWith("今天 ");
            assertThat(line.saves())
                    .as("five people, the group of each, one account")
                    .isEqualTo(11);
        });
        String digest = register.core.digest();
        chosen = onTheStick().get(0);
        robot.clickOn("演练恢复");
        settle();
        picture("backup-rehearsed");
        assertThat(model.work().said().get()).contains("能完整恢复");
        assertThat(register.core.digest()).isEqualTo(digest);
    }

    @Test
    void stoppedBackupLeavesNothingOnTheStick() throws IOException {
        page();
        register.tasks.hold();
        robot.clickOn("立即备份");
        settle();
        picture("backup-running");
        robot.clickOn("停下");
        run(register.tasks::release);
        assertThat(onTheStick()).isEmpty();
        assertThat(made).isZero();
        assertThat(model.facts().get().lines()).isEmpty();
    }

    @Test
    void damagedBackupIsRefusedInWordsAndTheWayBackIsSaidPlainly() throws IOException {
        page();
        robot.clickOn("立即备份");
        settle();
        chosen = onTheStick().get(0);
        Files.delete(chosen.resolve("home.json"));
        robot.clickOn("演练恢复");
        settle();
        assertThat(model.work().refused().get().code()).isEqualTo("backup.damaged");
        robot.clickOn("怎么恢复");
        settle();
        picture("backup-how");
    }
}
