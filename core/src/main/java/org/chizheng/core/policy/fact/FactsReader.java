package org.chizheng.core.policy.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.chizheng.core.shared.Refusal;

/** Reads the facts of a claim from JSON, and names the place of whatever cannot be true. */
public final class FactsReader {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);

    private static final Set<String> TOP = Set.of("事项", "日期", "班", "学员", "决定", "说明");

    private final FactWords words;
    private final FactPairs pairs;
    private final Function<String, Optional<String>> occupations;

    /** @param occupations the one form of an occupation of the catalogue, told by name or by code; empty for no such */
    public FactsReader(FactWords words, Function<String, Optional<String>> occupations) {
        this.words = words;
        this.pairs = new FactPairs(words);
        this.occupations = occupations;
    }

    /** The file as a tree, for who also reads the decisions in it. */
    public static JsonNode tree(String json) {
        try {
            JsonNode tree = STRICT.readTree(json.startsWith("\ufeff") ? json.substring(1) : json);
            if (tree == null || !tree.isObject()) {
                throw broken("文件里不是一个 { } 的对象");
            }
            return tree;
        } catch (JsonProcessingException bad) {
            int line = bad.getLocation() == null ? 1 : bad.getLocation().getLineNr();
            throw broken("第 " + line + " 行附近的括号、引号或逗号不对");
        }
    }

    private static Refusal broken(String why) {
        return Refusal.of("facts.broken", "事实文件读不懂", why, "请照 policy words 最后的样子改正后再试");
    }

    /** @throws Refusal {@code facts.*}, with the place */
    public Facts read(JsonNode tree) {
        tree.fieldNames().forEachRemaining(name -> {
            if (!TOP.contains(name)) {
                throw at("facts.unknown", name, "这里没有这一项", "可写：事项、日期、班、学员、决定");
            }
        });
        LocalDate on = FactKind.date(tree.path("日期").asText())
                .orElseThrow(() -> at("facts.date", "日期", "没有写，或不是日期", "请写按哪一天的政策算，例如 2024-09-27"));
        Map<String, Value> common = values(tree.path("班"), FactWords.OF_CLASS, "班");
        pairs.check(FactWords.OF_CLASS, common, Map.of(), "班");
        List<Person> people = new ArrayList<>();
        for (JsonNode node : tree.path("学员")) {
            people.add(person(node, common, "第" + (people.size() + 1) + (node.has("人数") ? "组学员" : "名学员")));
        }
        JsonNode matter = tree.path("事项");
        return new Facts(matter.isTextual() ? matter.asText() : null, on, common, people);
    }

    private Person person(JsonNode node, Map<String, Value> common, String place) {
        List<Map<String, Value>> history = new ArrayList<>();
        for (JsonNode past : node.path("历史")) {
            String where = place + "的第" + (history.size() + 1) + "条历史";
            Map<String, Value> told = values(past, FactWords.OF_HISTORY, where);
            pairs.check(FactWords.OF_HISTORY, told, Map.of(), where);
            history.add(told);
        }
        Map<String, Value> facts = values(node, FactWords.OF_PERSON, place);
        pairs.check(FactWords.OF_PERSON, facts, common, place);
        Value count = facts.remove("人数");
        String who = node.path("编号").isMissingNode() ? place : node.path("编号").asText();
        if (count != null && count.number() == 0) {
            throw at("facts.bounds", place + "的“人数”", "不能是 0", "没有这样的学员就不要写这一行");
        }
        return new Person(who, count == null ? 1 : count.number(), facts, history);
    }

    private Map<String, Value> values(JsonNode node, String about, String place) {
        Map<String, Value> values = new LinkedHashMap<>();
        node.fields().forEachRemaining(entry -> {
            String name = entry.getKey();
            if (name.equals("历史") || name.equals("编号")) {
                return;
            }
            FactWord word = words.word(about, name)
                    .orElseThrow(() ->
                            at("facts.unknown", place + "的“" + name + "”", "政策里没有这个事实", "policy words 列出可以写的全部事实"));
            values.put(name, value(word, entry.getValue(), place));
        });
        return values;
    }

    private Value value(FactWord word, JsonNode node, String place) {
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        String where = place + "的“" + word.name() + "”";
        if (word.kind().isNumber()) {
            OptionalLong number = word.kind().number(text);
            return Value.of(
                    word.kind(),
                    number.orElseThrow(() -> at(
                            "facts.bounds",
                            where,
                            "写的是“" + text + "”",
                            word.kind().bounds())));
        }
        boolean good = switch (word.kind()) {
            case DATE -> FactKind.date(text).isPresent();
            case CHOICE -> word.choices().contains(text);
            default -> !text.isEmpty();
        };
        if (!good) {
            String now = word.kind() == FactKind.CHOICE
                    ? "可写：" + String.join("、", word.choices())
                    : word.kind().bounds();
            throw at("facts.bounds", where, "写的是“" + text + "”", now);
        }
        if (word.name().equals("职业")) {
            return Value.of(
                    word.kind(),
                    occupations
                            .apply(text)
                            .orElseThrow(
                                    () -> at("facts.occupation", where, "职业目录里没有“" + text + "”", "请写职业分类大典里的名称或编码")));
        }
        return Value.of(word.kind(), text);
    }

    private static Refusal at(String code, String where, String why, String now) {
        return Refusal.of(code, "不能计算：" + where + "不对", why, now);
    }
}
