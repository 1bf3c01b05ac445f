package org.chizheng.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipModel;
import org.chizheng.app.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;

class StartScreenTest extends ScreenTest {
    private final PaperDoors doors = new PaperDoors();
    private final InlineTasks tasks = new InlineTasks();
    private boolean opened;

    private void begin() {
        run(() -> new StartFlow(layers, tasks, doors, () -> opened = true).begin());
    }

    private void openEmpty() {
        open(javafx.scene.layout.Pane::new);
    }

    @Test
    void loginTakesThePasswordWithEnter() {
        openEmpty();
        begin();
        picture("login");
        robot.write(PaperDoors.PASSWORD).type(KeyCode.ENTER);
        settle();
        assertThat(doors.asked).containsExactly("enter limei");
        assertThat(opened).isTrue();
    }

    @Test
    void wrongPasswordIsASentenceAndTheFieldIsReady() {
        openEmpty();
        begin();
        robot.write("12345678").type(KeyCode.ENTER);
        settle();
        picture("login-wrong");
        assertThat(robot.lookup("密码不对").tryQuery()).isPresent();
        assertThat(layers.getScene().getFocusOwner()).isInstanceOf(PasswordField.class);
        assertThat(((PasswordField) layers.getScene().getFocusOwner()).getText())
                .isEmpty();
        assertThat(opened).isFalse();
    }

    @Test
    void recoveryCodeIsAskedForInACard() {
        openEmpty();
        begin();
        robot.clickOn("忘了密码，用恢复密钥进入");
        picture("login-code");
        robot.write("k7qm 2xwd").type(KeyCode.ENTER).write(PaperDoors.PASSWORD).type(KeyCode.ENTER);
        robot.write(PaperDoors.PASSWORD).type(KeyCode.ENTER);
        settle();
        assertThat(doors.asked).containsExactly("code limei k7qm 2xwd");
    }

    @Test
    void practiceCountyIsTheFirstChoiceOfTheWizard() {
        openEmpty();
        doors.opening = Doors.Opening.FIRST_START;
        begin();
        picture("wizard-welcome");
        robot.clickOn("打开演练县");
        settle();
        assertThat(doors.asked).containsExactly("practice");
        assertThat(opened).isTrue();
    }

    @Test
    void barOfTheWorkIsSeenWhileThePracticeCountyIsMade() {
        openEmpty();
        doors.opening = Doors.Opening.FIRST_START;
        begin();
        run(tasks::hold);
        robot.clickOn("打开演练县");
        settle();
        picture("wizard-practice-running");
        ProgressBar bar = robot.lookup(".progress-bar").query();
        assertThat(bar.getHeight()).isEqualTo(6);
        assertThat(bar.getWidth()).isGreaterThan(300);
    }

    @Test
    void realOfficeIsSetUpInFourStepsFromTheKeyboard() {
        openEmpty();
        doors.opening = Doors.Opening.FIRST_START;
        begin();
        robot.clickOn("建本单位台账");
        settle();
        picture("wizard-office");
        robot.clickOn(".code-picker").write("yy").type(KeyCode.ENTER).type(KeyCode.ENTER);
        settle();
        if (robot.lookup("您怎么称呼？").tryQuery().isEmpty()) {
            robot.clickOn("下一步");
        }
        settle();
        robot.clickOn(".text-field").write("李梅").type(KeyCode.ENTER);
        robot.write(PaperDoors.PASSWORD).type(KeyCode.ENTER).write("另一个密码八位长").type(KeyCode.ENTER);
        settle();
        picture("wizard-person-differ");
        robot.clickOn(robot.lookup(".password-field").nth(1).queryAs(PasswordField.class));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(PaperDoors.PASSWORD).type(KeyCode.ENTER);
        settle();
        robot.clickOn("看一眼再打印");
        settle();
        picture("wizard-slip-preview");
        robot.clickOn("打印");
        settle();
        picture("wizard-slip");
        assertThat(robot.lookup("没有找到打印机").tryQuery()).isPresent();
        robot.clickOn("我已经手抄好了").clickOn("下一步");
        picture("wizard-done");
        robot.clickOn("开始");
        settle();
        assertThat(doors.asked).containsExactly("create TOWNSHIP 141025100 李梅");
        assertThat(opened).isTrue();
    }

    @Test
    void damagedFolderShowsTheReasonAndTheWaysOut() {
        openEmpty();
        doors.opening = Doors.Opening.TROUBLE;
        begin();
        picture("recovery");
        robot.clickOn(robot.lookup("这样做").nth(0).queryButton());
        settle();
        assertThat(doors.asked).containsExactly("go rebuild");
        assertThat(robot.lookup("古县·岳阳镇").tryQuery()).isPresent();
    }

    @Test
    void lockHidesTheDeskUntilThePasswordIsGiven() {
        openEmpty();
        run(() -> new StartFlow(layers, tasks, doors, () -> {}).lock(PaperDoors.LIMEI, other -> {}));
        picture("lock");
        assertThat(layers.page().isVisible() && !layers.isCovered()).isFalse();
        robot.write(PaperDoors.PASSWORD).type(KeyCode.ENTER);
        settle();
        assertThat(layers.isCovered()).isFalse();
    }

    @Test
    void savedSlipIsNamedInTheNote() {
        SlipModel model = new SlipModel(tasks, doors, new RecoverySlip(PaperDoors.CODE, "古县·岳阳镇", "2021-06-25"));
        model.save(Path.of("U盘", "恢复密钥单.pdf"));
        assertThat(model.kept().get()).isTrue();
        assertThat(model.note().get()).contains("恢复密钥单.pdf");
    }
}
