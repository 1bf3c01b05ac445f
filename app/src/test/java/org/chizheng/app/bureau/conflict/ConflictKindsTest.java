package org.chizheng.app.bureau.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.app.bureau.conflict.reading.CaseDossier;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Ruling;
import org.chizheng.app.bureau.conflict.reading.CaseDossier.Side;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Services;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of a voiding, of an approval, of two classes at once, and people who are made one and parted again. */
class ConflictKindsTest {
    @TempDir
    Path folder;

    private FiveCases cases;
    private ConflictModel model;
    private Services bureau;

    @BeforeEach
    void open() {
        cases = new FiveCases(folder);
        bureau = cases.offices.bureau.services();
        model = new ConflictModel(new Session(cases.offices.bureau, new InlineTasks()));
    }

    @AfterEach
    void close() {
        cases.close();
    }

    private CaseDossier layOut(String rule) {
        Case one = bureau.cases().open().stream()
                .filter(open -> open.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        model.load();
        model.show(one.id());
        assertThat(model.problem().get()).isNull();
        return model.dossier().get();
    }

    private void decide(String verb) {
        Ruling ruling = model.dossier().get().rulings().stream()
                .filter(one -> one.verb().equals(verb))
                .findFirst()
                .orElseThrow();
        model.decide(ruling, "已核对", made -> {});
        assertThat(model.problem().get()).isNull();
    }

    private List<String> said(String label) {
        return model.dossier().get().sides().stream()
                .flatMap(side -> side.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .map(CaseDossier.Fact::text)
                .toList();
    }

    private List<String> rules() {
        return bureau.cases().open().stream().map(Case::rule).toList();
    }

    @Test
    void voidingStandsBesideTheEditThatDidNotSeeItAndTheRecordIsKept() {
        Id person = cases.voidAgainstEdit();
        CaseDossier dossier = layOut("void-edit");
        assertThat(dossier.sides()).extracting(Side::office).contains("岳阳镇", "人社局");
        assertThat(said("做了什么")).contains("作废这条记录（与孙莉是同一人，重复录入）", "联系电话 139****0088");
        decide("保留这条记录");
        assertThat(rules()).isEmpty();
        assertThat(bureau.trainees().byId(person).orElseThrow().voided()).isNull();
    }

    @Test
    void recordThatIsDecidedToBeVoidCountsNoMore() {
        Id person = cases.voidAgainstEdit();
        layOut("void-edit");
        decide("作废这条记录");
        assertThat(rules()).isEmpty();
        assertThat(bureau.trainees().byId(person).orElseThrow().voided()).isEqualTo("已核对");
    }

    @Test
    void whatTheApprovalSawStandsBesideWhatWasChangedAndIsAccepted() {
        Id header = cases.afterApproval();
        layOut("after-approval");
        assertThat(said("开班日期")).containsExactly("2021-07-01", "2021-07-12");
        assertThat(said("培训地点")).containsExactly("岳阳镇张庄村委会", "岳阳镇李庄村委会");
        assertThat(said("依据")).last().isEqualTo("村委会修房");
        decide("认可改动");
        assertThat(rules()).isEmpty();
        assertThat(bureau.classes().byId(header).orElseThrow().startsOn()).isEqualTo("2021-07-12");
    }

    @Test
    void whatTheApprovalSawIsWrittenAgain() {
        Id header = cases.afterApproval();
        layOut("after-approval");
        decide("恢复批复时的内容");
        assertThat(rules()).isEmpty();
        assertThat(bureau.classes().byId(header).orElseThrow().startsOn()).isEqualTo("2021-07-01");
        assertThat(bureau.classes().byId(header).orElseThrow().venue()).isEqualTo("岳阳镇张庄村委会");
        Arrivals.write(cases.offices.yueyang, ClassRecord.KIND, header, "hours", 60L, "又改");
        Arrivals.carry(cases.offices.yueyang, cases.offices.bureau, header);
        assertThat(rules()).containsExactly("after-approval");
        layOut("after-approval");
        assertThat(model.dossier().get().before())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("恢复批复时的内容", "之后 岳阳镇 又报来"));
    }

    @Test
    void whatCameAfterAMergerStandsBesideWhatTheMergerSawAndTheTwoArePartedAgain() {
        Id under = cases.afterMerge();
        assertThat(rules()).containsExactly("after-merge");
        CaseDossier dossier = layOut("after-merge");
        assertThat(dossier.sides()).extracting(Side::office).containsExactly("合并时的内容", "旧县镇改成");
        assertThat(said("依据")).last().isEqualTo("当时看错了证件");
        assertThat(said("证件号码")).hasSize(2).doesNotHaveDuplicates();
        decide("不是同一人，分开");
        assertThat(rules()).isEmpty();
        assertThat(bureau.trainees().byId(under).orElseThrow().sameAs()).isNull();
        assertThat(bureau.trainees().byIdNo("141025199404049872")).hasSize(1);
    }

    @Test
    void whatCameAfterAMergerIsSeenAndTheTwoStayOne() {
        Id under = cases.afterMerge();
        layOut("after-merge");
        decide("仍是同一人，不分开");
        assertThat(rules()).isEmpty();
        assertThat(bureau.trainees().byId(under).orElseThrow().sameAs()).isNotNull();
        Arrivals.write(cases.offices.jiuxian, TraineeRecord.KIND, under, "phone", "13903570066", "又换号");
        Arrivals.carry(cases.offices.jiuxian, cases.offices.bureau, under);
        assertThat(rules()).containsExactly("after-merge");
    }

    @Test
    void personInTwoClassesStaysInOne() {
        Id person = cases.overlap();
        CaseDossier dossier = layOut("overlap");
        assertThat(said("上课日期")).containsOnly("2021-07-01 至 2021-07-10");
        assertThat(said("开班单位")).containsExactlyInAnyOrder("岳阳镇", "旧县镇");
        assertThat(dossier.rulings()).extracting(Ruling::verdict).containsExactly("stay", "stay", "both", "wrong");
        assertThat(dossier.rulings().get(0).follows()).contains("在册 1 人", "培训券 1 张");
        Id kept = dossier.rulings().get(0).choice();
        model.decide(dossier.rulings().get(0), "以先报的为准", made -> {});
        assertThat(rules()).isEmpty();
        assertThat(bureau.rosters().ofTrainee(person))
                .filteredOn(Seat::seated)
                .extracting(Seat::enrolment)
                .containsExactly(kept);
    }

    @Test
    void classesWhoseDaysDoNotMeetAfterAllAreLeftAsTheyAre() {
        Id person = cases.overlap();
        layOut("overlap");
        decide("时间不冲突，两边都算");
        assertThat(rules()).isEmpty();
        assertThat(bureau.rosters().ofTrainee(person)).allMatch(Seat::seated).hasSize(2);
    }

    /** Two registrations of one number, each with a seat in its own township's class of the same week. */
    private void twoWithSeats() {
        cases.sameNumber();
        for (var home : List.of(cases.offices.yueyang, cases.offices.jiuxian)) {
            Trainee person = home.services().trainees().byIdNo(FiveCases.WANG).get(0);
            cases.seat(home, person);
        }
    }

    @Test
    void mergeSaysBeforehandWhatItWillSetAgainstEachOther() {
        twoWithSeats();
        CaseDossier dossier = layOut("dup-id");
        assertThat(dossier.rulings().get(0).follows()).contains("2 个班、2 张券、0 本证书", "上课日期重叠，合并后会另开一条冲突");
        model.decide(dossier.rulings().get(0), "已核对身份证原件", made -> {});
        assertThat(rules()).containsExactly("overlap");
    }

    @Test
    void peopleMadeOneShowBothHistoriesUnderTheKeptAndArePartedWithEverythingAsBefore() {
        twoWithSeats();
        List<Trainee> two = bureau.trainees().byIdNo(FiveCases.WANG);
        List<Map<String, Object>> before = two.stream()
                .map(one -> cases.offices.bureau.ledger().values(TraineeRecord.KIND, one.id()))
                .toList();
        CaseDossier dossier = layOut("dup-id");
        Ruling ruling = dossier.rulings().get(0);
        List<Id> made = new java.util.ArrayList<>();
        model.decide(ruling, "已核对身份证原件", made::add);
        Id kept = ruling.choice();
        assertThat(bureau.rosters().ofTrainee(kept)).hasSize(2);
        assertThat(bureau.history().ofAll(TraineeRecord.KIND, bureau.onePerson().allOf(kept)))
                .hasSize(3)
                .extracting(entry -> entry.office())
                .contains("岳阳镇", "旧县镇", "人社局");

        model.part(made.get(0), "照片不是同一人", () -> {});
        assertThat(model.problem().get()).isNull();
        assertThat(bureau.trainees().byIdNo(FiveCases.WANG)).hasSize(2);
        assertThat(two.stream()
                        .map(one -> cases.offices.bureau.ledger().values(TraineeRecord.KIND, one.id()))
                        .toList())
                .isEqualTo(before);
        assertThat(bureau.rosters().ofTrainee(kept)).hasSize(1);
        assertThat(rules())
                .as("neither two places nor one number: that was decided")
                .isEmpty();
        assertThat(bureau.cases().decided()).extracting(Case::rule).containsExactly("dup-id");
    }

    @Test
    void fourSidesHaveFourDecisionsThatKeepOne() {
        cases.fourOfOneNumber();
        CaseDossier dossier = layOut("dup-id");
        assertThat(dossier.sides()).hasSize(4);
        assertThat(dossier.rulings())
                .extracting(Ruling::verdict)
                .containsExactly("same", "same", "same", "same", "different", "wrong");
        assertThat(said("依据")).contains("导入：2021年度脱贫劳动力职业技能提升培训（第二批）学员花名册.xlsx · 汇总表 · 第18行");
        decide(dossier.rulings().get(3).verb());
        assertThat(bureau.trainees().byIdNo("141025199404049864")).hasSize(1);
    }

    @Test
    void keptNumberThatAnotherPersonHasIsToldBeforehand() {
        cases.field();
        Arrivals.write(cases.offices.yueyang, TraineeRecord.KIND, cases.zhang, "idNo", "141025199505059885", "看错");
        Arrivals.write(cases.offices.jiuxian, TraineeRecord.KIND, cases.zhang, "idNo", "141025199606069812", "看错");
        Arrivals.person(cases.offices.bureau, "钱九", "141025199505059885");
        Arrivals.carry(cases.offices.yueyang, cases.offices.bureau, cases.zhang);
        Arrivals.carry(cases.offices.jiuxian, cases.offices.bureau, cases.zhang);
        model.load();
        bureau.cases().open().stream()
                .filter(one -> one.field().equals("idNo"))
                .findFirst()
                .ifPresent(one -> model.show(one.id()));
        assertThat(model.dossier().get().rulings())
                .filteredOn(ruling -> ruling.follows().contains("已经是 钱九 的"))
                .hasSize(1);
    }
}
