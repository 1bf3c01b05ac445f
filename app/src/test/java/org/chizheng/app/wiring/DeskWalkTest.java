package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.shell.ShellView;
import org.chizheng.app.start.Account;
import org.chizheng.app.start.Doors;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks every entry of the navigation at both kinds of desk, and the ways that lead from 今日 into them. */
class DeskWalkTest extends ScreenTest {
    @TempDir
    Path folder;

    private final InlineTasks tasks = new InlineTasks();
    private LiveWiring wiring;

    @AfterEach
    void close() {
        if (wiring != null) {
            wiring.close();
        }
    }

    private void enter(String role, String unit, java.util.function.Consumer<Core> before) {
        Core.Environment environment = Arrivals.environment(1);
        try (Core core = Homes.fresh(folder.resolve(role), role, unit, environment)) {
            before.accept(core);
        }
        wiring = new LiveWiring(folder.resolve(role), environment, Optional.empty());
        Doors doors = wiring.doors(tasks);
        doors.signIn().enter(new Account("李梅", "李梅", ""), Homes.PASSWORD);
        open(1366, 768, () -> new javafx.scene.layout.StackPane());
        run(() -> layers.setPage(wiring.desk(tasks, new StartFlow(layers, tasks, doors, () -> {}))));
        release();
    }

    /** What waits for a moment later on the screen. */
    private void release() {
        run(tasks::release);
    }

    private void walk(String desk, String... entries) {
        ShellView shell = (ShellView) layers.page();
        for (String entry : entries) {
            Button line = (Button) shell.lookup("#nav-" + entry);
            assertThat(line).as(entry).isNotNull();
            run(line::fire);
            release();
            assertThat(onScreen(shell::page)).as(entry).isNotNull();
            picture("desk-" + desk + "-" + entry);
        }
        long lines = onScreen(() -> shell.lookupAll(".nav-line").size());
        assertThat(lines).isEqualTo(entries.length);
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream().anyMatch(node -> says(node, words)));
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled labeled
                && labeled.isVisible()
                && labeled.getText() != null
                && labeled.getText().contains(words);
    }

    @Test
    void everyEntryOfATownshipOpens() {
        enter("township", Homes.YUEYANG, core -> Arrivals.person(core, "张三", "141025200205189851"));
        walk("township", "today", "people", "classes", "certificates", "print", "report");
    }

    @Test
    void everyEntryOfTheBureauOpens() {
        enter("bureau", Homes.BUREAU, core -> Arrivals.person(core, "张三", "141025200205189851"));
        walk("bureau", "today", "inbox", "conflicts", "people", "classes", "certificates", "print");
    }

    private static void openClass(Core core) {
        core.services()
                .classService()
                .open(
                        core.actor(),
                        Homes.values(
                                "no",
                                "岳阳-1",
                                "name",
                                "家政服务员班",
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-07-05",
                                "endsOn",
                                "2021-07-16"));
    }

    private void go(String entry) {
        run(((Button) layers.page().lookup("#nav-" + entry))::fire);
        release();
    }

    @Test
    void importIsReachedFromThePagesAndEscapeLeadsBack() {
        enter("township", Homes.YUEYANG, DeskWalkTest::openClass);
        for (String entry : java.util.List.of("people", "certificates")) {
            go(entry);
            robot.clickOn("导入");
            release();
            picture("desk-import-from-" + entry);
            assertThat(says("把表格文件拖到这里")).isTrue();
            robot.type(javafx.scene.input.KeyCode.ESCAPE);
            release();
            assertThat(says(entry.equals("people") ? "新登记" : "登记证书")).isTrue();
        }
    }

    @Test
    void importFromAClassIsForThatClassAndLeadsBackToIt() {
        enter("township", Homes.YUEYANG, DeskWalkTest::openClass);
        go("classes");
        robot.doubleClickOn("岳阳-1");
        release();
        robot.clickOn("导入");
        release();
        picture("desk-import-from-class");
        assertThat(says("导入到 岳阳-1 家政服务员班")).isTrue();
        robot.clickOn("返回");
        release();
        assertThat(says("报送还缺")).isTrue();
    }

    /** The page of classes stands already: what it is asked for must reach it all the same. */
    @Test
    void searchLeadsToAClassAlsoWhenItsPageWasOpenBefore() {
        enter("township", Homes.YUEYANG, DeskWalkTest::openClass);
        go("classes");
        go("people");
        robot.clickOn(".search-field").write("家政");
        release();
        robot.clickOn(".search-hit");
        release();
        assertThat(says("报送还缺")).isTrue();
    }

    @Test
    void signInSheetOfTomorrowsClassIsOneClickFromToday() {
        enter(
                "township",
                Homes.YUEYANG,
                core -> core.services()
                        .classService()
                        .open(
                                core.actor(),
                                Homes.values(
                                        "no",
                                        "岳阳-1",
                                        "name",
                                        "家政服务员班",
                                        "occupationName",
                                        "家政服务员",
                                        "kind",
                                        "general",
                                        "startsOn",
                                        "2021-06-26",
                                        "endsOn",
                                        "2021-06-30",
                                        "hours",
                                        40L)));
        robot.clickOn("打印签到表");
        release();
        picture("desk-today-to-print");
        assertThat(says("存为 PDF")).isTrue();
    }

    @Test
    void firstStepsOfANewBureauLeadToTheCodes() {
        enter("bureau", Homes.BUREAU, core -> {});
        robot.clickOn("发登记码");
        release();
        picture("desk-bureau-codes");
        assertThat(says("登记码")).isTrue();
    }
}
