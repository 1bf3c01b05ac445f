package org.chizheng.app.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.office.Role;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsScreenTest extends ScreenTest {
    private static final String FRESH = "gu-zi-ye-shu-le";

    @TempDir
    Path folder;

    private final Core.Environment environment = Arrivals.environment(5);
    private Session session;
    private AccountsModel model;

    @BeforeEach
    void office() {
        session = new Session(Homes.fresh(folder, "township", Homes.YUEYANG, environment), new InlineTasks());
        session.core().accountService().add(session.actor(), "王芳", Role.CLERK, "wang-fang-de-mi-ma".toCharArray());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void page() {
        model = new AccountsModel(session);
        open(() -> new AccountsView(model).page());
        run(model::load);
    }

    private void as(String login, String password) {
        session.close();
        session = new Session(
                Core.open(new HomeFolder(folder), login, password.toCharArray(), environment), new InlineTasks());
    }

    private void type(int field, String words) {
        robot.clickOn(robot.lookup(".password-field").nth(field).queryAs(PasswordField.class))
                .write(words);
    }

    @Test
    void leadSeesEverybodyAndAddsAColleagueFromTheKeyboard() {
        page();
        picture("accounts");
        robot.clickOn("新账号");
        settle();
        robot.write("赵敏").type(KeyCode.ENTER);
        robot.write("fh").type(KeyCode.ENTER).type(KeyCode.ENTER);
        settle();
        if (robot.lookup(".code-picker").queryAs(TextField.class).isFocused()) {
            robot.type(KeyCode.ENTER);
        }
        type(0, FRESH);
        type(1, FRESH + "!");
        robot.clickOn("建账号");
        settle();
        picture("accounts-add-differ");
        assertThat(model.accounts().get()).hasSize(2);
        type(1, "");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(FRESH).type(KeyCode.ENTER);
        settle();
        assertThat(model.accounts().get()).extracting(AccountLine::login).containsExactly("李梅", "王芳", "赵敏");
        assertThat(model.accounts().get().get(2).role()).isEqualTo(Role.REVIEWER);
        as("赵敏", FRESH);
        assertThat(session.actor().role()).isEqualTo("reviewer");
    }

    @Test
    void colleagueIsDisabledAfterAQuestionAndComesBackWithANewPassword() {
        page();
        robot.clickOn("王芳");
        settle();
        picture("accounts-colleague");
        robot.clickOn("停用");
        settle();
        picture("accounts-disable");
        robot.clickOn(robot.lookup(".card .button.danger").queryButton());
        settle();
        assertThat(model.accounts().get().get(1).disabled()).isTrue();
        robot.clickOn("王芳");
        settle();
        robot.clickOn("恢复使用");
        type(0, FRESH);
        type(1, FRESH);
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(model.accounts().get().get(1).disabled()).isFalse();
        as("王芳", FRESH);
        assertThat(session.actor().user()).isEqualTo("王芳");
    }

    @Test
    void ownPasswordAsksForThePresentOne() {
        page();
        robot.clickOn("改我的密码");
        settle();
        robot.write("nicht-das-rechte").type(KeyCode.ENTER).write(FRESH).type(KeyCode.ENTER);
        robot.write(FRESH).type(KeyCode.ENTER);
        settle();
        picture("accounts-own-wrong");
        assertThat(model.problem().get().code()).isEqualTo("account.password");
        type(0, "");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(Homes.PASSWORD).clickOn("改密码");
        settle();
        as("李梅", FRESH);
        assertThat(session.actor().user()).isEqualTo("李梅");
    }

    @Test
    void newRecoverySlipIsShownUntilItIsKept() {
        page();
        robot.clickOn("更多");
        settle();
        robot.clickOn("换一张恢复密钥单");
        settle();
        picture("accounts-recovery-ask");
        robot.clickOn("换一张");
        settle();
        picture("accounts-recovery");
        String code = robot.lookup(".recovery-code").queryAs(TextField.class).getText();
        assertThat(robot.lookup("收好了").queryButton().isDisabled()).isTrue();
        robot.clickOn("我已经手抄好了").clickOn("收好了");
        session.close();
        session = new Session(Core.recover(new HomeFolder(folder), "李梅", code, environment), new InlineTasks());
        assertThat(session.actor().user()).isEqualTo("李梅");
    }

    @Test
    void clerkChangesOnlyTheOwnPassword() {
        as("王芳", "wang-fang-de-mi-ma");
        page();
        picture("accounts-clerk");
        assertThat(robot.lookup("新账号").tryQuery()).isEmpty();
        assertThat(robot.lookup("改我的密码").tryQuery()).isPresent();
    }

    @Test
    void auditorReadsWhatOthersSawAndThatNothingWasTakenOut() {
        var services = session.services();
        services.audit().note(session.actor(), org.chizheng.core.office.Right.REVEAL, "查看完整证件号", "学员 1", "核对身份证原件");
        session.core().accountService().add(session.actor(), "审计员", Role.AUDITOR, FRESH.toCharArray());
        long saved = session.core().home().local().lastSeq();
        as("审计员", FRESH);
        AuditModel audit = new AuditModel(session);
        open(() -> new AuditView(audit).page());
        run(audit::load);
        picture("audit");
        assertThat(audit.list().rows()).singleElement().satisfies(entry -> {
            assertThat(entry.user()).isEqualTo("李梅");
            assertThat(entry.act()).isEqualTo("查看完整证件号");
            assertThat(entry.reason()).isEqualTo("核对身份证原件");
        });
        assertThat(audit.verdict().get()).contains(String.valueOf(saved)).contains("没有少");
    }
}
