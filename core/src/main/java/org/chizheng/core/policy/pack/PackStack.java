package org.chizheng.core.policy.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents that bind one county on one day, the nearest first. What a nearer document rules on a matter goes before
 * what a farther one rules on it; on what it is silent the farther one counts.
 */
public final class PackStack {
    private final List<Pack> packs;
    /** By what they are on, nearest document first: asked for every claim, sorted out once. */
    private final Map<String, List<CheckRule>> checks;

    private PackStack(List<Pack> packs) {
        this.packs = packs;
        this.checks = packs.stream()
                .flatMap(pack -> pack.checks().stream())
                .collect(Collectors.groupingBy(CheckRule::about, Collectors.toUnmodifiableList()));
    }

    /**
     * @param area of the county, six digits, or of a city or a province
     * @param all every pack at hand
     */
    public static PackStack of(String area, LocalDate day, List<Pack> all) {
        List<Pack> binding = new ArrayList<>(all.stream()
                .filter(pack -> area.startsWith(pack.area()) && pack.validity().covers(day))
                .sorted(Comparator.comparing(Pack::level)
                        .reversed()
                        .thenComparing(pack -> pack.validity().from(), Comparator.reverseOrder())
                        .thenComparing(Pack::id))
                .toList());
        return new PackStack(List.copyOf(binding));
    }

    /** Nearest first. */
    public List<Pack> packs() {
        return packs;
    }

    public Optional<Gap> gap(String id) {
        return packs.stream()
                .flatMap(pack -> pack.gaps().stream())
                .filter(gap -> gap.id().equals(id))
                .findFirst();
    }

    /** The rules for a matter, of the nearest document that has any on that day. */
    public List<PayRule> pays(String matter, LocalDate day) {
        for (Pack pack : packs) {
            List<PayRule> rules = pack.pays().stream()
                    .filter(rule ->
                            rule.matter().equals(matter) && rule.validity().covers(day))
                    .toList();
            if (!rules.isEmpty()) {
                return rules;
            }
        }
        return List.of();
    }

    /** All demands on something, nearest document first: a demand of the province binds beside one of the county. */
    public Stream<CheckRule> checks(String about, LocalDate day) {
        return checks.getOrDefault(about, List.of()).stream()
                .filter(rule -> rule.validity().covers(day));
    }

    /** On what there are demands that day. */
    public List<String> abouts(LocalDate day) {
        return packs.stream()
                .flatMap(pack -> pack.checks().stream())
                .filter(rule -> rule.validity().covers(day))
                .map(CheckRule::about)
                .distinct()
                .toList();
    }

    public Stream<TermRule> spans(LocalDate day) {
        return packs.stream()
                .flatMap(pack -> pack.spans().stream())
                .filter(rule -> rule.validity().covers(day));
    }

    public List<String> matters(LocalDate day) {
        return packs.stream()
                .flatMap(pack -> pack.pays().stream())
                .filter(rule -> rule.validity().covers(day))
                .map(PayRule::matter)
                .distinct()
                .toList();
    }
}
