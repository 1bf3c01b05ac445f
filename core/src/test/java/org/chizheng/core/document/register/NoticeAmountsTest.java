package org.chizheng.core.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.form.SamplePapers;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.RosterAnswer;
import org.chizheng.core.training.AttendedDays;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 沁人社字〔2024〕15号 七(二) from the records of 沁水: 前10天每人每天150元、之后每人每天100元，最高每人不超过5000元; at 80 % employed all
 * trained are paid, below only who is employed.
 */
class NoticeAmountsTest {
    @TempDir
    Path folder;

    private Core core;
    private TrainingClass subject;

    @BeforeEach
    void open() {
        core = Homes.fresh(folder, "bureau", "140521-01", Homes.environment(new SeededSeams(11)));
        core.services().papers().settings().objectTo(core.actor(), PaperCounty.CONTACT);
        subject = opened("项-1", "project");
    }

    /** 46 days of training within three months. */
    private TrainingClass opened(String no, String kind) {
        Id id = core.services()
                .classService()
                .open(
                        core.actor(),
                        values(
                                "no",
                                no,
                                "kind",
                                kind,
                                "occupationName",
                                "养老护理员",
                                "level",
                                "5",
                                "startsOn",
                                "2024-03-01",
                                "endsOn",
                                "2024-05-31",
                                "days",
                                46L));
        return core.services().classService().require(id);
    }

    @AfterEach
    void close() {
        core.close();
    }

    /** The county counts the rate over all who were trained (gap X24). */
    private void settleTheRate() {
        settle("X24", "培训人数");
    }

    private void settle(String gapId, String reading) {
        settle(gapId, reading, OptionalLong.empty());
    }

    private void settle(String gapId, String reading, OptionalLong fen) {
        Pack pack = core.services()
                .subsidies()
                .binding(java.time.LocalDate.of(2024, 3, 1))
                .packs()
                .get(0);
        Gap gap = pack.gaps().stream()
                .filter(one -> one.id().equals(gapId))
                .findFirst()
                .orElseThrow();
        Decided decided = new Decided(gapId, reading, fen, "局长办公会", "2024-02-20", "会议纪要3号");
        core.services().rulingService().rule(core.actor(), pack, gap, decided, Seen.NOTHING);
    }

    private Id seat(int index, Long days, String employment) {
        Id id = core.services()
                .traineeService()
                .register(
                        core.actor(),
                        values("name", SamplePapers.name(index), "idNo", SamplePapers.identityNumber(index)),
                        List.of());
        Trainee person = core.services().trainees().byId(id).orElseThrow();
        core.services()
                .enrolmentService()
                .enrol(
                        core.actor(),
                        subject,
                        person,
                        values("voucherNo", "140025202409" + (801 + index)),
                        Seen.NOTHING);
        Id seat = EnrolmentRecord.idOf(subject.id(), id);
        outcome(seat, values("attendedDays", days, "employment", employment));
        return seat;
    }

    private void outcome(Id seat, Map<String, Object> set) {
        core.services()
                .enrolmentService()
                .recordOutcome(
                        core.actor(), subject, seat, set, core.ledger().seen(EnrolmentRecord.KIND, seat), "照签到表");
    }

    private List<List<String>> notice() {
        return core
                .services()
                .papers()
                .fill(core.actor(), PaperRequest.notice(subject.id(), NoticeTerms.usual()))
                .documents()
                .get(0)
                .blocks()
                .stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .map(Row::cells)
                .toList();
    }

    private List<String> amounts() {
        return notice().stream().map(cells -> cells.get(cells.size() - 1)).toList();
    }

    private RosterAnswer answer() {
        return core.services().subsidies().roster(subject);
    }

    @Test
    void amountFollowsTheDaysAttended() {
        settleTheRate();
        // 1×150; 10×150; 10×150+1×100; 10×150+34×100 = 4,900; +35×100 = 5,000; 46 days: 5,100, at most 5,000
        long[] days = {0, 1, 10, 11, 44, 45, 46};
        for (int i = 0; i < days.length; i++) {
            seat(i, days[i], "contract");
        }
        // 0+150+1500+1600+4900+5000+5000 = 18,150
        assertThat(amounts())
                .containsExactly("0.00", "150.00", "1500.00", "1600.00", "4900.00", "5000.00", "5000.00", "18150.00");
        assertThat(notice().get(3).get(5)).contains("10天×150元 + 1天×100元 = 1600元");
    }

    @Test
    void onePersonAcrossEightyPercentChangesWhoIsPaid() {
        settleTheRate();
        List<Id> seats = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            // 15 days: 10×150 + 5×100 = 2,000
            seats.add(seat(i, 15L, i < 4 ? "insurance" : EnrolmentRecord.NOT_EMPLOYED));
        }
        // 4 of 5 are 80 %: all five, 10,000
        assertThat(amounts()).containsExactly("2000.00", "2000.00", "2000.00", "2000.00", "2000.00", "10000.00");
        // who has no work is one of a class at 80 %, also where the desk asks about him alone
        assertThat(answer().amount(seats.get(4)))
                .hasValueSatisfying(line -> assertThat(line.fen()).isEqualTo(200_000));

        outcome(seats.get(3), values("employment", EnrolmentRecord.NOT_EMPLOYED));

        // 3 of 5 are 60 %: those three, 6,000
        assertThat(amounts()).containsExactly("2000.00", "2000.00", "2000.00", "0.00", "0.00", "6000.00");
        assertThat(notice().get(4).get(5)).isEqualTo("不在付款的人里（沁人社字〔2024〕15号 七(二)）");
    }

    @Test
    void emptyFieldLeavesTheAmountOpenWithItsClause() {
        settleTheRate();
        seat(0, 15L, "contract");
        Id open = seat(1, null, "contract");
        assertThat(notice().get(0)).endsWith("2000.00");
        assertThat(notice().get(1)).endsWith("待核定（沁人社字〔2024〕15号 七(二)）", "待核定");
        assertThat(notice()).hasSize(2);
        assertThat(answer().waiting(open)).singleElement().asString().contains("缺少“培训天数”");

        outcome(open, values("attendedDays", 1L, "employment", null));

        // without it the rate of the class is not known, for anybody
        assertThat(amounts()).containsExactly("待核定", "待核定");
        assertThat(answer().waiting(open))
                .singleElement()
                .asString()
                .contains(SamplePapers.name(1) + "的就业")
                .doesNotContain(open.toString());
    }

    @Test
    void gapThatTheCountyHasNotSettledIsAskedFirst() {
        Id first = seat(0, 15L, "contract");
        Id second = seat(1, 15L, EnrolmentRecord.NOT_EMPLOYED);
        outcome(first, values("result", "passed"));
        outcome(second, values("result", "failed"));
        // 1 of 2 trained is 50 %, 1 of 1 who passed is 100 %: the two readings part
        assertThat(amounts()).containsExactly("待核定", "待核定");
        assertThat(answer().waiting(first)).singleElement().asString().contains("就业率的分母");
    }

    /** 七(二): four of five have work, 15 days each; a sixth left after five days. No document says of him. */
    private Id oneOfSixLeaves() {
        settleTheRate();
        for (int i = 0; i < 5; i++) {
            seat(i, 15L, i < 4 ? "insurance" : EnrolmentRecord.NOT_EMPLOYED);
        }
        Id left = seat(5, 5L, EnrolmentRecord.NOT_EMPLOYED);
        leave(left);
        return left;
    }

    private void leave(Id seat) {
        core.services()
                .enrolmentService()
                .withdraw(core.actor(), seat, core.ledger().seen(EnrolmentRecord.KIND, seat), "外出务工");
    }

    @Test
    void whetherWhoLeftCountsIsAskedOfTheCounty() {
        Id left = oneOfSixLeaves();
        assertThat(amounts()).containsExactly("待核定", "待核定", "待核定", "待核定", "待核定");
        assertThat(notice().get(0)).endsWith("待核定（沁人社字〔2024〕15号 七(二)）", "待核定");
        assertThat(answer().waiting(left)).singleElement().asString().contains("中途退班的人算不算");
    }

    @Test
    void whoLeftAndDoesNotCountIsNowhere() {
        Id left = oneOfSixLeaves();
        settle("X24-退班", "不计入");
        // 4 of 5 are 80 %: five times 2,000
        assertThat(amounts()).containsExactly("2000.00", "2000.00", "2000.00", "2000.00", "2000.00", "10000.00");
        assertThat(answer().notPaid(left))
                .hasValueSatisfying(remark -> assertThat(remark.what()).contains("不计入"));
        // what is not known of him is not asked
        outcome(left, values("attendedDays", null, "employment", null));
        assertThat(amounts()).endsWith("10000.00");
    }

    @Test
    void whoLeftAndCountsIsPaidForHisDaysAndStandsOnTheNotice() {
        Id left = oneOfSixLeaves();
        settle("X24-退班", "计入");
        // 4 of 6 are 66.7 %: those four, 8,000
        assertThat(amounts()).containsExactly("2000.00", "2000.00", "2000.00", "2000.00", "0.00", "8000.00");
        outcome(left, values("employment", "contract"));
        // 5 of 6 are 83.3 %: all six, the one who left for five days at 150
        assertThat(amounts())
                .containsExactly("2000.00", "2000.00", "2000.00", "2000.00", "2000.00", "750.00", "10750.00");
        assertThat(notice().get(5).get(0)).isNotEqualTo(notice().get(4).get(0));
        outcome(left, values("attendedDays", null));
        assertThat(answer().waiting(left)).singleElement().asString().contains("缺少“培训天数”");
    }

    /** 三(二) names a subsidy for each employee and does not say whether for one who left; the county set 300 yuan. */
    @Test
    void enterpriseIsAskedTooOfWhoLeft() {
        subject = opened("在岗-1", "on-job");
        settle("X18-职工", null, OptionalLong.of(30_000));
        seat(0, 15L, null);
        seat(1, 15L, null);
        Id left = seat(2, 3L, null);
        // nobody left: 3 × 300
        assertThat(amounts()).containsExactly("300.00", "300.00", "300.00", "900.00");
        leave(left);
        assertThat(notice().get(0)).endsWith("待核定（沁人社字〔2024〕15号 三(二)）", "待核定");
        assertThat(answer().waiting(left)).singleElement().asString().contains("中途退班的职工");
        settle("M04-退班", "不计入");
        assertThat(amounts()).containsExactly("300.00", "300.00", "600.00");
    }

    @Test
    void enterpriseIsPaidForWhoLeftWhereTheCountySaysSo() {
        subject = opened("在岗-1", "on-job");
        settle("X18-职工", null, OptionalLong.of(30_000));
        settle("M04-退班", "计入");
        seat(0, 15L, null);
        leave(seat(1, 3L, null));
        // 2 × 300
        assertThat(amounts()).containsExactly("300.00", "300.00", "600.00");
    }

    @Test
    void daysThatTheClassDidNotHaveAreRefused() {
        Id seat = seat(0, 46L, "contract");
        refused(seat, 47L, "出勤天数 47 天比这个班的培训天数 46 天还多");
        refused(seat, -1L, "出勤天数不能是负数");
        amend("days", null);
        // 31 days of March, 30 of April, 31 of May
        outcome(seat, values("attendedDays", 92L));
        refused(seat, 93L, "一共只有92天");
        amend("endsOn", null);
        refused(seat, 5L, "还没有培训天数，也没有起止日期");
        assertThatThrownBy(() -> outcome(seat, values("employment", "自己说的")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("enrolment.word"));
    }

    /** Two offices may bring it about: the days of one, the class of the other. */
    @Test
    void daysThatTheClassNoLongerHasAreNotPaid() {
        settleTheRate();
        Id seat = seat(0, 46L, "contract");
        amend("days", 45L);
        assertThat(notice().get(0)).endsWith("待核定（沁人社字〔2024〕15号 七(二)）", "待核定");
        assertThat(answer().waiting(seat))
                .anySatisfy(sentence -> assertThat(sentence).contains("46 天比这个班的培训天数 45 天还多"));
    }

    private void amend(String field, Object value) {
        Change change = Change.of(
                ClassRecord.KIND,
                subject.id(),
                values(field, value),
                core.ledger().seen(ClassRecord.KIND, subject.id()));
        core.ledger().record(core.actor(), List.of(change));
        subject = core.services().classService().require(subject.id());
    }

    private void refused(Id seat, long days, String what) {
        assertThatThrownBy(() -> outcome(seat, values("attendedDays", days)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("enrolment.attended");
                    assertThat(refusal.sentence()).contains(what);
                });
    }

    @Test
    void onlyWholeDaysAreRead() {
        assertThat(AttendedDays.of(" １５天 ")).hasValue(15);
        assertThat(AttendedDays.of("0")).hasValue(0);
        assertThat(AttendedDays.of("")).isEmpty();
        for (String wrong : List.of("-1", "1.5", "半天", "十", "12345", "15.0")) {
            assertThatThrownBy(() -> AttendedDays.of(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.what()).contains(wrong));
        }
    }
}
