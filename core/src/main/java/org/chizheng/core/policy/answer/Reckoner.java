package org.chizheng.core.policy.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Formula;
import org.chizheng.core.shared.Refusal;

/** What a formula gives for the facts; empty where a gap stands in the way. */
final class Reckoner {
    private Reckoner() {}

    static Optional<Sum> reckon(Formula formula, Sight sight) {
        if (formula instanceof Formula.PerUnit unit) {
            return Optional.of(perUnit(unit, sight));
        }
        if (formula instanceof Formula.Tiers tiers) {
            return Optional.of(tiers(tiers, sight));
        }
        if (formula instanceof Formula.Capped capped) {
            return reckon(capped.inner(), sight).map(inner -> capped(inner, capped.most()));
        }
        if (formula instanceof Formula.Table table) {
            return table(table, sight);
        }
        if (formula instanceof Formula.Open open) {
            return figure(open, sight);
        }
        if (formula instanceof Formula.Branches branches) {
            return branches(branches, sight);
        }
        return byReading((Formula.ByReading) formula, sight);
    }

    private static Sum perUnit(Formula.PerUnit unit, Sight sight) {
        long fen = unit.rate();
        StringBuilder text = new StringBuilder(Sum.yuan(unit.rate()));
        for (String fact : unit.facts()) {
            Value value = sight.value(fact);
            long most = unit.most().getOrDefault(fact, Long.MAX_VALUE);
            long counted = Math.min(value.number(), most);
            fen = Math.multiplyExact(fen, counted);
            text.append("×").append(value.kind().shown(counted));
            if (counted < value.number()) {
                text.append("（实有")
                        .append(value)
                        .append("，最多算")
                        .append(value.kind().shown(most))
                        .append("）");
            }
        }
        return unit.facts().isEmpty()
                ? new Sum(fen, text.toString())
                : new Sum(fen, text.append(" = ").append(Sum.yuan(fen)).toString());
    }

    private static Sum tiers(Formula.Tiers tiers, Sight sight) {
        Value value = sight.value(tiers.fact());
        long reached = 0;
        long fen = 0;
        List<String> parts = new ArrayList<>();
        for (Formula.Tier tier : tiers.tiers()) {
            long upTo = Math.min(value.number(), tier.upTo().orElse(Long.MAX_VALUE));
            long units = Math.max(0, upTo - reached);
            if (units > 0) {
                fen = Math.addExact(fen, Math.multiplyExact(units, tier.rate()));
                parts.add(value.kind().shown(units) + "×" + Sum.yuan(tier.rate()));
            }
            reached = Math.max(reached, upTo);
        }
        String sum = parts.isEmpty() ? value.kind().shown(0) : String.join(" + ", parts);
        return new Sum(fen, sum + " = " + Sum.yuan(fen));
    }

    private static Sum capped(Sum inner, long most) {
        return inner.fen() <= most
                ? inner
                : new Sum(most, inner.text() + "，超过最高" + Sum.yuan(most) + "，按" + Sum.yuan(most));
    }

    private static Optional<Sum> table(Formula.Table table, Sight sight) {
        String word = sight.value(table.fact()).word();
        Long rate = table.rates().get(word);
        if (rate != null) {
            return Optional.of(new Sum(rate, word + "：" + Sum.yuan(rate)));
        }
        String gap = table.gaps().get(word);
        if (gap == null) {
            throw Refusal.of("policy.table", "“" + word + "”没有标准", "文件的表里没有这一项", "请核对事实，或补充政策包");
        }
        return figure(new Formula.Open(gap, OptionalLong.empty(), OptionalLong.empty(), List.of()), sight);
    }

    private static Optional<Sum> figure(Formula.Open open, Sight sight) {
        Optional<Decided> decided = sight.decisions().of(open.gap());
        if (decided.isEmpty()) {
            sight.meet(open.gap());
            return Optional.empty();
        }
        long fen = decided.get().fen().orElseThrow();
        if (fen > open.most().orElse(Long.MAX_VALUE) || fen < open.least().orElse(0)) {
            String bound = fen > open.most().orElse(Long.MAX_VALUE)
                    ? "不超过" + Sum.yuan(open.most().orElseThrow())
                    : "不低于" + Sum.yuan(open.least().orElseThrow());
            throw Refusal.of("decision.bound", "县里定的" + Sum.yuan(fen) + "不能用", "文件规定" + bound, "请重新决定待定 " + open.gap());
        }
        StringBuilder text = new StringBuilder("县里定的" + Sum.yuan(fen) + "（待定 " + open.gap() + "，"
                + decided.get().on() + "）");
        long product = fen;
        for (String fact : open.facts()) {
            Value value = sight.value(fact);
            product = Math.multiplyExact(product, value.number());
            text.append("×").append(value);
        }
        if (!open.facts().isEmpty()) {
            text.append(" = ").append(Sum.yuan(product));
        }
        return Optional.of(new Sum(product, text.toString()));
    }

    private static Optional<Sum> branches(Formula.Branches branches, Sight sight) {
        for (Formula.Branch branch : branches.branches()) {
            Truth holds = branch.when() == null ? Truth.YES : Judge.holds(branch.when(), sight);
            if (holds == Truth.YES) {
                return reckon(branch.formula(), sight);
            }
            if (holds == Truth.OPEN) {
                return same(branches, sight);
            }
        }
        throw Refusal.of("policy.branch", "没有一个分支适用", "政策包的分支没有写全", "请补上“其余”的分支");
    }

    /** Which branch counts is open; if all of them give the same, it does not matter. */
    private static Optional<Sum> same(Formula.Branches branches, Sight sight) {
        return agreed(
                tried(branches.branches().stream().map(Formula.Branch::formula).toList(), sight));
    }

    private static Optional<Sum> byReading(Formula.ByReading open, Sight sight) {
        Optional<Decided> decided = sight.decisions().of(open.gap());
        if (decided.isPresent()) {
            return reckon(open.readings().get(decided.get().reading()), sight)
                    .map(sum -> new Sum(
                            sum.fen(),
                            sum.text() + "（待定 " + open.gap() + " 按“"
                                    + decided.get().reading() + "”）"));
        }
        List<Optional<Sum>> found = tried(open.readings().values(), sight);
        if (found.stream().flatMap(Optional::stream).map(Sum::fen).distinct().count() > 1) {
            sight.meet(open.gap());
        }
        return agreed(found);
    }

    /** What each way gives; a gap within one of them is noted, for it has to be settled first. */
    private static List<Optional<Sum>> tried(Collection<Formula> ways, Sight sight) {
        List<Optional<Sum>> found = new ArrayList<>();
        for (Formula way : ways) {
            Sight aside = sight.aside();
            found.add(reckon(way, aside));
            sight.add(aside);
        }
        return found;
    }

    private static Optional<Sum> agreed(List<Optional<Sum>> found) {
        boolean one = found.stream().allMatch(Optional::isPresent)
                && found.stream().map(sum -> sum.get().fen()).distinct().count() == 1;
        return one ? found.get(0) : Optional.empty();
    }
}
