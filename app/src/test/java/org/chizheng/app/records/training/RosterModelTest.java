package org.chizheng.app.records.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Register;
import org.chizheng.app.ui.grid.Level;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterModelTest {
    private static final int NAME = 0;
    private static final int NUMBER = 1;
    private static final int PHONE = 3;
    private static final int VOUCHER = 5;
    private static final int ATTENDED = 9;
    private static final int RESULT = 10;
    private static final int EMPLOYMENT = 11;

    @TempDir
    Path folder;

    private Register register;
    private Id id;
    private RosterModel model;

    @BeforeEach
    void openClass() {
        register = new Register(folder);
        id = register.core
                .services()
                .classService()
                .open(
                        register.core.actor(),
                        values("no", "岳阳-2021-001", "kind", "order", "startsOn", "2021-07-05", "endsOn", "2021-07-16"));
        model = new RosterModel(register.session, id);
        model.load();
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void type(int row, int column, String text) {
        model.grid().cursor().moveTo(row, column);
        model.grid().write(text);
    }

    private List<Seat> seats() {
        return register.core.services().rosters().roster(id).stream()
                .filter(Seat::seated)
                .toList();
    }

    @Test
    void typedRowRegistersAndEnrolsOnceNameAndNumberStand() {
        type(0, NAME, "高翠花");
        assertThat(seats()).isEmpty();
        assertThat(model.unsaved().get()).isEqualTo(1);
        type(0, NUMBER, Register.number("19880412", 984));
        assertThat(seats()).hasSize(1);
        assertThat(seats().get(0).trainee().name()).isEqualTo("高翠花");
        assertThat(seats().get(0).category()).isEqualTo("general");
        assertThat(model.unsaved().get()).isZero();
    }

    /** 个人信息保护法第51条: a telephone in the sheet stands as in the list, and is stored whole. */
    @Test
    void telephoneIsCoveredInTheSheet() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(0, PHONE, "13935700981");
        assertThat(model.grid().display(0, PHONE)).isEqualTo("139****0981");
        assertThat(seats().get(0).trainee().phone()).isEqualTo("13935700981");
    }

    @Test
    void knownPersonIsEnrolledAndNotRegisteredAgain() {
        Id known = register.person("李秀英", Register.number("19870321", 982));
        type(0, NAME, "李秀英");
        type(0, NUMBER, Register.number("19870321", 982));
        assertThat(seats()).extracting(Seat::trainee).extracting(Trainee::id).containsExactly(known);
    }

    @Test
    void otherNameForAKnownNumberIsRefusedAndNotSaved() {
        register.person("李秀英", Register.number("19870321", 982));
        type(0, NAME, "李秀琴");
        type(0, NUMBER, Register.number("19870321", 982));
        assertThat(seats()).isEmpty();
        assertThat(model.grid().rows().get(0).judgement().level()).isEqualTo(Level.REFUSED);
        assertThat(model.grid().rows().get(0).judgement().problems())
                .anyMatch(problem -> problem.sentence().contains("李秀英"));
    }

    /** Born 2005-07-06, one day short of sixteen on 2021-07-05 (劳动法第十五条). */
    @Test
    void fifteenOnTheFirstDayIsRefused() {
        type(0, NAME, "高小雨");
        type(0, NUMBER, Register.number("20050706", 985));
        assertThat(seats()).isEmpty();
        assertThat(model.grid().rows().get(0).judgement().problems())
                .anyMatch(problem -> problem.clause().equals("劳动法第十五条"));
    }

    @Test
    void sixteenOnTheFirstDayIsTaken() {
        type(0, NAME, "高小雨");
        type(0, NUMBER, Register.number("20050705", 985));
        assertThat(seats()).hasSize(1);
    }

    @Test
    void missingVoucherWarnsWithTheClause() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        assertThat(model.grid().rows().get(0).judgement().level()).isEqualTo(Level.WARNING);
        assertThat(model.grid().rows().get(0).judgement().problems())
                .anyMatch(problem -> problem.clause().startsWith("古政办发〔2021〕26号 四(四)"));
        type(0, VOUCHER, "SX2021-980001");
        assertThat(model.grid().rows().get(0).judgement().level()).isEqualTo(Level.GOOD);
        assertThat(seats().get(0).voucherNo()).isEqualTo("SX2021-980001");
    }

    /** From 5 to 16 July there are 12 days. */
    @Test
    void outcomeIsTypedInTheRowAndWhatCannotBeIsNotSaved() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(0, ATTENDED, "１２天");
        type(0, RESULT, "合格");
        type(0, EMPLOYMENT, "劳动合同");
        assertThat(model.grid().rows().get(0).value("attendedDays")).isEqualTo("12");
        assertThat(seats().get(0))
                .extracting(Seat::attendedDays, Seat::result, Seat::employment)
                .containsExactly(12L, "passed", "contract");

        for (String wrong : List.of("13", "-1", "半天")) {
            type(0, ATTENDED, wrong);
            assertThat(model.grid().rows().get(0).judgement().problems())
                    .as(wrong)
                    .anyMatch(problem -> problem.columnKey().equals("attendedDays"));
            assertThat(seats().get(0).attendedDays()).isEqualTo(12L);
        }
        type(0, ATTENDED, "");
        assertThat(seats().get(0).attendedDays()).isNull();
        type(0, EMPLOYMENT, "听说在打工");
        assertThat(model.grid().rows().get(0).judgement().level()).isEqualTo(Level.REFUSED);
        assertThat(seats().get(0).employment()).isEqualTo("contract");
        model.grid().undo();
        model.grid().undo();
        assertThat(seats().get(0).attendedDays()).isNotNull();
    }

    @Test
    void secondRowWithTheSameNumberIsNotSaved() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(1, NAME, "高翠花");
        type(1, NUMBER, Register.number("19880412", 984));
        assertThat(seats()).hasSize(1);
        assertThat(model.grid().rows().get(1).judgement().problems())
                .anyMatch(problem -> problem.sentence().contains("第 1 行"));
    }

    @Test
    void undoAndRedoAreFurtherOps() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(0, VOUCHER, "SX2021-980001");
        model.grid().undo();
        assertThat(seats().get(0).hasVoucher()).isFalse();
        model.grid().redo();
        assertThat(seats().get(0).voucherNo()).isEqualTo("SX2021-980001");
        model.grid().undo();
        model.grid().undo();
        assertThat(model.problem().get()).isNull();
        assertThat(model.grid().rows().get(0).value("idNo")).isEmpty();
        assertThat(seats()).isEmpty();
        assertThat(model.unsaved().get()).isEqualTo(1);
        model.grid().redo();
        assertThat(seats()).hasSize(1);
        assertThat(model.unsaved().get()).isZero();
    }

    @Test
    void removalIsAWithdrawalWithItsReasonAndUndone() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        String row = model.grid().rows().get(0).id();
        model.remove(List.of(row), "外出务工");
        assertThat(seats()).isEmpty();
        assertThat(register.core.services().rosters().roster(id).get(0).withdrawnWhy())
                .isEqualTo("外出务工");
        model.grid().undo();
        assertThat(seats()).hasSize(1);
    }

    @Test
    void otherColumnNeedsAReason() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        String row = model.grid().rows().get(0).id();
        model.choose(row, "startup", "141025102", "");
        assertThat(model.problem().get().code()).isEqualTo("enrolment.choice-why");
        model.choose(row, "startup", "141025102", "户籍在古阳镇，本镇组织");
        assertThat(seats().get(0).creditedUnit()).isEqualTo("141025102");
        assertThat(model.grid().rows().get(0).value("category")).isEqualTo("创业培训");
    }

    @Test
    void savedNumberIsNotChangedInTheRoster() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(0, NUMBER, Register.number("19880412", 986));
        assertThat(model.problem().get().code()).isEqualTo("roster.number");
        assertThat(model.grid().rows().get(0).value("idNo")).isEqualTo(Register.number("19880412", 984));
    }

    /** As from an import in another window or a batch: past this model, through the same register. */
    private Id arrives(String name, String number) {
        Id person = register.person(name, number);
        var services = register.core.services();
        services.enrolmentService()
                .enrol(
                        register.core.actor(),
                        services.classService().require(id),
                        services.trainees().byId(person).orElseThrow(),
                        values(),
                        Seen.NOTHING);
        return org.chizheng.core.training.EnrolmentRecord.idOf(id, person);
    }

    private void hear() {
        model.follow();
        register.tasks.release();
    }

    @Test
    void rowThatArrivesJoinsWhileTheEmptyRowKeepsTheCursorAndTypedRowsStay() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(1, NAME, "还没有号码的人");
        model.grid().cursor().moveTo(2, NAME);
        arrives("李秀英", Register.number("19870321", 982));
        hear();
        assertThat(model.grid().rows()).extracting(row -> row.value("name")).containsExactly("高翠花", "还没有号码的人", "李秀英");
        assertThat(model.grid().cursor().row()).as("the empty row").isEqualTo(3);
        assertThat(model.unsaved().get()).isEqualTo(1);
        model.grid().undo();
        assertThat(model.grid().rows()).as("one's own last step").hasSize(2);
    }

    @Test
    void seatThatWasTakenOffElsewhereLeavesAndTheCursorStaysAtItsRow() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        type(1, NAME, "李秀英");
        type(1, NUMBER, Register.number("19870321", 982));
        model.grid().cursor().moveTo(1, VOUCHER);
        Seat first = seats().get(0);
        register.core
                .services()
                .enrolmentService()
                .withdraw(
                        register.core.actor(),
                        first.enrolment(),
                        register.core.ledger().seen(org.chizheng.core.training.EnrolmentRecord.KIND, first.enrolment()),
                        "外出务工");
        hear();
        assertThat(model.grid().rows()).extracting(row -> row.value("name")).containsExactly("李秀英");
        assertThat(model.grid().cursor().row()).isZero();
        assertThat(model.grid().cursor().column()).isEqualTo(VOUCHER);
    }

    @Test
    void voucherThatArrivesIsShownAndLaterTypingBuildsOnIt() {
        type(0, NAME, "高翠花");
        type(0, NUMBER, Register.number("19880412", 984));
        Seat seat = seats().get(0);
        register.core
                .services()
                .enrolmentService()
                .setVoucher(
                        register.core.actor(),
                        seat.enrolment(),
                        "SX2021-980001",
                        register.core.ledger().seen(org.chizheng.core.training.EnrolmentRecord.KIND, seat.enrolment()),
                        null);
        hear();
        assertThat(model.grid().value(0, VOUCHER)).isEqualTo("SX2021-980001");
        hear();
        assertThat(model.grid().rows()).hasSize(1);
        type(0, VOUCHER, "SX2021-980002");
        assertThat(model.problem().get()).isNull();
        assertThat(seats().get(0).voucherNo()).isEqualTo("SX2021-980002");
    }
}
