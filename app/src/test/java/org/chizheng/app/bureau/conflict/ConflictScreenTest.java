package org.chizheng.app.bureau.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.task.InlineTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private FiveCases cases;
    private ConflictModel model;
    private ConflictView view;

    @BeforeEach
    void begin() {
        cases = new FiveCases(folder);
        model = new ConflictModel(new Session(cases.offices.bureau, new InlineTasks()));
    }

    @AfterEach
    void end() {
        cases.close();
    }

    private void show(double width, double height) {
        open(width, height, () -> {
            view = new ConflictView(model);
            return view.page();
        });
        run(() -> view.page().shown());
    }

    private void layOut(int place) {
        run(() -> view.open(model.open().get().get(place).id()));
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText() != null
                        && labeled.getText().contains(words)));
    }

    @Test
    void emptyDeskSaysSo() {
        show(1366, 768);
        assertThat(says("没有等着裁定的冲突")).isTrue();
        picture("conflict-empty");
    }

    @Test
    void listNamesRuleSubjectAndOffices() {
        cases.field();
        cases.sameNumber();
        cases.sameCertificate();
        cases.sameVoucher();
        cases.classHeader();
        show(1093, 614);
        assertThat(says("共 5")).isTrue();
        picture("conflict-list");
    }

    @Test
    void mergeOfTwoRegistrations() {
        cases.sameNumber();
        show(1366, 768);
        layOut(0);
        assertThat(says("是同一人，并入旧县镇的")).isTrue();
        picture("conflict-people");
    }

    @Test
    void caseFitsTheSmallScreen() {
        cases.field();
        show(1093, 614);
        layOut(0);
        picture("conflict-field-small");
    }

    @Test
    void decisionWithoutAReasonAsksForIt() {
        cases.field();
        show(1366, 768);
        layOut(0);
        robot.clickOn("保留岳阳镇的");
        settle();
        assertThat(says("先写一句理由")).isTrue();
        picture("conflict-no-reason");
    }

    @Test
    void decisionIsTakenAndCanBeTakenBackAtOnce() {
        cases.field();
        show(1366, 768);
        layOut(0);
        robot.clickOn((TextField) layers.lookup(".case .text-field"));
        robot.write("hedui");
        robot.clickOn("保留旧县镇的");
        settle();
        assertThat(says("已裁定：保留旧县镇的")).isTrue();
        picture("conflict-decided");
        robot.clickOn("撤销裁定");
        settle();
        assertThat(onScreen(() -> model.waiting().get())).isEqualTo(1);
    }

    @Test
    void decidedListShowsReasons() {
        cases.sameVoucher();
        show(1366, 768);
        layOut(0);
        run(() -> model.decide(model.dossier().get().rulings().get(0), "两人各持一张，旧县镇抄错了号", made -> {}));
        robot.clickOn("已裁定");
        settle();
        picture("conflict-decided-list");
    }

    @Test
    void keyForFullNumbersAsksWhy() {
        cases.sameNumber();
        show(1366, 768);
        layOut(0);
        run(() -> view.page().press(PageKey.REVEAL));
        assertThat(says("为什么要看完整号码")).isTrue();
        picture("conflict-reveal");
    }
}
