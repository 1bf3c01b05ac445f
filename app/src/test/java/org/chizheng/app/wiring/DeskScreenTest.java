package org.chizheng.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The ground of tests on a whole desk: a real data folder, everything wired as the program wires it. */
abstract class DeskScreenTest extends ScreenTest {
    static final List<String> TOWNSHIP =
            List.of("today", "people", "classes", "certificates", "print", "report", "policy");
    static final List<String> BUREAU =
            List.of("today", "inbox", "conflicts", "people", "classes", "certificates", "print", "policy");

    @TempDir
    Path folder;

    final InlineTasks tasks = new InlineTasks();
    LiveWiring wiring;
    StartFlow start;

    /** Looks at the desk as it is first painted, before anything that may come later has come. */
    Runnable onFirstPaint = () -> {};

    @AfterEach
    void close() {
        if (wiring != null) {
            wiring.close();
        }
    }

    void enter(String role, String unit, Consumer<Core> before) {
        enter(1366, 768, role, unit, before);
    }

    void enter(double width, double height, String role, String unit, Consumer<Core> before) {
        Core.Environment environment = Arrivals.environment(1);
        try (Core core = Homes.fresh(folder.resolve(role), role, unit, environment)) {
            before.accept(core);
        }
        wiring = new LiveWiring(folder.resolve(role), environment, Optional.empty());
        Doors doors = wiring.doors(tasks);
        doors.signIn().enter(new Account("李梅", "李梅", ""), Homes.PASSWORD);
        open(width, height, () -> new javafx.scene.layout.StackPane());
        start = new StartFlow(layers, tasks, doors, this::showDesk);
        run(this::showDesk);
        onFirstPaint.run();
        release();
    }

    private void showDesk() {
        layers.setPage(wiring.desk(tasks, start));
    }

    static Id classOfTomorrow(Core core) {
        return openClass(core, "2021-06-26", "2021-06-30");
    }

    static Id openClass(Core core, String startsOn, String endsOn) {
        Map<String, Object> header =
                Map.of("no", "岳阳-1", "name", "家政服务员班", "occupationName", "家政服务员", "kind", "general", "hours", 40L);
        Map<String, Object> typed = new HashMap<>(header);
        typed.put("startsOn", startsOn);
        typed.put("endsOn", endsOn);
        return core.services().classService().open(core.actor(), typed);
    }

    /** What waits for a moment later on the screen. */
    void release() {
        run(tasks::release);
    }

    ShellView shell() {
        return (ShellView) layers.page();
    }

    void go(String entry) {
        Button line = (Button) shell().lookup("#nav-" + entry);
        assertThat(line).as(entry).isNotNull();
        run(line::fire);
        release();
    }

    boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream().anyMatch(node -> says(node, words)));
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled labeled
                && labeled.isVisible()
                && labeled.getText() != null
                && labeled.getText().contains(words);
    }
}
