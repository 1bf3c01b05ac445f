package org.chizheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Office;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {
    @TempDir
    Path folder;

    private Core core;
    private Services services;

    @BeforeEach
    void open() {
        core = Homes.township(folder, 1);
        services = core.services();
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Trainee person(String name, String idNo, String... groups) {
        Id id = services.traineeService()
                .register(core.actor(), values("name", name, "idNo", idNo, "township", Homes.YUEYANG), List.of(groups));
        return services.trainees().byId(id).orElseThrow();
    }

    private TrainingClass openClass(String no) {
        Id institution = services.institutionService().named(core.actor(), "古县职业技能培训学校", values());
        Id id = services.classService()
                .open(
                        core.actor(),
                        values(
                                "no", no,
                                "institution", institution.toString(),
                                "occupationName", "家政服务员",
                                "kind", "general",
                                "startsOn", "2021-07-01",
                                "endsOn", "2021-07-10",
                                "hours", 80L,
                                "venue", "岳阳镇文化站",
                                "teachers", "王老师"));
        return services.classes().byId(id).orElseThrow();
    }

    @Test
    void numberFillsSexAndBirthAndGroupsComeBack() {
        Trainee person = person("张三", "14102519910610989x", "TUOPIN", "CJR");
        assertThat(person.idNo()).isEqualTo("14102519910610989X");
        assertThat(person.birth()).isEqualTo("1991-06-10");
        assertThat(person.sexLabel()).isEqualTo("男");
        assertThat(person.groups()).containsExactly("TUOPIN", "CJR");
        assertThat(person.maskedIdNo()).isEqualTo("1410***********89X");
    }

    @Test
    void samePersonIsNotRegisteredTwice() {
        person("张三", "141025200205189851");
        assertThatThrownBy(() -> person("张三", "141025200205189851"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("trainee.known"));
    }

    @Test
    void classWithoutVouchersCannotBeSubmittedAndTheClauseIsQuoted() {
        TrainingClass header = openClass("岳阳-2021-001");
        Trainee person = person("张三", "141025200205189851", "TUOPIN");
        services.enrolmentService().enrol(core.actor(), header, person, values(), Seen.NOTHING);
        assertThatThrownBy(() -> services.classService()
                        .submit(core.actor(), header.id(), core.ledger().seen(ClassRecord.KIND, header.id())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("class.voucher");
                    assertThat(refusal.what()).contains("张三");
                    assertThat(refusal.why()).contains("古政办发〔2021〕26号 四(四)");
                });

        Id seat = EnrolmentRecord.idOf(header.id(), person.id());
        services.enrolmentService()
                .setVoucher(
                        core.actor(), seat, "140025202100001", core.ledger().seen(EnrolmentRecord.KIND, seat), null);
        services.classService().submit(core.actor(), header.id(), core.ledger().seen(ClassRecord.KIND, header.id()));
        assertThat(services.classes().byId(header.id()).orElseThrow().submittedOn())
                .isEqualTo("2021-06-25");
    }

    @Test
    void povertyRelievedSeatIsProposedForItsColumnAndTownship() {
        TrainingClass header = openClass("岳阳-2021-001");
        services.enrolmentService()
                .enrol(core.actor(), header, person("张三", "141025200205189851", "TUOPIN"), values(), Seen.NOTHING);
        Seat seat = services.rosters().roster(header.id()).get(0);
        assertThat(seat.category()).isEqualTo("poverty-relieved");
        assertThat(seat.creditedUnit()).isEqualTo(Homes.YUEYANG);
        assertThat(seat.doubts()).containsExactly("subsidy");
    }

    @Test
    void personUnderSixteenOnTheFirstDayIsRefused() {
        TrainingClass header = openClass("岳阳-2021-001");
        // Born 2005-07-02: fifteen on 2021-07-01, sixteen a day later.
        Trainee young = person("李小", "14102520050702982" + checkDigit("14102520050702982"));
        assertThatThrownBy(() -> services.enrolmentService().enrol(core.actor(), header, young, values(), Seen.NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("enrolment.young"));
    }

    /** ISO 7064 MOD 11-2 as GB 11643 writes it. */
    private static char checkDigit(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

    @Test
    void undoingARegistrationVoidsItAndUndoingAnAmendmentSetsTheValueBack() {
        Trainee person = person("张三", "141025200205189851");
        List<Op> amended = services.traineeService()
                .amend(
                        core.actor(),
                        person.id(),
                        values("phone", "13800000000"),
                        core.ledger().seen(TraineeRecord.KIND, person.id()),
                        null);
        core.ledger().record(core.actor(), services.compensation().of(amended, "撤销"));
        assertThat(services.trainees().byId(person.id()).orElseThrow().phone()).isNull();

        Id other = core.seams().newId();
        List<Op> registered = core.ledger()
                .record(core.actor(), services.traineeService().registration(other, values("name", "李四"), List.of()));
        core.ledger().record(core.actor(), services.compensation().of(registered, "撤销"));
        assertThat(services.trainees().byId(other).orElseThrow().voided()).isEqualTo("撤销");
    }

    @Test
    void historyTellsInSentencesWhoChangedWhatFromWhatAndWhy() {
        Trainee person = person("张三", "141025200205189851");
        services.traineeService()
                .amend(
                        core.actor(),
                        person.id(),
                        values("name", "张叁"),
                        core.ledger().seen(TraineeRecord.KIND, person.id()),
                        "身份证上是叁");
        var history = services.history().of(TraineeRecord.KIND, person.id());
        assertThat(history).hasSize(2);
        assertThat(history.get(1).line()).contains("2021-06-25", "岳阳镇", "李梅", "姓名由“张三”改为“张叁”", "（理由：身份证上是叁）");
        assertThat(history.get(0).line()).contains("1410***********851").doesNotContain("141025200205189851");
    }

    @Test
    void commitmentIsKeptWithThePersonAndNamesItsClass() {
        Trainee person = person("张三", "141025200205189851");
        TrainingClass header = openClass("岳阳-2021-001");
        sign(header, List.of(person.id()), "2021-06-24", " 班主任处 ");
        assertThat(services.commitments().ofTrainee(person.id()))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.trainingClass()).isEqualTo(header.id());
                    assertThat(kept.signedOn()).isEqualTo("2021-06-24");
                    assertThat(kept.keptAt()).isEqualTo("班主任处");
                });
    }

    private void sign(TrainingClass header, List<Id> people, String signedOn, String keptAt) {
        services.commitmentService()
                .sign(core.actor(), header.id(), people, signedOn == null ? null : LocalDate.parse(signedOn), keptAt);
    }

    @Test
    void whoSitsInTheClassWithoutACommitmentIsNamedUntilItIsSigned() {
        Trainee first = person("张三", "141025200205189851");
        Trainee left = person("李四", "142627198503129861");
        TrainingClass header = openClass("岳阳-2021-001");
        for (Trainee one : List.of(first, left)) {
            services.enrolmentService().enrol(core.actor(), header, one, Map.of(), Seen.NOTHING);
        }
        Id gone = EnrolmentRecord.idOf(header.id(), left.id());
        services.enrolmentService()
                .withdraw(core.actor(), gone, core.ledger().seen(EnrolmentRecord.KIND, gone), "外出务工");
        assertThat(services.commitmentService().unsigned(header.id()))
                .extracting(Trainee::id)
                .containsExactly(first.id());
        sign(header, List.of(first.id()), "2021-06-24", null);
        assertThat(services.commitmentService().unsigned(header.id())).isEmpty();
        assertThat(services.commitments().ofClass(header.id())).containsOnlyKeys(first.id());
    }

    @Test
    void commitmentOfTomorrowOrWithoutADateOrOfNobodyIsRefusedAndNothingIsSaved() {
        Trainee person = person("张三", "141025200205189851");
        TrainingClass header = openClass("岳阳-2021-001");
        long before = core.ledger().travelling().lastSeq();
        // the clock of these homes stands on 2021-06-25
        assertThatThrownBy(() -> sign(header, List.of(person.id()), "2021-06-26", null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("commitment.future");
                    assertThat(refusal.why()).contains("2021-06-26");
                });
        assertThatThrownBy(() -> sign(header, List.of(person.id()), null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sign(header, List.of(), "2021-06-25", null)).isInstanceOf(Refusal.class);
        assertThat(core.ledger().travelling().lastSeq()).isEqualTo(before);
    }

    /** What arrived between the opening of the form and its saving was not seen: the voiding does not cover it. */
    @Test
    void groupThatWasAmendedAfterTheFormOpenedIsNotDroppedUnseen() {
        Trainee person = person("张三", "141025200205189851", "TUOPIN");
        var opened = services.groups().groupsOf(person.id()).get(0);
        Op meanwhile = new Office(Homes.JIUXIAN, new SeededSeams(7))
                .write(
                        TraineeRecord.GROUP,
                        opened.id(),
                        values("evidence", "脱贫户手册"),
                        core.ledger().seen(TraineeRecord.GROUP, opened.id()).heads());
        core.projection().apply(List.of(meanwhile));
        services.traineeService().dropGroup(core.actor(), opened.id(), opened.seen(), "不再是");
        assertThat(services.groups().groupsOf(person.id()))
                .extracting(group -> group.evidence())
                .containsExactly("脱贫户手册");

        var now = services.groups().groupsOf(person.id()).get(0);
        services.traineeService().dropGroup(core.actor(), now.id(), now.seen(), "核实后不再是");
        assertThat(services.groups().groupsOf(person.id())).isEmpty();
    }

    @Test
    void textThatNoReaderWouldTakeIsRefusedBeforeItIsSaved() {
        String longest = "字".repeat(16 * 1024);
        person("张三", "141025200205189851");
        long before = core.ledger().travelling().lastSeq();
        assertThatThrownBy(() -> services.traineeService()
                        .register(core.actor(), values("name", "李四", "remark", longest + "多"), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("op.long"));
        assertThat(core.ledger().travelling().lastSeq()).isEqualTo(before);
        services.traineeService().register(core.actor(), values("name", "李四", "remark", longest), List.of());
        assertThat(core.ledger().travelling().verify())
                .isEqualTo(core.ledger().travelling().lastSeq());
    }

    @Test
    void trainingsThatAreOverCountByMonthAndColumn() {
        TrainingClass header = openClass("岳阳-2021-001");
        services.enrolmentService()
                .enrol(core.actor(), header, person("张三", "141025200205189851", "TUOPIN"), values(), Seen.NOTHING);
        // The class ends on 2021-07-10: not over on the ninth, over on the tenth.
        assertThat(services.targets().completedByMonth(null, java.time.LocalDate.of(2021, 7, 9)))
                .isEmpty();
        java.time.LocalDate over = java.time.LocalDate.of(2021, 7, 10);
        assertThat(services.targets().completedByMonth(Homes.YUEYANG, over)).containsExactly(java.util.Map.entry(7, 1));
        assertThat(services.targets().completed(over))
                .containsEntry(Homes.YUEYANG, java.util.Map.of("poverty-relieved", 1));
    }

    @Test
    void certificateNumberOfAnotherPersonOpensACase() {
        Trainee first = person("张三", "141025200205189851");
        Trainee second = person("李四", "142627197809239866");
        for (Trainee holder : List.of(first, second)) {
            services.certificateService()
                    .add(
                            core.actor(),
                            holder,
                            values("kind", "level", "number", "S000014000123215000001", "level", "5"));
        }
        assertThat(services.cases().open())
                .singleElement()
                .satisfies(found -> assertThat(found.rule()).isEqualTo("dup-certificate"));
    }
}
