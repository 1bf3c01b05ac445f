package org.chizheng.app.ui.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One year of one target: what was done by when, and the steps that the document asks for. Steps are data of the target
 * table, never a percentage worked out here (古政办发〔2021〕26号 附件1 prints 208 of 512 where 40 % would be 205).
 *
 * @param unit what is counted: 人, 证, 元
 * @param asOf the day the figures stand for
 * @param done cumulative, by day, ascending; the last one is the state at {@code asOf}
 * @param steps by date, ascending
 */
public record ProgressFigures(String title, String unit, LocalDate asOf, List<Done> done, List<Step> steps)
        implements ChartFigures {
    public ProgressFigures {
        done = List.copyOf(done);
        steps = List.copyOf(steps);
    }

    /** Done in all up to and with this day. */
    public record Done(LocalDate on, long total) {}

    /** @param source issuer, number and clause or row of the document that asks for it */
    public record Step(LocalDate by, long target, String source) {}

    /** @param missing how many are still to be done for this step */
    public record Shortfall(Step step, long missing) {}

    public long doneSoFar() {
        return done.isEmpty() ? 0 : done.get(done.size() - 1).total();
    }

    /** The first step that is not reached; empty when all are. */
    public Optional<Shortfall> shortfall() {
        return steps.stream()
                .filter(step -> step.target() > doneSoFar())
                .findFirst()
                .map(step -> new Shortfall(step, step.target() - doneSoFar()));
    }

    /** What is missing and until when, in words; past its day the step is called overdue. */
    public String shortfallWords() {
        return shortfall()
                .map(gap -> gap.step().by().isBefore(asOf)
                        ? day(gap.step().by()) + "应完成 " + gap.step().target() + " " + unit + "，还差 " + gap.missing()
                                + " " + unit
                        : day(gap.step().by()) + "前还差 " + gap.missing() + " " + unit)
                .orElse(steps.isEmpty() ? "" : "全年任务已完成");
    }

    @Override
    public String sentence() {
        String words = shortfallWords();
        return title + "：到" + day(asOf) + "完成 " + doneSoFar() + " " + unit + (words.isEmpty() ? "" : "，" + words);
    }

    static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
