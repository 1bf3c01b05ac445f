package org.chizheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.institution.InstitutionRecord;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value written on a voided record would make it count again (core/docs/0002): every service refuses to. */
class VoidedRecordsTest {
    @TempDir
    Path folder;

    private Core core;
    private Services services;
    private Actor actor;
    private Trainee person;
    private Id header;
    private Id seat;

    @BeforeEach
    void open() {
        core = Homes.township(folder, 1);
        services = core.services();
        actor = core.actor();
        Id id = services.traineeService()
                .register(actor, values("name", "张三", "idNo", "141025200205189851"), List.of("TUOPIN"));
        person = services.trainees().byId(id).orElseThrow();
        header = services.classService().open(actor, values("no", "岳阳-2021-001", "startsOn", "2021-07-01"));
        services.enrolmentService().enrol(actor, trainingClass(), person, values(), Seen.NOTHING);
        seat = EnrolmentRecord.idOf(header, person.id());
    }

    @AfterEach
    void close() {
        core.close();
    }

    private TrainingClass trainingClass() {
        return services.classes().byId(header).orElseThrow();
    }

    private Seen seen(RecordKind kind, Id record) {
        return core.ledger().seen(kind, record);
    }

    private List<Op> voided(RecordKind kind, Id record) {
        return core.ledger().record(actor, List.of(Change.voiding(kind, record, seen(kind, record), "录错了")));
    }

    private void allRefused(RecordKind kind, Id record, Map<String, ThrowingCallable> actions) {
        long before = core.ledger().travelling().lastSeq();
        actions.forEach((name, action) -> assertThatThrownBy(action)
                .as(name)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("record.voided");
                    assertThat(refusal.what()).contains(kind.label(), "已经作废");
                    assertThat(refusal.why()).contains("录错了");
                    assertThat(refusal.now()).contains("撤回", "另建");
                }));
        assertThat(core.ledger().travelling().lastSeq()).isEqualTo(before);
        assertThat(core.ledger().values(kind, record)).containsEntry("voided", "录错了");
    }

    @Test
    void voidedTraineeIsNotWrittenOn() {
        voided(TraineeRecord.KIND, person.id());
        Seen now = seen(TraineeRecord.KIND, person.id());
        Map<String, ThrowingCallable> actions = new LinkedHashMap<>();
        actions.put(
                "amend",
                () -> services.traineeService().amend(actor, person.id(), values("phone", "13800000000"), now, "补电话"));
        actions.put("addGroup", () -> services.traineeService().addGroup(actor, person.id(), "CJR", Map.of()));
        actions.put(
                "commitment",
                () -> services.commitmentService()
                        .sign(actor, header, List.of(person.id()), LocalDate.of(2021, 6, 25), null));
        actions.put("discard", () -> services.traineeService().discard(actor, person.id(), now, "再作废"));
        actions.put(
                "certificate",
                () -> services.certificateService()
                        .add(actor, person, values("kind", "level", "number", "S000014000123215000001")));
        Id other = services.classService().open(actor, values("no", "岳阳-2021-002"));
        actions.put(
                "enrol",
                () -> services.enrolmentService()
                        .enrol(actor, services.classes().byId(other).orElseThrow(), person, values(), Seen.NOTHING));
        allRefused(TraineeRecord.KIND, person.id(), actions);
    }

    @Test
    void voidedGroupIsNotDroppedAgain() {
        var group = services.groups().groupsOf(person.id()).get(0);
        services.traineeService().dropGroup(actor, group.id(), group.seen(), "录错了");
        allRefused(
                TraineeRecord.GROUP,
                group.id(),
                Map.of(
                        "dropGroup",
                        () -> services.traineeService()
                                .dropGroup(actor, group.id(), seen(TraineeRecord.GROUP, group.id()), "再去掉")));
    }

    @Test
    void voidedClassIsNotWrittenOn() {
        voided(ClassRecord.KIND, header);
        Seen now = seen(ClassRecord.KIND, header);
        Map<String, ThrowingCallable> actions = new LinkedHashMap<>();
        actions.put("amend", () -> services.classService().amend(actor, header, values("venue", "东厅"), now, "改地点"));
        actions.put("submit", () -> services.classService().submit(actor, header, now));
        actions.put("answer", () -> services.classService().answer(actor, header, true, null, now));
        actions.put("discard", () -> services.classService().discard(actor, header, now, "再作废"));
        Id other = services.traineeService().register(actor, values("name", "李四"), List.of());
        actions.put(
                "enrol",
                () -> services.enrolmentService()
                        .enrol(
                                actor,
                                trainingClass(),
                                services.trainees().byId(other).orElseThrow(),
                                values(),
                                Seen.NOTHING));
        allRefused(ClassRecord.KIND, header, actions);
    }

    @Test
    void voidedSeatIsNotWrittenOn() {
        voided(EnrolmentRecord.KIND, seat);
        Seen now = seen(EnrolmentRecord.KIND, seat);
        Map<String, ThrowingCallable> actions = new LinkedHashMap<>();
        var service = services.enrolmentService();
        actions.put("voucher", () -> service.setVoucher(actor, seat, "140025202109801", now, null));
        actions.put("choose", () -> service.choose(actor, seat, "general", Homes.YUEYANG, now, "本镇组织"));
        actions.put("withdraw", () -> service.withdraw(actor, seat, now, "外出务工"));
        actions.put("remark", () -> service.remark(actor, seat, "备注", now));
        actions.put(
                "outcome",
                () -> service.recordOutcome(actor, trainingClass(), seat, Map.of("result", "passed"), now, null));
        allRefused(EnrolmentRecord.KIND, seat, actions);
    }

    @Test
    void voidedCertificateAndInstitutionAreNotWrittenOn() {
        Id paper = services.certificateService()
                .add(actor, person, values("kind", "level", "number", "S000014000123215000001"));
        voided(CertificateRecord.KIND, paper);
        Seen shown = seen(CertificateRecord.KIND, paper);
        Map<String, ThrowingCallable> actions = new LinkedHashMap<>();
        actions.put(
                "amend",
                () -> services.certificateService().amend(actor, paper, values("issuer", "某机构"), shown, "补发证机构"));
        actions.put("discard", () -> services.certificateService().discard(actor, paper, shown, "再作废"));
        allRefused(CertificateRecord.KIND, paper, actions);

        Id school = services.institutionService().named(actor, "古县职业技能培训学校", values());
        voided(InstitutionRecord.KIND, school);
        allRefused(
                InstitutionRecord.KIND,
                school,
                Map.of(
                        "amend",
                        () -> services.institutionService()
                                .amend(
                                        actor,
                                        school,
                                        values("phone", "0357"),
                                        seen(InstitutionRecord.KIND, school),
                                        "补电话")));
    }

    @Test
    void takingTheVoidingBackRestoresAndThenAmendingWorks() {
        List<Op> voiding = voided(TraineeRecord.KIND, person.id());
        core.ledger().record(actor, services.compensation().of(voiding, "撤回"));
        assertThat(services.trainees().byId(person.id()).orElseThrow().voided()).isNull();
        services.traineeService()
                .amend(actor, person.id(), values("phone", "13800000000"), seen(TraineeRecord.KIND, person.id()), null);
        assertThat(services.trainees().byId(person.id()).orElseThrow().phone()).isEqualTo("13800000000");
    }

    @Test
    void takingAnEarlierStepBackDoesNotReviveWhatWasVoidedSince() {
        List<Op> amended = services.traineeService()
                .amend(actor, person.id(), values("phone", "13800000000"), seen(TraineeRecord.KIND, person.id()), null);
        voided(TraineeRecord.KIND, person.id());
        allRefused(
                TraineeRecord.KIND,
                person.id(),
                Map.of("undo", () -> services.compensation().of(amended, "撤销")));
    }

    @Test
    void puttingAPersonBackOnTheRosterRestoresTheSeatAndSaysSo() {
        voided(EnrolmentRecord.KIND, seat);
        services.enrolmentService()
                .enrol(
                        actor,
                        trainingClass(),
                        person,
                        values(),
                        services.enrolmentService().seen(header, person.id()));
        assertThat(services.rosters().roster(header))
                .singleElement()
                .satisfies(found -> assertThat(found.seated()).isTrue());
        assertThat(services.history().of(EnrolmentRecord.KIND, seat).get(2).sentence())
                .isEqualTo("恢复这条报名记录");
        assertThat(services.cases().open()).isEmpty();
    }
}
