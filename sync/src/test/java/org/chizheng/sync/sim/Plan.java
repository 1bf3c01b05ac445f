package org.chizheng.sync.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a seed is made of: how many offices, which faults may strike in it at what rate, and the steps. Each step has a
 * seed of its own, so that leaving out one step does not change the others.
 *
 * @param weights how often each act comes, among all
 * @param line out of how many messages one meets each fault of the line that is enabled
 * @param days how many days the steps take together
 */
record Plan(
        long seed,
        int offices,
        int sticks,
        int days,
        Set<Act> faults,
        Map<Act, Integer> weights,
        int line,
        List<Step> steps) {

    /** @param seed of all that is drawn while the step is done */
    record Step(int number, Act act, long seed) {
        @Override
        public String toString() {
            return number + " " + act;
        }
    }

    /** How large a seed may be. */
    record Size(int leastOffices, int mostOffices, int leastSteps, int mostSteps) {
        static final Size SLICE = new Size(2, 3, 40, 90);
        static final Size LONG = new Size(3, 6, 80, 260);
    }

    static Plan of(long seed, Size size) {
        Chance chance = new Chance(seed);
        int offices = chance.between(size.leastOffices(), size.mostOffices());
        int sticks = chance.between(1, 3);
        int days = chance.between(90, 900);
        Set<Act> faults = EnumSet.noneOf(Act.class);
        Map<Act, Integer> weights = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            boolean enabled = !act.isFault() || chance.oneIn(2);
            if (enabled && act.isFault()) {
                faults.add(act);
            }
            if (enabled && act.weight() > 0) {
                weights.put(act, Math.max(1, act.weight() * chance.between(1, 4) / 2));
            }
        }
        int line = chance.between(3, 12);
        List<Act> urn = new ArrayList<>();
        weights.forEach((act, times) -> {
            for (int i = 0; i < times; i++) {
                urn.add(act);
            }
        });
        List<Step> steps = new ArrayList<>();
        int count = chance.between(size.leastSteps(), size.mostSteps());
        for (int i = 1; i <= count; i++) {
            steps.add(new Step(i, chance.pick(urn), chance.seed()));
        }
        return new Plan(seed, offices, sticks, days, faults, weights, line, steps);
    }

    boolean has(Act fault) {
        return faults.contains(fault);
    }

    /** Without a fault. */
    Plan calm() {
        return new Plan(seed, offices, sticks, days, Set.of(), weights, line, List.of());
    }

    Plan with(List<Step> fewer) {
        return new Plan(seed, offices, sticks, days, faults, weights, line, fewer);
    }
}
