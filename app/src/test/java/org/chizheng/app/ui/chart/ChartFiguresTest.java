package org.chizheng.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartFiguresTest {
    @Test
    void namesWhatIsMissingUntilTheNextStep() {
        assertThat(ChartFixture.progress().shortfallWords()).as("400 - 318").isEqualTo("6月30日前还差 82 人");
        assertThat(ChartFixture.progress().sentence()).isEqualTo("岳阳镇 2021 年培训：到6月25日完成 318 人，6月30日前还差 82 人");
    }

    @Test
    void aStepThatIsPastStaysNamedUntilItIsReached() {
        assertThat(at(LocalDate.of(2021, 7, 1), 399).shortfallWords()).isEqualTo("6月30日应完成 400 人，还差 1 人");
        assertThat(at(LocalDate.of(2021, 7, 1), 400).shortfallWords()).isEqualTo("9月30日前还差 400 人");
        assertThat(at(LocalDate.of(2021, 6, 30), 399).shortfallWords()).isEqualTo("6月30日前还差 1 人");
        assertThat(at(LocalDate.of(2021, 12, 31), 1000).shortfallWords()).isEqualTo("全年任务已完成");
    }

    @Test
    void withoutStepsNothingIsMissing() {
        ProgressFigures none = new ProgressFigures("甲", "人", LocalDate.of(2021, 1, 2), List.of(), List.of());
        assertThat(none.shortfall()).isEmpty();
        assertThat(none.sentence()).isEqualTo("甲：到1月2日完成 0 人");
    }

    @Test
    void sharesAreCutNotRoundedUp() {
        List<UnitFigures.Bar> bars = ChartFixture.units().bars();
        assertThat(bars.get(0).words()).as("208/512 = 0.40625").isEqualTo("208 / 512，40.6%");
        assertThat(bars.get(3).words()).as("430/420 = 1.0238").isEqualTo("430 / 420，102.3%");
        assertThat(bars.get(4).words()).isEqualTo("25");
        assertThat(new UnitFigures.Bar("a", "甲", 1999, 2000).words())
                .as("not yet 100 %")
                .isEqualTo("1999 / 2000，99.9%");
        assertThat(ChartFixture.units().sentence()).isEqualTo("2021 年培训，按乡镇：5 个单位，3 个还没有完成");
    }

    private static ProgressFigures at(LocalDate day, long total) {
        return new ProgressFigures("甲", "人", day, List.of(new ProgressFigures.Done(day, total)), ChartFixture.steps());
    }
}
