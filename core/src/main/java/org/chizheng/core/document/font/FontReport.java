package org.chizheng.core.document.font;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.document.Typeface;
import org.chizheng.core.shared.Refusal;

/**
 * What the fonts of this machine did to a paper: which were replaced, which characters came from another font, and
 * which no font can show. A box in place of a name is the one thing a register may not print.
 */
public final class FontReport {
    private static final int NAMED = 5;

    private final Map<Typeface, String> replaced = new LinkedHashMap<>();
    private final Map<String, String> borrowed = new LinkedHashMap<>();
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();

    public void replaced(Typeface role, String by) {
        replaced.put(role, by);
    }

    public void borrowed(String character, String from) {
        borrowed.put(character, from);
    }

    public void missing(String character, String where) {
        missing.computeIfAbsent(character, key -> new LinkedHashSet<>()).add(where);
    }

    /** Adds another report, for papers joined into one file. */
    public void add(FontReport other) {
        replaced.putAll(other.replaced);
        borrowed.putAll(other.borrowed);
        other.missing.forEach((character, places) -> places.forEach(place -> missing(character, place)));
    }

    /** Characters that no font of the machine shows, and in whose rows they stand. */
    public Map<String, Set<String>> missing() {
        return Map.copyOf(missing);
    }

    /** Roles whose own font is not on the machine, and what stands in. */
    public Map<Typeface, String> replaced() {
        return Map.copyOf(replaced);
    }

    /** Sentences for the screen beside the preview, empty when nothing was replaced. */
    public List<String> sentences() {
        List<String> lines = new ArrayList<>();
        replaced.forEach((role, by) -> lines.add("本机没有“" + role.official() + "”，已用“" + by + "”代替"));
        borrowed.forEach((character, from) -> lines.add("“" + character + "”字取自“" + from + "”"));
        if (!missing.isEmpty()) {
            lines.add("本机字体都没有这些字：" + named());
        }
        return lines;
    }

    /** @throws Refusal {@code document.glyph-missing} when a character could not be shown, naming it and its owner */
    public void requireComplete() {
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    "document.glyph-missing",
                    "有" + missing.size() + "个字本机字体都没有，不能打印也不能生成PDF：" + named(),
                    "印出来会是空框，姓名就错了",
                    "安装收有这些字的字体（如“宋体-ExtB”）后重试；或先导出Word，拿到有这些字的电脑上打印");
        }
    }

    private String named() {
        return missing.entrySet().stream()
                .map(entry -> "“" + entry.getKey() + "”（" + codes(entry.getKey()) + places(entry.getValue()) + "）")
                .collect(Collectors.joining("、"));
    }

    private static String codes(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }

    private static String places(Set<String> places) {
        List<String> named =
                places.stream().filter(place -> !place.isEmpty()).limit(NAMED).toList();
        String rest = places.size() > NAMED ? "等" + places.size() + "处" : "";
        return named.isEmpty() ? "" : "，见" + String.join("、", named) + rest;
    }
}
