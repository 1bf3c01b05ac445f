package org.chizheng.app.records.today;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.chart.ProgressFigures;
import org.chizheng.core.target.Target;
import org.chizheng.core.target.TargetQueries;

/**
 * The year's trainings against the steps of the target table, as the document prints them (古政办发〔2021〕26号 三、附件1:
 * 6月底、9月底、11月底).
 */
public final class Milestones {
    private static final String TRAINING = "training";

    private final TargetQueries targets;
    private final LocalDate today;

    public Milestones(Session session) {
        this(session.services().targets(), session.today());
    }

    public Milestones(TargetQueries targets, LocalDate today) {
        this.targets = targets;
        this.today = today;
    }

    /** The row of one unit; null asks for the printed total of the county. Empty while no table is known here. */
    public Optional<Target> row(String unit) {
        return targets.rows(TRAINING, today.getYear()).stream()
                .filter(row -> unit == null ? row.printedTotal() : unit.equals(row.unit()))
                .findFirst();
    }

    /** Rows of units, in the order of the table. */
    public List<Target> units() {
        return targets.rows(TRAINING, today.getYear()).stream()
                .filter(row -> !row.printedTotal())
                .toList();
    }

    /** @param unit null for all */
    public ProgressFigures progress(String unit) {
        List<ProgressFigures.Done> done = new ArrayList<>();
        long total = 0;
        done.add(new ProgressFigures.Done(LocalDate.of(today.getYear(), 1, 1), 0));
        for (Map.Entry<Integer, Integer> month :
                targets.completedByMonth(unit, today).entrySet()) {
            total += month.getValue();
            LocalDate end = YearMonth.of(today.getYear(), month.getKey()).atEndOfMonth();
            if (end.isBefore(today)) {
                done.add(new ProgressFigures.Done(end, total));
            }
        }
        done.add(new ProgressFigures.Done(today, total));
        List<ProgressFigures.Step> steps = row(unit).map(this::steps).orElse(List.of());
        return new ProgressFigures(
                Texts.of("today.chart", today.getYear()), Texts.of("today.people"), today, done, steps);
    }

    private List<ProgressFigures.Step> steps(Target row) {
        List<ProgressFigures.Step> steps = new ArrayList<>();
        add(steps, 6, row.byJune(), row);
        add(steps, 9, row.bySeptember(), row);
        add(steps, 11, row.byNovember(), row);
        return steps;
    }

    private void add(List<ProgressFigures.Step> steps, int month, Long target, Target row) {
        if (target != null) {
            LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
            steps.add(new ProgressFigures.Step(end, target, row.document() == null ? "" : row.document()));
        }
    }

    /** Trainings that are over, by the unit they count for. */
    public long done(String unit) {
        return targets.completed(today).getOrDefault(unit, Map.of()).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
