package org.chizheng.core.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.FactWord;
import org.chizheng.core.policy.fact.FactWords;

/** Conditions as a pack writes them; a word that no fact knows is a fault of the pack. */
final class ConditionReader {
    private static final Condition NOTHING = new Condition.All(List.of());
    private static final Set<String> KEYS =
            Set.of("事实", "是", "占比", "都要", "任一", "不是", "待定", "读法", "不低于", "高于", "不高于", "低于");

    private final FactWords words;

    ConditionReader(FactWords words) {
        this.words = words;
    }

    List<Condition> list(Node node, String key) {
        return node.list(key).stream().map(this::read).toList();
    }

    Condition read(Node node) {
        node.only(KEYS);
        if (node.has("都要")) {
            return new Condition.All(list(node, "都要"));
        }
        if (node.has("任一")) {
            return new Condition.Any(list(node, "任一"));
        }
        if (node.has("不是")) {
            return new Condition.Not(read(node.at("不是")));
        }
        if (node.has("待定")) {
            Map<String, Condition> readings = new LinkedHashMap<>();
            node.entries("读法").forEach((code, part) -> readings.put(code, read(part)));
            return new Condition.ByReading(node.text("待定"), readings);
        }
        return node.has("占比") ? share(node) : ofFact(node);
    }

    private Condition share(Node node) {
        List<String> pair = node.texts("占比");
        if (pair.size() != 2) {
            node.at("占比").fault("要写两个人数：分子和分母", "例如 [\"就业人数\", \"培训人数\"]");
            return NOTHING;
        }
        pair.forEach(name -> kind(node, name));
        return operator(node)
                .map(operator -> (Condition) new Condition.Share(
                        pair.get(0), pair.get(1), operator, number(node, operator, FactKind.PERCENT)))
                .orElse(NOTHING);
    }

    private Condition ofFact(Node node) {
        String fact = node.text("事实");
        Optional<FactKind> kind = kind(node, fact);
        if (fact.isEmpty() || kind.isEmpty()) {
            return NOTHING;
        }
        if (node.has("是")) {
            List<String> listed = node.texts("是");
            words.word(fact)
                    .filter(word ->
                            word.kind() == FactKind.CHOICE && !word.choices().isEmpty())
                    .ifPresent(word -> listed.stream()
                            .filter(one -> !word.choices().contains(one))
                            .forEach(one -> node.at("是")
                                    .fault(
                                            "“" + fact + "”没有“" + one + "”这个选项",
                                            "可写：" + String.join("、", word.choices()))));
            return new Condition.OneOf(fact, listed);
        }
        return operator(node)
                .map(operator -> (Condition) new Condition.Compare(fact, operator, number(node, operator, kind.get())))
                .orElse(NOTHING);
    }

    /** The kind of a fact that is told or worked out. */
    private Optional<FactKind> kind(Node node, String fact) {
        Optional<FactKind> kind =
                words.word(fact).map(FactWord::kind).or(() -> Derived.of(fact).map(Derived::kind));
        if (kind.isEmpty() && !fact.isEmpty()) {
            node.fault("没有“" + fact + "”这个事实", "policy words 列出可以写的全部事实");
        }
        return kind;
    }

    private static Optional<Operator> operator(Node node) {
        List<Operator> named = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (node.has(operator.label())) {
                named.add(operator);
            }
        }
        if (named.size() != 1) {
            node.fault(named.isEmpty() ? "没有写怎么比" : "写了两种比法", "请写 不低于、高于、不高于、低于 中的一种");
            return Optional.empty();
        }
        return Optional.of(named.get(0));
    }

    private static long number(Node node, Operator operator, FactKind kind) {
        String text = node.at(operator.label()).plain();
        String bare = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        int decimals = kind == FactKind.MONEY || kind == FactKind.PERCENT ? 2 : 0;
        boolean percent = kind == FactKind.PERCENT;
        long number = Node.scaled(bare, decimals).orElse(-1);
        if (number >= 0 && (!percent || number <= 10_000) && percent == text.endsWith("%")) {
            return number;
        }
        node.at(operator.label())
                .fault("“" + text + "”不能和" + kind.label() + "比", kind == FactKind.PERCENT ? "请写 0% 到 100%" : "请写数");
        return 0;
    }
}
