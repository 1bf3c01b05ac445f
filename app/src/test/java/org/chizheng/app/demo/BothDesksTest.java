package org.chizheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.app.wiring.LiveWiring;
import org.chizheng.core.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows at once, as the README says: the bureau opens its receiver, the township reports over the line. */
class BothDesksTest extends ScreenTest {
    private static final String PASSWORD = "lian-xi-yong-kou-ling";

    @TempDir
    Path root;

    private final List<Window> open = new ArrayList<>();

    /** One program with its window. */
    private final class Window {
        private final InlineTasks tasks = new InlineTasks();
        private final LiveWiring wiring;
        private final Layers ground;
        private final Stage window;
        private StartFlow start;

        Window(String unit) {
            wiring = new LiveWiring(Practice.home(root, unit), CoreEnvironment.ofThisMachine(), Optional.empty());
            open(StackPane::new);
            ground = layers;
            start = new StartFlow(ground, tasks, wiring.doors(tasks), () -> ground.setPage(wiring.desk(tasks, start)));
            run(start::begin);
            window = stage;
            open.add(this);
            run(() -> ((TextField) ground.lookup(".password-field")).setText(PASSWORD));
            click("进入");
        }

        void close() {
            run(window::close);
            wiring.close();
        }

        void release() {
            run(tasks::release);
        }

        void go(String entry) {
            run(((Button) ground.lookup("#nav-" + entry))::fire);
            release();
        }

        /** Fires the button that says so: with two windows a click on the words might meet the other one. */
        void click(String words) {
            Button verb = (Button) all().stream()
                    .filter(node -> node instanceof Button button && words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow();
            run(verb::fire);
            release();
        }

        void type(String instead, String text) {
            run(() -> all().stream()
                    .filter(TextField.class::isInstance)
                    .map(TextField.class::cast)
                    .filter(field -> instead.equals(field.getText()) || instead.equals(field.getPromptText()))
                    .findFirst()
                    .orElseThrow()
                    .setText(text));
        }

        Optional<String> saying(String words) {
            return all().stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .filter(text -> text != null && text.contains(words))
                    .findFirst();
        }

        private List<Node> all() {
            return onScreen(() -> List.copyOf(ground.lookupAll("*")));
        }
    }

    @AfterEach
    void close() {
        open.forEach(Window::close);
    }

    @Test
    void townshipReportsOverTheLineAndTheBureauShowsIt() throws Exception {
        Core.Environment environment = CoreEnvironment.ofThisMachine();
        new Practice(
                        root,
                        PASSWORD,
                        (args, console) -> Cli.run(args, console, environment),
                        environment,
                        told -> {},
                        CountyPlan.small())
                .fill();
        new Runner(root.resolve("homes"), PASSWORD, (args, console) -> Cli.run(args, console, environment))
                .run(CountyPlan.YUEYANG, "trainee", "add", "--name", "马兰", "--id", "142627198703219829");
        Window bureau = new Window(CountyPlan.COUNTY);
        bureau.go("inbox");
        bureau.type("8443", "0");
        bureau.click("打开");
        String told = bureau.saying("联网接收已打开，请乡镇填").orElseThrow();
        String address = told.substring(told.indexOf("https://"));
        assertThat(address).startsWith("https://127.0.0.1:");

        Window township = new Window(CountyPlan.YUEYANG);
        township.go("report");
        assertThat(township.saying("学员 1")).isPresent();
        township.type("https://地址:端口", address);
        township.click("联网上报");
        assertThat(township.saying("县局已收到 1 个包。")).isPresent();
        assertThat(township.saying("没有未报的改动")).isPresent();
        picture("both-desks-sent");

        bureau.release();
        bureau.go("today");
        bureau.go("inbox");
        assertThat(bureau.saying("第2号包")).as("the second batch of 岳阳镇").isPresent();
        bureau.go("people");
        assertThat(bureau.saying("马兰")).isPresent();
        bureau.go("inbox");
        bureau.click("关闭");
        assertThat(bureau.saying("联网接收没有打开")).isPresent();
    }
}
