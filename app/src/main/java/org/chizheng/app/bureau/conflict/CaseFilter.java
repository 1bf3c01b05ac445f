package org.chizheng.app.bureau.conflict;

import java.util.List;

/**
 * What the queue shows; an empty list leaves a condition out.
 *
 * @param rules in words, as the list shows them
 * @param offices names
 * @param ages {@link Age} in words
 * @param assignees names; {@link ConflictModel#nobody} for those that nobody looks after
 */
record CaseFilter(List<String> rules, List<String> offices, List<String> ages, List<String> assignees) {
    static final CaseFilter NONE = new CaseFilter(List.of(), List.of(), List.of(), List.of());

    CaseFilter {
        rules = List.copyOf(rules);
        offices = List.copyOf(offices);
        ages = List.copyOf(ages);
        assignees = List.copyOf(assignees);
    }

    boolean shows(CaseLine line) {
        return (rules.isEmpty() || rules.contains(line.rule()))
                && (offices.isEmpty()
                        || List.of(line.offices().split("、")).stream().anyMatch(offices::contains))
                && (ages.isEmpty() || ages.contains(Age.of(line.days()).words()))
                && (assignees.isEmpty()
                        || assignees.contains(line.assignee().isEmpty() ? ConflictModel.nobody() : line.assignee()));
    }

    boolean narrows() {
        return !equals(NONE);
    }
}
