package org.chizheng.core.policy.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Scene;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Condition;
import org.chizheng.core.policy.pack.Operator;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What is missing is told in full and cheaply: a county's year asks for it ten thousand times. */
class MissingFactTest {
    private static Sight sight(Map<String, Value> told) {
        Facts facts = new Facts("生活费补贴", LocalDate.of(2020, 9, 1), told, List.of());
        return new Sight(new Scene(facts, null), Decisions.NONE);
    }

    @Test
    void missingFactIsToldWithoutATrace() {
        assertThatThrownBy(() -> sight(Map.of()).value("培训天数")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getStackTrace()).isEmpty();
            assertThat(refusal.code()).isEqualTo("facts.missing");
            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.sentence()).contains("不能计算：缺少“培训天数”", "这一条要看它才能定", "请补上后再算；不要估");
            assertThat(refusal.getMessage()).isEqualTo("facts.missing: 不能计算：缺少“培训天数”");
        });
    }

    @Test
    void shareOfNobodyIsToldWithoutATrace() {
        Map<String, Value> nobody =
                Map.of("上年合格人数", Value.of(FactKind.COUNT, 0), "上年结业人数", Value.of(FactKind.COUNT, 0));
        Condition.Share share = new Condition.Share("上年合格人数", "上年结业人数", Operator.AT_LEAST, 8000);
        assertThatThrownBy(() -> Judge.holds(share, sight(nobody)))
                .hasMessageContaining("没有比例可算")
                .extracting(Throwable::getStackTrace, InstanceOfAssertFactories.ARRAY)
                .isEmpty();
    }
}
