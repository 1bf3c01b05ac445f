package org.chizheng.core.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.ClassRecord;
import org.chizheng.core.training.EnrolmentRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 古县's documents of 2021, asked about records: 晋办发〔2021〕6号 and 古政办发〔2021〕26号. */
class SubsidyServiceTest {
    @TempDir
    Path temp;

    private Core core;

    @BeforeEach
    void bureau() {
        core = Homes.fresh(temp.resolve("home"), "bureau", Homes.BUREAU, Homes.environment(new SeededSeams(9)));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private Id save(RecordKind kind, Object... values) {
        Id id = core.seams().newId();
        core.ledger().record(core.actor(), Change.create(kind, id, values(values)));
        return id;
    }

    private Id seat(Id inClass, Id person, String voucher) {
        return save(
                EnrolmentRecord.KIND,
                "trainingClass",
                inClass.toString(),
                "trainee",
                person.toString(),
                "voucherNo",
                voucher);
    }

    private RosterAnswer answer(Id inClass) {
        return core.services()
                .subsidies()
                .roster(
                        core.services().classService().require(inClass),
                        core.services().rosters().roster(inClass));
    }

    private static List<String> told(RosterAnswer answer, Id seat) {
        return answer.of(seat).stream()
                .map(remark -> remark.kind().label() + " " + remark.rule())
                .sorted()
                .toList();
    }

    @Test
    void everySeatIsAnsweredWithItsClause() {
        Id project = save(
                ClassRecord.KIND,
                "no",
                "项-1",
                "kind",
                "project",
                "startsOn",
                "2021-07-01",
                "endsOn",
                "2021-07-15",
                "occupationName",
                "家政服务员",
                "level",
                "5");
        Id earlier = save(
                ClassRecord.KIND, "no", "项-0", "kind", "project", "startsOn", "2021-07-15", "endsOn", "2021-07-20");
        Id good = save(TraineeRecord.KIND, "name", "甲", "idNo", "142627197809239831");
        Id none = save(TraineeRecord.KIND, "name", "乙", "idNo", "14102519910610989X");
        Id twice = save(TraineeRecord.KIND, "name", "丙", "idNo", "142627198503129861");
        Id first = seat(project, good, "券1");
        Id second = seat(project, none, null);
        Id third = seat(project, twice, "券3");
        seat(earlier, twice, "券4");

        RosterAnswer answer = answer(project);

        assertThat(told(answer, first)).isEmpty();
        assertThat(told(answer, second)).containsExactly("拒绝 S17", "拒绝 V01");
        // both classes hold the 15th of July
        assertThat(told(answer, third)).containsExactly("拒绝 C13");
        assertThat(answer.isClear(first)).isTrue();
        assertThat(answer.isClear(second)).isFalse();
        assertThat(answer.of(second))
                .anySatisfy(remark -> assertThat(remark.sentence()).contains("古政办发〔2021〕26号 四(四)"));
    }

    @Test
    void amountIsToldWhereARuleDecidesIt() {
        Id safety =
                save(ClassRecord.KIND, "no", "安-1", "kind", "safety", "startsOn", "2021-07-01", "endsOn", "2021-07-05");
        Id person = save(TraineeRecord.KIND, "name", "甲", "idNo", "142627197809239831");
        Id other = save(TraineeRecord.KIND, "name", "乙", "idNo", "14102519910610989X");
        Id paid = seat(safety, person, "券1");
        Id refused = seat(safety, other, null);
        RosterAnswer answer = answer(safety);
        // 晋办发〔2021〕6号 二(二): 300 yuan each
        assertThat(answer.amount(paid)).hasValueSatisfying(line -> {
            assertThat(line.fen()).isEqualTo(30_000);
            assertThat(line.clause().source()).isEqualTo("晋办发〔2021〕6号 二(二)");
        });
        assertThat(answer.amount(refused)).isEmpty();

        Id general = save(
                ClassRecord.KIND, "no", "普-1", "kind", "general", "startsOn", "2021-07-06", "endsOn", "2021-07-10");
        Id seat = seat(general, person, "券2");
        assertThat(answer(general).amounts()).isEmpty();
        assertThat(answer(general).amount(seat)).isEmpty();
    }

    @Test
    void rulingOfTheCountyIsALayerWithAuthorDateAndReason() {
        SubsidyService service = core.services().subsidies();
        RulingService rulings = core.services().rulingService();
        var stack = service.binding(core.seams().today());
        Pack shanxi = stack.packs().stream()
                .filter(pack -> pack.id().equals("shanxi-2021"))
                .findFirst()
                .orElseThrow();
        Gap absorbed = stack.gap("X33").orElseThrow();
        refused(
                "decision.reading",
                shanxi,
                absorbed,
                new Decided("X33", "随便", OptionalLong.empty(), "会", "2021-06-01", "由"));
        refused(
                "decision.author",
                shanxi,
                absorbed,
                new Decided("X33", "整档", OptionalLong.empty(), " ", "2021-06-01", "由"));
        rulings.rule(
                core.actor(),
                shanxi,
                absorbed,
                new Decided("X33", "整档", OptionalLong.empty(), "局长办公会", "2021-06-01", "会议纪要3号"),
                rulings.seen(shanxi, absorbed));
        assertThat(service.decisions(stack).of("X33")).hasValueSatisfying(decided -> {
            assertThat(decided.reading()).isEqualTo("整档");
            assertThat(decided.by()).isEqualTo("局长办公会");
        });
        rulings.rule(
                core.actor(),
                shanxi,
                absorbed,
                new Decided("X33", "分段", OptionalLong.empty(), "局长办公会", "2021-06-20", "会议纪要5号"),
                rulings.seen(shanxi, absorbed));
        assertThat(core.services().rulings().all()).hasSize(1);
        assertThat(service.decisions(stack).of("X33").orElseThrow().reading()).isEqualTo("分段");
        assertThat(core.services()
                        .ops()
                        .ofRecord(core.services().rulings().all().get(0).id()))
                .hasSize(2);
    }

    private void refused(String code, Pack pack, Gap gap, Decided decided) {
        assertThatThrownBy(() -> core.services().rulingService().rule(core.actor(), pack, gap, decided, Seen.NOTHING))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatCouldNotBeLookedAtIsToldOnce() {
        Id project = save(ClassRecord.KIND, "no", "项-1", "kind", "project");
        Id person = save(TraineeRecord.KIND, "name", "甲");
        Id seat = seat(project, person, "券1");
        RosterAnswer answer = answer(project);
        assertThat(answer.of(seat)).isEmpty();
        assertThat(answer.unchecked().keySet()).contains("G01", "G02-1978");
        assertThat(answer.eligibility().of(Remark.Kind.UNCHECKED)).isNotEmpty();
    }
}
