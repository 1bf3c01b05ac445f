package org.chizheng.core.policy.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** A place in a pack's file, called as an official would find it; what is wrong there is collected, not thrown. */
final class Node {
    private final JsonNode json;
    private final String place;
    private final List<PackFault> faults;

    Node(JsonNode json, String place, List<PackFault> faults) {
        this.json = json;
        this.place = place;
        this.faults = faults;
    }

    boolean has(String key) {
        return json.has(key) && !json.get(key).isNull();
    }

    Node at(String key) {
        return new Node(json.path(key), place.isEmpty() ? key : place + " → " + key, faults);
    }

    List<Node> list(String key) {
        List<Node> parts = new ArrayList<>();
        if (has(key) && !json.get(key).isArray()) {
            at(key).fault("要写成 [ ] 的一列", "请加上方括号");
            return parts;
        }
        for (JsonNode part : json.path(key)) {
            String id = part.path("编号").asText("");
            String called = key + " 第" + (parts.size() + 1) + "条" + (id.isEmpty() ? "" : " " + id);
            parts.add(new Node(part, place.isEmpty() ? called : place + " → " + called, faults));
        }
        return parts;
    }

    Map<String, Node> entries(String key) {
        Map<String, Node> parts = new LinkedHashMap<>();
        json.path(key).fields().forEachRemaining(entry -> parts.put(entry.getKey(), at(key).at(entry.getKey())));
        return parts;
    }

    boolean isText() {
        return json.isTextual();
    }

    boolean isObject() {
        return json.isObject();
    }

    String plain() {
        return json.asText("").strip();
    }

    /** A text that must be there. */
    String text(String key) {
        String text = json.path(key).asText("").strip();
        if (text.isEmpty()) {
            fault("没有写“" + key + "”", "请补上“" + key + "”");
        }
        return text;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode node = json.path(key);
        if (node.isArray()) {
            node.forEach(one -> texts.add(one.asText().strip()));
        } else if (!node.isMissingNode() && !node.isNull()) {
            texts.add(node.asText().strip());
        }
        return texts;
    }

    /** An amount in yuan that must be there, in fen. */
    long fen(String key) {
        OptionalLong fen = scaled(json.path(key).asText("").strip(), 2);
        if (fen.orElse(0) <= 0) {
            at(key).fault("“" + json.path(key).asText("") + "”不是金额", "请写元，大于 0，最多两位小数");
            return 1;
        }
        return fen.getAsLong();
    }

    /** A decimal number as a whole one of its smallest unit; empty when it is none or has more decimals. */
    static OptionalLong scaled(String text, int decimals) {
        try {
            return OptionalLong.of(new BigDecimal(text).movePointRight(decimals).longValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    OptionalLong fenIfAny(String key) {
        return has(key) ? OptionalLong.of(fen(key)) : OptionalLong.empty();
    }

    int whole(String key) {
        JsonNode node = json.path(key);
        if (!node.isInt() || node.asInt() < 1) {
            at(key).fault("“" + node.asText("") + "”不是大于 0 的整数", "请写 1、2、3 这样的数");
            return 1;
        }
        return node.asInt();
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(json.path(key).asText(""));
        } catch (DateTimeException none) {
            at(key).fault("“" + json.path(key).asText("") + "”不是日期", "请写成 2024-01-01 这样");
            return LocalDate.EPOCH;
        }
    }

    void only(Set<String> keys) {
        json.fieldNames().forEachRemaining(name -> {
            if (!keys.contains(name)) {
                fault(
                        "有一项“" + name + "”程序不认识",
                        "请核对写法，可写：" + String.join("、", keys.stream().sorted().toList()));
            }
        });
    }

    /** What is wrong here: the pack cannot be taken. */
    void fault(String what, String now) {
        faults.add(new PackFault(place.isEmpty() ? "文件开头" : place, what, now, true));
    }
}
