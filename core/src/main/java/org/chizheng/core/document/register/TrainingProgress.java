package org.chizheng.core.document.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.form.ProgressSheet;
import org.chizheng.core.document.form.ProgressSheet.Depth;
import org.chizheng.core.document.form.ProgressSheet.Group;
import org.chizheng.core.document.form.ProgressSheet.Measures;
import org.chizheng.core.document.form.ProgressSheet.Stated;
import org.chizheng.core.document.form.ProgressSheet.Tally;
import org.chizheng.core.document.form.ProgressSheet.UnitRow;
import org.chizheng.core.target.Target;
import org.chizheng.core.training.TaskCategory;

/**
 * 附件1 with live figures (古政办发〔2021〕26号). Milestones are figures of the document and not shares of the year: 古阳镇
 * has 208 of 512 at the end of June. The milestone that comes next is shown in full, those after it with their target
 * alone.
 */
final class TrainingProgress {
    private static final String ANNEX = "training";
    private static final String TEXT = "text-training";

    private final PaperSources sources;
    private final PaperOffice office;

    TrainingProgress(PaperSources sources, PaperOffice office) {
        this.sources = sources;
        this.office = office;
    }

    /** One measure: its target in a row of the table, and what is done of it. */
    private record Measure(Group group, Function<Target, Long> target, Function<String, Long> done) {}

    ProgressSheet sheet(PaperRequest request) {
        ProgressRows rows = new ProgressRows(sources, office, request);
        List<Target> targets = rows.units(ANNEX);
        List<Measure> measures = measures(rows.day());
        Map<String, Map<String, Integer>> now = sources.targets().completed(rows.day());
        List<UnitRow> lines = new ArrayList<>();
        for (Target target : targets) {
            lines.add(line(rows.nameOf(target.unit()), target.unit(), target, measures, now));
        }
        for (String unit : rows.besides(targets, now.keySet())) {
            lines.add(line(rows.nameOf(unit), unit, null, measures, now));
        }
        List<Stated> stated = new ArrayList<>();
        rows.printedTotal(ANNEX).ifPresent(total -> stated.add(stated("附件1所列合计", total, measures)));
        rows.text(TEXT).ifPresent(text -> stated.add(stated("正文所列", text, measures)));
        List<String> notes = new ArrayList<>(PlanCheck.training(targets, rows::nameOf));
        notes.add("注：完成数为结业日期在本年内且不晚于截至日的在册人次，按计入单位和任务类别统计。");
        if (!office.holdsTheCounty()) {
            notes.add("注：本表只含本单位的数据，全县的数以县人社局汇总为准。");
        }
        return new ProgressSheet(
                DocumentKinds.TRAINING_PROGRESS,
                rows.title("职业技能提升培训任务进度表"),
                rows.day(),
                new Measures(measures.stream().map(Measure::group).toList(), List.of()),
                lines,
                stated,
                notes);
    }

    private List<Measure> measures(LocalDate day) {
        List<Measure> measures = new ArrayList<>();
        Map<String, Map<String, Integer>> now = sources.targets().completed(day);
        measures.add(new Measure(new Group("全年任务", Depth.FULL), Target::total, unit -> sum(now, unit)));
        LocalDate june = LocalDate.of(day.getYear(), 6, 30);
        LocalDate september = LocalDate.of(day.getYear(), 9, 30);
        LocalDate november = LocalDate.of(day.getYear(), 11, 30);
        measures.add(milestone("6月底", june, june.withDayOfMonth(1), day, Target::byJune));
        measures.add(milestone("9月底", september, june.plusDays(1), day, Target::bySeptember));
        measures.add(milestone("11月底", november, september.plusDays(1), day, Target::byNovember));
        measures.add(category(TaskCategory.POVERTY_RELIEVED, now, Target::poverty));
        measures.add(category(TaskCategory.GENERAL, now, Target::general));
        measures.add(category(TaskCategory.EMPLOYEE, now, Target::enterprise));
        measures.add(category(TaskCategory.STARTUP, now, Target::startup));
        return measures;
    }

    /** @param opens the first day on which this is the milestone that comes next; the first one is open from January */
    private Measure milestone(
            String name, LocalDate due, LocalDate opens, LocalDate day, Function<Target, Long> target) {
        boolean first = due.getMonthValue() == 6;
        if (!first && day.isBefore(opens)) {
            return new Measure(new Group(name, Depth.TARGET), target, unit -> 0L);
        }
        Map<String, Map<String, Integer>> done = sources.targets().completed(day.isAfter(due) ? due : day);
        Depth depth = day.isAfter(due) ? Depth.DONE : Depth.FULL;
        return new Measure(new Group(name, depth), target, unit -> sum(done, unit));
    }

    private static Measure category(
            TaskCategory category, Map<String, Map<String, Integer>> now, Function<Target, Long> target) {
        return new Measure(new Group(category.label(), Depth.DONE), target, unit ->
                (long) now.getOrDefault(unit, Map.of()).getOrDefault(category.code(), 0));
    }

    private static long sum(Map<String, Map<String, Integer>> done, String unit) {
        return done.getOrDefault(unit, Map.of()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** @param target null for a unit that has none */
    private static UnitRow line(
            String name, String unit, Target target, List<Measure> measures, Map<String, Map<String, Integer>> now) {
        List<Tally> tallies = measures.stream()
                .map(measure -> new Tally(
                        target == null ? 0 : PlanCheck.orZero(measure.target().apply(target)),
                        measure.done().apply(unit)))
                .toList();
        int open = now.getOrDefault(unit, Map.of()).getOrDefault("", 0);
        String note = open > 0 ? open + "人次未定类别" : target == null ? "无任务" : "";
        return new UnitRow(name, tallies, List.of(), note);
    }

    private static Stated stated(String where, Target total, List<Measure> measures) {
        List<OptionalLong> values = measures.stream()
                .map(measure -> ProgressRows.of(measure.target().apply(total)))
                .toList();
        return new Stated(where, values, List.of());
    }
}
