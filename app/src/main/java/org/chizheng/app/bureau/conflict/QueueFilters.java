package org.chizheng.app.bureau.conflict;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.page.Chip;

/** By rule, office, age and who looks after it; each chip offers what the queue has. */
final class QueueFilters {
    private final ConflictModel model;
    private final Chip rules = new Chip(Texts.of("conflict.column.rule"), List.of());
    private final Chip offices = new Chip(Texts.of("conflict.filter.office"), List.of());
    private final Chip ages = new Chip(Texts.of("conflict.filter.age"), Age.all());
    private final Chip assignees = new Chip(Texts.of("conflict.column.assignee"), List.of());

    QueueFilters(ConflictModel model) {
        this.model = model;
        model.all().subscribe(lines -> {
            if (lines != null) {
                rules.offer(distinct(lines, line -> Stream.of(line.rule())));
                offices.offer(distinct(lines, line -> Stream.of(line.offices().split("、"))));
                assignees.offer(distinct(
                        lines,
                        line -> Stream.of(line.assignee().isEmpty() ? ConflictModel.nobody() : line.assignee())));
            }
        });
    }

    private static List<String> distinct(List<CaseLine> lines, Function<CaseLine, Stream<String>> words) {
        return lines.stream().flatMap(words).distinct().sorted().toList();
    }

    List<Chip> chips() {
        return List.of(rules, offices, ages, assignees);
    }

    void apply() {
        model.filter(new CaseFilter(rules.picked(), offices.picked(), ages.picked(), assignees.picked()));
    }

    void show(boolean shown) {
        chips().forEach(chip -> {
            chip.setVisible(shown);
            chip.setManaged(shown);
        });
    }
}
