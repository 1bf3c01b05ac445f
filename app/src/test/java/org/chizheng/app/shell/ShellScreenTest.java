package org.chizheng.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.dialog.ReasonPrompt;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.app.ui.task.Running;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

class ShellScreenTest extends ScreenTest {
    private final InlineTasks tasks = new InlineTasks();
    private SampleDesk desk;

    private void desk(double width, double height) {
        open(width, height, () -> {
            desk = new SampleDesk(tasks);
            return desk.view();
        });
    }

    private void people() {
        run(() -> {
            desk.model.go("people");
            desk.people.show(SampleDesk.persons(60));
        });
    }

    @Test
    void todayShowsWhatIsToBeDone() {
        desk(1366, 768);
        picture("sample-today");
    }

    @Test
    void peopleShowTheSelectedRecordInTheDrawer() {
        desk(1366, 768);
        people();
        robot.clickOn("王建军");
        picture("sample-people");
        assertThat(desk.peoplePage.drawer().isOpen()).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(desk.peoplePage.drawer().isOpen()).isFalse();
    }

    @Test
    void drawerStaysClosedOnASmallWindowUntilAskedFor() {
        desk(1093, 614);
        people();
        robot.clickOn("王建军");
        settle();
        assertThat(desk.peoplePage.drawer().isOpen()).isFalse();
        picture("sample-people-125");
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(desk.peoplePage.drawer().isOpen()).isTrue();
    }

    @Test
    void emptyLoadingAndErrorEachHaveTheirWords() {
        desk(1366, 768);
        run(() -> {
            desk.model.go("people");
            desk.people.show(java.util.List.of());
        });
        picture("sample-empty");
        run(() -> desk.people.loading());
        picture("sample-loading");
        run(() -> desk.people.failed(
                Refusal.of("store.busy", "名单暂时读不出来", "别的程序正占着数据文件，多半是杀毒软件在扫描", "等一分钟再读一次"), () -> {}));
        picture("sample-failed");
    }

    @Test
    void refusalStandsAboveTheBodyWithItsClause() {
        desk(1366, 768);
        people();
        run(() -> desk.peoplePage.refuse(Refusal.of(
                "class.trainee-already-subsidised",
                "不能报此班：王小平（第8行）今年已享受企业职工培训补贴1次（县纺织厂，2024-03-11）",
                "依据沁人社字〔2024〕15号 三(二)“企业职工每年可享受一次”",
                "从花名册移出，或改为不享受补贴学员")));
        picture("sample-refusal");
    }

    @Test
    void searchOpensWithTheKeyAndLeadsToTheRecord() {
        desk(1366, 768);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lx");
        settle();
        picture("sample-search");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertThat(desk.model.current().get()).isEqualTo("people");
        assertThat(desk.model.record().get()).isEqualTo("p2");
        assertThat(desk.model.search().open().get()).isFalse();
    }

    @Test
    void sectionsAnswerAltAndTheirNumber() {
        desk(1366, 768);
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        settle();
        assertThat(desk.model.current().get()).isEqualTo("classes");
        robot.push(KeyCode.CONTROL, KeyCode.U);
        settle();
        assertThat(desk.model.current().get()).isEqualTo("report");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        settle();
        assertThat(desk.created).isEqualTo(1);
    }

    @Test
    void formMovesOnWithEnterAndReadsWhatIsTyped() {
        desk(1366, 768);
        run(() -> desk.model.go("classes"));
        robot.clickOn(".date-field").write("6-28").type(KeyCode.ENTER);
        robot.write("wm").type(KeyCode.ENTER);
        robot.write("141025 19870321 982x").type(KeyCode.ENTER);
        settle();
        assertThat(((TextInputControl) robot.lookup(".date-field").query()).getText())
                .isEqualTo("2021-06-28");
        assertThat(((TextInputControl) robot.lookup(".code-picker").query()).getText())
                .isEqualTo("五马村");
        assertThat(robot.lookup("男 · 1987-03-21 · 34岁 · 古县").tryQuery()).isPresent();
        robot.clickOn(".date-field");
        picture("sample-form");
        assertThat(robot.lookup("1410***********82X").tryQuery()).isPresent();
    }

    @Test
    void runningWorkShowsItsProgressAndStopsOnRequest() {
        desk(1366, 768);
        tasks.hold();
        Running running = onScreen(() -> tasks.submit("导入花名册", progress -> 1, done -> {}, refusal -> {}));
        run(() -> tasks.progress(running).report(0.62, "第 648 行，共 1,046 行"));
        picture("sample-running");
        robot.clickOn("取消");
        assertThat(running.cancelled()).isTrue();
    }

    @Test
    void decisionsCarryVerbsAndEscLeaves() {
        desk(1366, 768);
        people();
        run(() -> Decision.ask("撤回未报的 3 位学员？")
                .explain("撤回后这三位回到草稿，名单和历史都留着；下次上报不会带上他们。")
                .verb("撤回 3 位", () -> {})
                .leave("先不撤回")
                .show(desk.people));
        picture("sample-decision");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(layers.isCardOpen()).isFalse();
        run(() -> ReasonPrompt.show(
                desk.people, "显示王建军的完整身份证号？", java.util.List.of("本人来核对", "银行退回"), "显示号码", reason -> {}));
        picture("sample-reason");
    }

    @Test
    void practiceCountyHasItsFrameAndItsDay() {
        desk(1366, 768);
        people();
        run(() -> {
            desk.model.practiceDate().set("2021-06-25");
            Toast.show(desk.people, "已导入 41 人", "撤销", () -> {});
        });
        picture("sample-practice");
    }

    @Test
    void monthOpensFromTheKeyboardAndGivesTheDay() {
        desk(1366, 768);
        run(() -> desk.model.go("classes"));
        robot.clickOn(".date-field").push(KeyCode.ALT, KeyCode.DOWN);
        settle();
        assertThat(robot.lookup("六月").tryQuery()).isPresent();
        robot.clickOn("28");
        settle();
        assertThat(((TextInputControl) robot.lookup(".date-field").query()).getText())
                .isEqualTo("2021-06-28");
    }

    @Test
    void chipTicksSeveralValuesAndStaysOpen() {
        desk(1366, 768);
        people();
        robot.clickOn(robot.lookup(".chip").nth(1).<javafx.scene.Node>query());
        robot.clickOn(robot.lookup(".check-box").nth(0).<javafx.scene.Node>query());
        robot.clickOn(robot.lookup(".check-box").nth(3).<javafx.scene.Node>query());
        settle();
        assertThat(robot.lookup("人员类别：脱贫户 等 2 项").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        settle();
        robot.clickOn("清除");
        settle();
        assertThat(robot.lookup("人员类别：脱贫户 等 2 项").tryQuery()).isEmpty();
    }

    @Test
    void largeTypeRaisesEverythingAndCutsNothing() {
        desk(1366, 768);
        people();
        run(() -> desk.model.largeType().set(true));
        picture("sample-large");
    }
}
