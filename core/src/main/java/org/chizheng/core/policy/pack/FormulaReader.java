package org.chizheng.core.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.chizheng.core.policy.fact.Derived;
import org.chizheng.core.policy.fact.FactWords;

/** Formulas as a pack writes them. */
final class FormulaReader {
    private static final Set<String> KEYS =
            Set.of("每", "乘", "最多", "阶梯", "档", "封顶", "算", "查表", "元", "缺", "分支", "未定", "最高", "最低", "待定", "读法");

    private final FactWords words;
    private final ConditionReader conditions;

    FormulaReader(FactWords words, ConditionReader conditions) {
        this.words = words;
        this.conditions = conditions;
    }

    Formula read(Node node) {
        node.only(KEYS);
        if (node.has("阶梯")) {
            return tiers(node);
        }
        if (node.has("封顶")) {
            return new Formula.Capped(read(node.at("算")), node.fen("封顶"));
        }
        if (node.has("查表")) {
            return table(node);
        }
        if (node.has("分支")) {
            return branches(node);
        }
        if (node.has("未定")) {
            return open(node);
        }
        if (node.has("待定")) {
            Map<String, Formula> readings = new LinkedHashMap<>();
            node.entries("读法").forEach((code, part) -> readings.put(code, read(part)));
            return new Formula.ByReading(node.text("待定"), readings);
        }
        if (!node.has("每")) {
            node.fault("没有写怎么算", "请写 每、阶梯、查表、分支、封顶、未定、待定 中的一种");
            return new Formula.PerUnit(0, List.of(), Map.of());
        }
        return perUnit(node);
    }

    private Formula perUnit(Node node) {
        List<String> facts = node.texts("乘");
        facts.forEach(fact -> known(node.at("乘"), fact));
        Map<String, Long> most = new LinkedHashMap<>();
        node.entries("最多")
                .forEach((fact, part) -> most.put(fact, (long) node.at("最多").whole(fact)));
        return new Formula.PerUnit(node.fen("每"), facts, most);
    }

    private Formula tiers(Node node) {
        String fact = node.text("阶梯");
        known(node.at("阶梯"), fact);
        List<Node> parts = node.list("档");
        List<Formula.Tier> tiers = new ArrayList<>();
        long reached = 0;
        for (Node part : parts) {
            part.only(Set.of("到", "每"));
            boolean last = tiers.size() == parts.size() - 1;
            long upTo = part.has("到") ? part.whole("到") : 0;
            if (last == part.has("到")) {
                part.fault(last ? "最后一档不能写“到”" : "只有最后一档可以不写“到”", "每一档要接着上一档，最后一档没有尽头");
            } else if (!last && upTo <= reached) {
                part.fault("这一档到 " + upTo + "，没有超过上一档的 " + reached, "各档要从小到大");
            }
            reached = upTo;
            tiers.add(new Formula.Tier(part.has("到") ? OptionalLong.of(upTo) : OptionalLong.empty(), part.fen("每")));
        }
        if (tiers.isEmpty()) {
            node.fault("阶梯没有写“档”", "至少要有一档");
        }
        return new Formula.Tiers(fact, tiers);
    }

    private Formula table(Node node) {
        String fact = node.text("查表");
        known(node.at("查表"), fact);
        Map<String, Long> rates = new LinkedHashMap<>();
        node.entries("元").forEach((word, part) -> rates.put(word, node.at("元").fen(word)));
        Map<String, String> gaps = new LinkedHashMap<>();
        node.entries("缺").forEach((word, part) -> gaps.put(word, part.plain()));
        for (String word : words.word(fact).map(one -> one.choices()).orElse(List.of())) {
            if (!rates.containsKey(word) && !gaps.containsKey(word)) {
                node.fault("表里没有“" + word + "”", "文件没有规定的，请在“缺”里写上它属于哪一条待定");
            }
        }
        return new Formula.Table(fact, rates, gaps);
    }

    private Formula branches(Node node) {
        List<Formula.Branch> branches = new ArrayList<>();
        List<Node> parts = node.list("分支");
        for (Node part : parts) {
            part.only(Set.of("当", "算"));
            boolean last = branches.size() == parts.size() - 1;
            if (!last && !part.has("当")) {
                part.fault("后面的分支永远轮不到", "只有最后一个分支可以不写“当”");
            }
            branches.add(new Formula.Branch(part.has("当") ? conditions.read(part.at("当")) : null, read(part.at("算"))));
        }
        return new Formula.Branches(branches);
    }

    private Formula open(Node node) {
        OptionalLong most = node.fenIfAny("最高");
        OptionalLong least = node.fenIfAny("最低");
        if (most.isPresent() && least.isPresent() && most.getAsLong() < least.getAsLong()) {
            node.fault("最高比最低还小", "请核对两个数");
        }
        List<String> facts = node.texts("乘");
        facts.forEach(fact -> known(node.at("乘"), fact));
        return new Formula.Open(node.text("未定"), most, least, facts);
    }

    private void known(Node node, String fact) {
        if (!fact.isEmpty() && words.word(fact).isEmpty() && Derived.of(fact).isEmpty()) {
            node.fault("没有“" + fact + "”这个事实", "policy words 列出可以写的全部事实");
        }
    }
}
