package org.chizheng.app.bureau.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.page.PageKey;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
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
    void twentyCasesAreAQueueThatIsNarrowed() {
        cases.field();
        cases.sameNumber();
        cases.sameCertificate();
        cases.sameVoucher();
        cases.classHeader();
        cases.voidAgainstEdit();
        cases.afterApproval();
        cases.overlap();
        cases.fourOfOneNumber();
        cases.many(14);
        show(1366, 768);
        assertThat(says("共 23")).isTrue();
        run(() -> model.assign(List.of(model.open().get().get(1).id()), "李梅"));
        picture("conflict-queue");
        run(() -> model.filter(new CaseFilter(List.of("一人同时在两个班"), List.of(), List.of(), List.of())));
        assertThat(says("共 1")).isTrue();
        run(() -> model.filter(new CaseFilter(List.of(), List.of(), List.of(Age.LONGER.words()), List.of())));
        picture("conflict-queue-none");
        run(() -> model.filter(CaseFilter.NONE));
    }

    private void pictured(String rule, String name) {
        for (double[] size : new double[][] {{1366, 768}, {1093, 614}}) {
            show(size[0], size[1]);
            run(() -> view.open(cases.offices.bureau.services().cases().open().stream()
                    .filter(one -> one.rule().equals(rule))
                    .findFirst()
                    .orElseThrow()
                    .id()));
            picture("conflict-" + name + (size[0] > 1100 ? "" : "-small"));
        }
    }

    @Test
    void voidingAgainstAnEdit() {
        cases.voidAgainstEdit();
        pictured("void-edit", "voiding");
    }

    @Test
    void changesAfterApproval() {
        cases.afterApproval();
        pictured("after-approval", "approval");
    }

    @Test
    void changesAfterAMerger() {
        cases.afterMerge();
        pictured("after-merge", "merger");
    }

    @Test
    void onePersonInTwoClasses() {
        cases.overlap();
        pictured("overlap", "overlap");
    }

    @Test
    void voucherOfTwoPeople() {
        cases.sameVoucher();
        pictured("dup-voucher", "voucher");
    }

    @Test
    void fourSidesWithLongNamesAndReasons() {
        cases.fourOfOneNumber();
        pictured("dup-id", "four");
    }

    @Test
    void caseIsDecidedByKeysAlone() {
        cases.field();
        cases.sameVoucher();
        show(1366, 768);
        layOut(0);
        String first = onScreen(() -> model.dossier().get().decided().id());
        run(() -> view.page().press(PageKey.NEXT_PROBLEM));
        assertThat(onScreen(() -> model.dossier().get().decided().id())).isNotEqualTo(first);
        run(() -> view.page().press(PageKey.PREVIOUS_PROBLEM));
        assertThat(onScreen(() -> model.dossier().get().decided().id())).isEqualTo(first);
        robot.targetWindow(onScreen(() -> view.page().getScene().getWindow()));
        robot.write("hedui");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(says("已裁定：")).isTrue();
        assertThat(onScreen(() -> model.waiting().get())).isEqualTo(1);
    }

    @Test
    void formerDecisionStandsAboveTheSides() {
        cases.sameNumber();
        show(1366, 768);
        layOut(0);
        run(() -> model.decide(
                model.dossier().get().rulings().get(2), "两人同名同号，旧县镇的号码抄错一位，已电话告知旧县镇所核对身份证原件后更正重报", made -> {}));
        Id third = Arrivals.person(cases.offices.jiuxian, "王平", "141025199707079833");
        Arrivals.write(cases.offices.jiuxian, TraineeRecord.KIND, third, "idNo", FiveCases.WANG, "更正");
        Arrivals.carry(cases.offices.jiuxian, cases.offices.bureau, third);
        run(() -> model.load());
        layOut(0);
        assertThat(says("此前 2021-06-25")).isTrue();
        picture("conflict-again");
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
        robot.clickOn((TextArea) layers.lookup(".case .text-area"));
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
