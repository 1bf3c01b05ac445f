package org.chizheng.app.ui.chart;

import java.time.LocalDate;
import java.util.List;

/** 岳阳镇's row of 古政办发〔2021〕26号 附件1: 1000 for the year, 400 by June, 800 by September; done figures made up. */
final class ChartFixture {
    static final String SOURCE = "古政办发〔2021〕26号 附件1 岳阳镇";

    private ChartFixture() {}

    static ProgressFigures progress() {
        return new ProgressFigures(
                "岳阳镇 2021 年培训",
                "人",
                LocalDate.of(2021, 6, 25),
                List.of(
                        new ProgressFigures.Done(LocalDate.of(2021, 1, 31), 12),
                        new ProgressFigures.Done(LocalDate.of(2021, 2, 28), 12),
                        new ProgressFigures.Done(LocalDate.of(2021, 3, 31), 86),
                        new ProgressFigures.Done(LocalDate.of(2021, 4, 30), 170),
                        new ProgressFigures.Done(LocalDate.of(2021, 5, 31), 241),
                        new ProgressFigures.Done(LocalDate.of(2021, 6, 25), 318)),
                steps());
    }

    static List<ProgressFigures.Step> steps() {
        return List.of(
                new ProgressFigures.Step(LocalDate.of(2021, 6, 30), 400, SOURCE),
                new ProgressFigures.Step(LocalDate.of(2021, 9, 30), 800, SOURCE),
                new ProgressFigures.Step(LocalDate.of(2021, 11, 30), 1000, SOURCE));
    }

    static UnitFigures units() {
        return new UnitFigures(
                "2021 年培训，按乡镇",
                "人",
                List.of(
                        new UnitFigures.Bar("gy", "古阳镇", 208, 512),
                        new UnitFigures.Bar("yy", "岳阳镇", 318, 1000),
                        new UnitFigures.Bar("bp", "北平镇", 0, 400),
                        new UnitFigures.Bar("jx", "旧县镇", 430, 420),
                        new UnitFigures.Bar("sk", "三合村技能培训服务点", 25, 0)));
    }
}
