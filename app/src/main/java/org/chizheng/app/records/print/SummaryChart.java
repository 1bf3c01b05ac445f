package org.chizheng.app.records.print;

import org.chizheng.app.records.today.Milestones;
import org.chizheng.app.ui.chart.ChartPicture;
import org.chizheng.core.Core;
import org.chizheng.core.document.Picture;

/** The chart of 汇总页, the same on the desk and by command: a township's own, at the bureau the county's. */
public final class SummaryChart {
    private static final int WIDE = 480;
    private static final int HIGH = 260;
    private static final double SCALE = 3;

    private SummaryChart() {}

    /** Asks the store; not on the screen's thread. */
    public static Picture of(Core core) {
        Milestones milestones =
                new Milestones(core.services().targets(), core.seams().today());
        String unit = core.isBureau() ? null : core.actor().office();
        return Picture.of(ChartPicture.image(milestones.progress(unit), WIDE, HIGH, SCALE));
    }
}
