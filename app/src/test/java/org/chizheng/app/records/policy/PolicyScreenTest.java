package org.chizheng.app.records.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Homes;
import org.chizheng.core.subsidy.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Session session;
    private PolicyModel model;
    private PolicyView view;

    private void office(String role, String unit) {
        session = new Session(Homes.fresh(folder, role, unit, Arrivals.environment(6)), new InlineTasks());
        model = new PolicyModel(session);
        open(() -> {
            view = new PolicyView(model);
            return view.page();
        });
        run(model::load);
        settle();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private boolean says(String text) {
        return robot.lookup(node -> node instanceof javafx.scene.control.Labeled label
                        && label.isVisible()
                        && label.getText() != null
                        && label.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    @Test
    void documentsOfThisCountyAreListedAndTheClauseStandsBesideTheRule() {
        office("township", Homes.YUEYANG);
        assertThat(model.list().rows())
                .extracting(line -> line.pack().id())
                .contains("guxian-2021", "linfen-2020", "shanxi-2021", "guojia")
                .doesNotContain("qinshui-2024", "yuncheng-2020");
        picture("policy");
        run(() -> view.open("M20"));
        settle();
        assertThat(says("专项职业能力证书200元")).isTrue();
        assertThat(says("按证书等级：专项200元、初级400元")).isTrue();
        assertThat(says("作出决定")).isFalse();
        picture("policy-rule");
    }

    @Test
    void wordsOfTheClauseAreSearched() {
        office("township", Homes.YUEYANG);
        robot.clickOn(robot.lookup(".filter-words").queryAs(TextField.class)).write("风险保证金");
        settle();
        assertThat(model.list().rows()).extracting(PolicyLine::id).containsExactly("I05-4");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("没有这样的话");
        settle();
        assertThat(model.list().rows()).isEmpty();
        picture("policy-nothing");
    }

    @Test
    void bureauSettlesAGapWithAuthorDateAndReason() {
        office("bureau", Homes.BUREAU);
        run(() -> view.open("X33"));
        settle();
        picture("policy-gap");
        robot.clickOn("作出决定");
        settle();
        robot.clickOn("保存决定");
        settle();
        assertThat(session.services().rulings().all()).as("nothing was chosen").isEmpty();
        picture("policy-ruling");
        robot.clickOn(robot.lookup(".code-picker").queryAs(TextField.class))
                .write("分段")
                .type(KeyCode.ENTER);
        settle();
        robot.write("局长办公会").type(KeyCode.ENTER).type(KeyCode.ENTER);
        settle();
        robot.write("会议纪要3号");
        robot.clickOn("保存决定");
        settle();
        assertThat(session.services().rulings().all())
                .extracting(Ruling::pack, Ruling::gap, Ruling::reading, Ruling::by, Ruling::on, Ruling::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "shanxi-2021", "X33", "分段", "局长办公会", session.today().toString(), "会议纪要3号"));
        assertThat(says("县里的决定")).isTrue();
        picture("policy-ruled");
    }
}
