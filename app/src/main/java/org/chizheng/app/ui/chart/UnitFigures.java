package org.chizheng.app.ui.chart;

import java.util.List;

/**
 * Units side by side: done and target of each, in the order of the document's table.
 *
 * @param unit what is counted: 人, 证, 元
 */
public record UnitFigures(String title, String unit, List<Bar> bars) implements ChartFigures {
    public UnitFigures {
        bars = List.copyOf(bars);
    }

    /** @param key told back when the bar is clicked */
    public record Bar(String key, String name, long done, long target) {
        /** As on the bulletins: 412 / 1000，41.2%; without a target only what was done. */
        public String words() {
            if (target <= 0) {
                return Long.toString(done);
            }
            long perMille = Math.floorDiv(done * 1000, target);
            return done + " / " + target + "，" + perMille / 10 + "." + perMille % 10 + "%";
        }
    }

    @Override
    public String sentence() {
        long behind = bars.stream().filter(bar -> bar.done() < bar.target()).count();
        return title + "：" + bars.size() + " 个单位，" + behind + " 个还没有完成";
    }
}
