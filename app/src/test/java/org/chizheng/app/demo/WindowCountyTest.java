package org.chizheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.app.wiring.LiveWiring;
import org.chizheng.core.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard's first choice, and the ten minutes of the README in its one window: register, send, receive, read. */
class WindowCountyTest extends ScreenTest {
    @TempDir
    Path folder;

    private final InlineTasks tasks = new InlineTasks();
    private LiveWiring wiring;
    private StartFlow start;

    private void begin() {
        Core.Environment environment = CoreEnvironment.ofThisMachine();
        WindowCounty county = new WindowCounty(
                folder.resolve("practice"),
                (args, console) -> Cli.run(args, console, environment),
                environment,
                CountyPlan.small());
        wiring = new LiveWiring(folder.resolve("home"), environment, Optional.of(county));
        open(StackPane::new);
        start = new StartFlow(layers, tasks, wiring.doors(tasks), () -> layers.setPage(wiring.desk(tasks, start)));
        run(start::begin);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    private void click(String words) {
        robot.clickOn(words);
        settle();
        run(tasks::release);
    }

    private void go(String entry) {
        run(((Button) layers.lookup("#nav-" + entry))::fire);
        run(tasks::release);
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream().anyMatch(node -> says(node, words)));
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(words);
    }

    /**
     * 马兰, 14262719870321982: 17 digits sum with the weights of GB 11643 to
     * 1*7+4*9+2*10+6*5+2*8+7*4+1*2+9*1+8*6+7*3+0*7+3*9+2*10+1*5+9*8+8*4+2*2 = 377, 377 mod 11 = 3, which stands for 9.
     */
    @Test
    void personTypedInTheTownshipIsReceivedByTheBureauAndConfirmed() throws Exception {
        begin();
        click("打开演练县");
        assertThat(says("今天是 2021-06-25")).isTrue();
        picture("practice-township");

        go("people");
        click("新登记");
        robot.write("142627198703219829").type(KeyCode.ENTER).write("马兰").type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        run(tasks::release);

        go("classes");
        click("新开班");
        robot.write("样例-2021-001");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        run(tasks::release);
        click("导入");
        click("选文件");
        click("核对每一行");
        picture("practice-clean-roster");
        click("确认导入 " + Samples.CLEAN_ROWS + " 行");
        assertThat(says("新增 30")).isTrue();
        click("下一个文件（还有 1 个）");
        click("核对每一行");
        picture("practice-hard-roster");
        for (String heap : List.of("新增 11", "待核 3", "拒收 6")) {
            assertThat(says(heap)).as(heap).isTrue();
        }
        click("确认导入 11 行");

        go("report");
        assertThat(says("学员 42")).as("1 typed, 30 + 11 imported").isTrue();
        click("写到U盘");
        assertThat(says("已把 1 个包写到")).isTrue();

        click("换到县人社局");
        assertThat(says("王强")).isTrue();
        picture("practice-bureau");
        go("inbox");
        click("接收");
        assertThat(says("接收 1 个包：新增 ")).isTrue();
        assertThat(says("回执已写回这里")).isTrue();
        picture("practice-received");

        click("换到岳阳镇");
        go("report");
        click("读取回执");
        assertThat(says("带回回执 1 张")).isTrue();
        assertThat(says("没有未报的改动")).isTrue();
        picture("practice-confirmed");

        click("李梅");
        click("离开演练县");
        assertThat(says("打开演练县")).isTrue();
        long made = Files.list(folder.resolve("practice")).count();
        click("打开演练县");
        assertThat(says("今天是 2021-06-25")).isTrue();
        assertThat(Files.list(folder.resolve("practice")).count())
                .as("opened again, not made again")
                .isEqualTo(made);
        click("李梅");
        click("重来：建一个新的演练县");
        click("打开演练县");
        go("people");
        assertThat(says("马兰")).as("in the new county nobody has worked yet").isFalse();
        assertThat(folder.resolve("home")).as("the real office is untouched").doesNotExist();
    }
}
