package org.chizheng.core.policy.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.FactWord;
import org.chizheng.core.policy.fact.FactWords;

/** A rule in plain Chinese, so that who cannot read the file can still set it beside the clause. */
public final class PackWords {
    private PackWords() {}

    /** What the rule asks and gives, one short line each. */
    public static List<String> of(Rule rule) {
        List<String> lines = new ArrayList<>();
        if (rule instanceof PayRule pay) {
            lines.add("事项：" + pay.matter() + "；付给" + pay.payee() + (pay.perPerson() ? "；一人一算" : ""));
            pay.when().forEach(part -> lines.add("只在：" + condition(part)));
            pay.limits().forEach(limit -> lines.add(limit(limit)));
            pay.taken().forEach(one -> lines.add(taken(one, pay.taken().size() > 1)));
            if (pay.leftGap() != null) {
                lines.add("中途退班的人算不算、付不付：待定 " + pay.leftGap());
            } else if (pay.leftAlike()) {
                lines.add("中途退班的人：和别人一样，只看上面的条件");
            }
            lines.add("算法：" + formula(pay.formula()));
        } else if (rule instanceof CheckRule check) {
            lines.add("核对：" + check.about());
            check.when().forEach(part -> lines.add("只在：" + condition(part)));
            if (check.notFor() != null) {
                lines.add("不适用：" + condition(check.notFor()));
            }
            lines.add(limit(check.limit()));
        } else if (rule instanceof TermRule term) {
            lines.add("从" + term.from() + "起，"
                    + term.steps().stream()
                            .map(step -> "加" + step.count() + step.unit().label() + "，得出“" + step.reached() + "”的日期")
                            .collect(Collectors.joining("；再")));
            if (term.firstDayGap() != null) {
                lines.add(term.from() + "当天算不算第一天：待定 " + term.firstDayGap());
            }
        }
        lines.add("有效：" + rule.validity());
        return lines;
    }

    private static String taken(PayRule.Selection one, boolean amongOthers) {
        String when = one.when() == null ? (amongOthers ? "其余情况" : "") : condition(one.when()) + "时";
        return when + "付给：" + (one.person() == null ? "全部学员" : condition(one.person()) + "的学员");
    }

    private static String limit(Limit limit) {
        return "须" + condition(limit.must()) + "；不符：" + limit.severity().label() + "，" + limit.what() + "；怎么办："
                + limit.now();
    }

    /** A condition as a part of a sentence. */
    public static String condition(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.Share share) {
            return share.part() + "占" + share.whole() + share.operator().label()
                    + FactKind.PERCENT.shown(share.percent());
        }
        if (condition instanceof Condition.OneOf one) {
            return oneOf(one, "是");
        }
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "不限" : joined(all.parts(), "，并且");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), "，或者");
        }
        if (condition instanceof Condition.Not not) {
            if (not.part() instanceof Condition.OneOf one && kind(one.fact()) != FactKind.YES_NO) {
                return oneOf(one, "不是");
            }
            return "不是（" + condition(not.part()) + "）";
        }
        Condition.ByReading open = (Condition.ByReading) condition;
        return byReading(open.gap(), open.readings(), PackWords::condition);
    }

    /** How the county settles a gap decides which of them holds. */
    private static <T> String byReading(String gap, Map<String, T> readings, Function<T, String> words) {
        return "照县里对待定 " + gap + " 的决定（"
                + readings.entrySet().stream()
                        .map(entry -> "定为“" + entry.getKey() + "”：" + words.apply(entry.getValue()))
                        .collect(Collectors.joining("；"))
                + "）";
    }

    /** Not more than none is none. */
    private static String compare(Condition.Compare compare) {
        String right = kind(compare.fact()).shown(compare.right());
        boolean none = compare.operator() == Operator.AT_MOST && compare.right() == 0;
        return compare.fact() + (none ? "为" : compare.operator().label()) + right;
    }

    private static String oneOf(Condition.OneOf one, String is) {
        List<String> words = one.words();
        if (kind(one.fact()) == FactKind.YES_NO) {
            return "“" + one.fact() + "”为" + words.get(0);
        }
        int last = words.size() - 1;
        return one.fact()
                + is
                + (last == 0 ? words.get(0) : String.join("、", words.subList(0, last)) + "或" + words.get(last));
    }

    private static String joined(List<Condition> parts, String between) {
        return parts.stream().map(PackWords::condition).collect(Collectors.joining(between));
    }

    static String formula(Formula formula) {
        if (formula instanceof Formula.PerUnit unit) {
            return perUnit(unit);
        }
        if (formula instanceof Formula.Tiers tiers) {
            return tiers(tiers);
        }
        if (formula instanceof Formula.Capped capped) {
            return formula(capped.inner()) + "；最高" + yuan(capped.most());
        }
        if (formula instanceof Formula.Table table) {
            return table(table);
        }
        if (formula instanceof Formula.Branches branches) {
            return branches.branches().stream()
                    .map(branch -> (branch.when() == null ? "其余：" : condition(branch.when()) + "：")
                            + formula(branch.formula()))
                    .collect(Collectors.joining("；"));
        }
        if (formula instanceof Formula.Open open) {
            return "县里定的金额（待定 " + open.gap()
                    + (open.most().isPresent() ? "，不超过" + yuan(open.most().getAsLong()) : "")
                    + (open.least().isPresent() ? "，不低于" + yuan(open.least().getAsLong()) : "") + "）"
                    + open.facts().stream().map(fact -> "×" + fact).collect(Collectors.joining());
        }
        Formula.ByReading open = (Formula.ByReading) formula;
        return byReading(open.gap(), open.readings(), PackWords::formula);
    }

    private static String perUnit(Formula.PerUnit unit) {
        String most = unit.most().entrySet().stream()
                .map(entry -> "，" + entry.getKey() + "最多算" + entry.getValue())
                .collect(Collectors.joining());
        return yuan(unit.rate()) + unit.facts().stream().map(fact -> "×" + fact).collect(Collectors.joining()) + most;
    }

    private static String tiers(Formula.Tiers tiers) {
        FactKind kind = FactWords.shipped()
                .word(tiers.fact())
                .map(FactWord::kind)
                .or(() -> Derived.of(tiers.fact()).map(Derived::kind))
                .orElse(FactKind.COUNT);
        String unit = kind.shown(1).substring(1);
        return tiers.fact()
                + tiers.tiers().stream()
                        .map(tier -> (tier.upTo().isPresent()
                                        ? "不超过" + kind.shown(tier.upTo().getAsLong()) + "的部分，每"
                                        : "超过的部分，每")
                                + unit
                                + yuan(tier.rate()))
                        .collect(Collectors.joining("；"));
    }

    private static String table(Formula.Table table) {
        return "按" + table.fact() + "："
                + Stream.concat(
                                table.rates().entrySet().stream().map(entry -> entry.getKey() + yuan(entry.getValue())),
                                table.gaps().entrySet().stream()
                                        .map(entry -> entry.getKey() + "待定（" + entry.getValue() + "）"))
                        .collect(Collectors.joining("、"));
    }

    private static FactKind kind(String fact) {
        return FactWords.shipped()
                .word(fact)
                .map(FactWord::kind)
                .or(() -> Derived.of(fact).map(Derived::kind))
                .orElse(FactKind.COUNT);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString() + "元";
    }
}
