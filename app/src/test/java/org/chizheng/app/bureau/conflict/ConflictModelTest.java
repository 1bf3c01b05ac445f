package org.chizheng.app.bureau.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.app.bureau.conflict.reading.CaseDossier;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Side;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictModelTest {
    @TempDir
    Path folder;

    private FiveCases cases;
    private ConflictModel model;

    @BeforeEach
    void open() {
        cases = new FiveCases(folder);
        model = new ConflictModel(new Session(cases.offices.bureau, new InlineTasks()));
    }

    @AfterEach
    void close() {
        cases.close();
    }

    private void layOut() {
        model.load();
        assertThat(model.open().get()).hasSize(1);
        model.show(model.open().get().get(0).id());
    }

    private List<String> verbs() {
        return model.dossier().get().rulings().stream().map(Ruling::verb).toList();
    }

    private String fact(int side, String label) {
        return model.dossier().get().sides().get(side).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(CaseDossier.Fact::text)
                .findFirst()
                .orElse(null);
    }

    private Id decide(int ruling) {
        List<Id> made = new ArrayList<>();
        model.decide(model.dossier().get().rulings().get(ruling), "已核对身份证原件", made::add);
        assertThat(model.problem().get()).isNull();
        return made.get(0);
    }

    private Trainee zhang() {
        return cases.offices.bureau.services().trainees().byId(cases.zhang).orElseThrow();
    }

    @Test
    void twoNamesOfOnePersonStandSideBySideWithWriterOfficeAndReason() {
        cases.field();
        layOut();
        CaseDossier dossier = model.dossier().get();
        assertThat(dossier.sides()).extracting(Side::office).containsExactlyInAnyOrder("岳阳镇", "旧县镇");
        assertThat(dossier.sides()).extracting(Side::who).containsOnly("李梅");
        assertThat(List.of(fact(0, "姓名"), fact(1, "姓名"))).containsExactlyInAnyOrder("张炜", "张玮");
        assertThat(List.of(fact(0, "依据"), fact(1, "依据"))).containsExactlyInAnyOrder("本人要求更正", "按身份证");
        assertThat(verbs()).containsExactlyInAnyOrder("保留岳阳镇的", "保留旧县镇的");
        assertThat(dossier.about()).anyMatch(fact -> fact.text().equals("1410***********851"));
    }

    @Test
    void keptNameStandsAndTheCaseLeavesTheList() {
        cases.field();
        layOut();
        int yueyang = verbs().indexOf("保留岳阳镇的");
        decide(yueyang);
        assertThat(zhang().name()).isEqualTo("张炜");
        assertThat(model.open().get()).isEmpty();
        assertThat(model.waiting().get()).isZero();
        assertThat(model.dossier().get()).isNull();
        model.loadDecided();
        assertThat(model.decided().get())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("已核对身份证原件"));
    }

    @Test
    void decisionTakenBackOpensTheCaseWithBothValuesAndTheirFirstWriters() {
        cases.field();
        layOut();
        Id decision = decide(0);
        model.undo(decision, () -> {});
        assertThat(model.problem().get()).isNull();
        layOut();
        assertThat(model.dossier().get().sides()).extracting(Side::office).containsExactlyInAnyOrder("岳阳镇", "旧县镇");
        assertThat(List.of(fact(0, "姓名"), fact(1, "姓名"))).containsExactlyInAnyOrder("张炜", "张玮");
        model.loadDecided();
        assertThat(model.decided().get()).isEmpty();
        decide(verbs().indexOf("保留旧县镇的"));
        assertThat(zhang().name()).isEqualTo("张玮");
    }

    @Test
    void decisionThatSomebodyBuiltOnIsNotTakenBack() {
        cases.field();
        layOut();
        Id decision = decide(0);
        org.chizheng.app.desks.Arrivals.write(
                cases.offices.bureau, org.chizheng.core.person.TraineeRecord.KIND, cases.zhang, "name", "张伟", "再核对");
        model.undo(decision, () -> {});
        assertThat(model.problem().get().code()).isEqualTo("case.used");
    }

    @Test
    void twoRegistrationsOfOneNumberAreMergedAndParted() {
        cases.sameNumber();
        layOut();
        assertThat(verbs()).containsExactlyInAnyOrder("是同一人，并入岳阳镇的", "是同一人，并入旧县镇的", "不是同一人，退回更正", "号码有误，退回更正");
        assertThat(List.of(differing(0, "姓名"), differing(1, "姓名"))).containsExactlyInAnyOrder("王[小]平", "王[晓]平");
        Id decision = decide(verbs().indexOf("是同一人，并入岳阳镇的"));
        assertThat(cases.offices.bureau.services().trainees().byIdNo(FiveCases.WANG))
                .extracting(Trainee::name)
                .containsExactly("王小平");
        model.undo(decision, () -> {});
        assertThat(cases.offices.bureau.services().trainees().byIdNo(FiveCases.WANG))
                .hasSize(2);
        assertThat(model.waiting().get()).isEqualTo(1);
    }

    private String differing(int side, String label) {
        return model.dossier().get().sides().get(side).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .flatMap(fact -> fact.pieces().stream())
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void certificateOfTwoPeopleCanOnlyBeSentBack() {
        cases.sameCertificate();
        layOut();
        assertThat(verbs()).containsExactly("不是同一人，退回更正", "号码有误，退回更正");
        assertThat(fact(0, "证书编号")).isEqualTo("1425000000980001");
        assertThat(fact(0, "证书类别")).isEqualTo("专项职业能力证书");
        Id decision = decide(0);
        assertThat(model.open().get()).isEmpty();
        model.undo(decision, () -> {});
        assertThat(model.open().get()).hasSize(1);
    }

    @Test
    void voucherUsedTwiceNamesBothClasses() {
        cases.sameVoucher();
        layOut();
        assertThat(model.dossier().get().question()).contains("140025202109801");
        assertThat(model.dossier().get().why()).contains("古政办发〔2021〕26号 四(四)");
        assertThat(fact(0, "班级")).isEqualTo("家政服务员班");
        assertThat(List.of(fact(0, "姓名"), fact(1, "姓名"))).containsExactlyInAnyOrder("赵一", "赵乙");
    }

    @Test
    void twoStartsOfOneClassAreDecidedByKeepingOne() {
        cases.classHeader();
        layOut();
        assertThat(List.of(fact(0, "开班日期"), fact(1, "开班日期"))).containsExactlyInAnyOrder("2021-07-05", "2021-07-08");
        decide(verbs().indexOf("保留旧县镇的"));
        assertThat(cases.offices
                        .bureau
                        .services()
                        .classes()
                        .byNo("岳阳-2021-009")
                        .orElseThrow()
                        .startsOn())
                .isEqualTo("2021-07-08");
    }

    @Test
    void nextCaseIsLaidOutAfterADecision() {
        cases.field();
        cases.sameNumber();
        cases.sameCertificate();
        model.load();
        assertThat(model.open().get()).hasSize(3);
        model.show(model.open().get().get(1).id());
        String third = model.open().get().get(2).id();
        decide(model.dossier().get().rulings().size() - 1);
        assertThat(model.dossier().get().decided().id()).isEqualTo(third);
    }

    @Test
    void fullNumbersAreShownOnlyAfterAReasonThatTheAuditKeeps() {
        cases.sameNumber();
        layOut();
        assertThat(fact(0, "证件号码")).isEqualTo("1410***********89X");
        model.reveal("与身份证原件核对");
        assertThat(fact(0, "证件号码")).isEqualTo(FiveCases.WANG);
    }

    @Test
    void caseThatIsNoMoreIsSaidInASentence() {
        model.show("0123456789abcdef");
        assertThat(model.problem().get().code()).isEqualTo("case.none");
    }
}
