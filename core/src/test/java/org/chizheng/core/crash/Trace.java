package org.chizheng.core.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What stood durably when the record began, and everything done since.
 *
 * @param root that all paths lie under
 * @param base contents by path
 */
public record Trace(Path root, Map<Path, byte[]> base, Set<Path> folders, List<Step> steps) {

    /** What was acknowledged before the cut, in order. */
    public <T> List<T> said(int count, Class<T> type) {
        return steps.subList(0, count).stream()
                .filter(step -> type.isInstance(step.fact()))
                .map(step -> type.cast(step.fact()))
                .toList();
    }

    /** The same work by a program with a mistake: a step missing, or done in another order. */
    public Trace planted(UnaryOperator<List<Step>> mistake) {
        return new Trace(root, base, folders, List.copyOf(mistake.apply(new ArrayList<>(steps))));
    }

    public Trace without(Predicate<Step> which) {
        return planted(all -> {
            all.removeIf(which);
            return all;
        });
    }

    /** Every step chosen is done only after the next one of the others named; order within each kind is kept. */
    public Trace after(Predicate<Step> late, Predicate<Step> first) {
        return planted(all -> {
            List<Step> changed = new ArrayList<>();
            List<Step> held = new ArrayList<>();
            for (Step step : all) {
                if (late.test(step)) {
                    held.add(step);
                    continue;
                }
                changed.add(step);
                if (first.test(step)) {
                    changed.addAll(held);
                    held.clear();
                }
            }
            changed.addAll(held);
            return changed;
        });
    }
}
