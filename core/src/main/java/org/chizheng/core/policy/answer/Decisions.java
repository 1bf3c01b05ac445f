package org.chizheng.core.policy.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.shared.Refusal;

/** What a county decided about gaps. */
public final class Decisions {
    public static final Decisions NONE = new Decisions(Map.of());

    private final Map<String, Decided> byGap;

    private Decisions(Map<String, Decided> byGap) {
        this.byGap = byGap;
    }

    public Optional<Decided> of(String gap) {
        return Optional.ofNullable(byGap.get(gap));
    }

    /** @param all each gap once; checked by {@link #check} before */
    public static Decisions of(Collection<Decided> all) {
        Map<String, Decided> byGap = new LinkedHashMap<>();
        all.forEach(one -> byGap.put(one.gap(), one));
        return new Decisions(byGap);
    }

    /**
     * These, and what else the register holds.
     *
     * @throws Refusal {@code decision.conflict} where both settle a gap and not alike
     */
    public Decisions joined(Decisions register) {
        Map<String, Decided> both = new LinkedHashMap<>(register.byGap);
        byGap.forEach((gap, told) -> {
            Decided kept = both.put(gap, told);
            if (kept != null && !kept.sameAs(told)) {
                throw refusal(
                        "decision.conflict",
                        gap,
                        "写的是" + told.told() + "，登记的县里决定是" + kept.told(),
                        "请把写的改成一样；县里改了决定的，请县局先在“政策”页登记；只想试算的，命令里不要写 --home");
            }
        });
        return new Decisions(both);
    }

    public Collection<Decided> all() {
        return byGap.values();
    }

    /**
     * Reads {@code [{"待定":…, "读法" or "元":…, "人":…, "日期":…, "理由":…}]}.
     *
     * @throws Refusal {@code decision.*} for a gap that the documents do not have, another reading, no author, date or reason
     */
    public static Decisions read(JsonNode list, PackStack stack) {
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (JsonNode node : list) {
            Decided one = one(node);
            Gap gap = stack.gap(one.gap())
                    .orElseThrow(() -> refusal("decision.gap", one.gap(), "这一天适用的文件里没有这个待定", "policy gaps 列出全部待定"));
            check(one, gap);
            if (decided.put(one.gap(), one) != null) {
                throw refusal("decision.twice", one.gap(), "写了两次", "请只留一个决定");
            }
        }
        return new Decisions(decided);
    }

    private static Decided one(JsonNode node) {
        String gap = node.path("待定").asText();
        OptionalLong fen = OptionalLong.empty();
        if (node.has("元")) {
            try {
                fen = OptionalLong.of(
                        new BigDecimal(node.get("元").asText()).movePointRight(2).longValueExact());
            } catch (ArithmeticException | NumberFormatException none) {
                throw refusal("decision.figure", gap, "“" + node.get("元").asText() + "”不是金额", "请写元，最多两位小数");
            }
        }
        String on = node.path("日期").asText();
        try {
            LocalDate.parse(on);
        } catch (DateTimeException none) {
            throw refusal("decision.date", gap, "没有写决定的日期", "请写成 2024-09-27 这样");
        }
        return new Decided(
                gap,
                node.hasNonNull("读法") ? node.get("读法").asText() : null,
                fen,
                node.get("人").asText(),
                on,
                node.get("理由").asText());
    }

    /** @throws Refusal {@code decision.figure}, {@code decision.reading}, {@code decision.author} */
    public static void check(Decided one, Gap gap) {
        if (one.by() == null
                || one.by().isBlank()
                || one.reason() == null
                || one.reason().isBlank()) {
            throw refusal("decision.author", one.gap(), "没有写谁决定的、为什么", "决定要能追到人和依据");
        }
        if (gap.figure()) {
            if (one.fen().isEmpty() || one.fen().getAsLong() < 0) {
                throw refusal("decision.figure", one.gap(), "这里要定一个金额", "请写“元”");
            }
        } else if (one.reading() == null || gap.reading(one.reading()).isEmpty()) {
            throw refusal(
                    "decision.reading",
                    one.gap(),
                    "没有“" + one.reading() + "”这种读法",
                    "可写："
                            + String.join(
                                    "、",
                                    gap.readings().stream()
                                            .map(Gap.Reading::code)
                                            .toList()));
        }
    }

    private static Refusal refusal(String code, String gap, String why, String now) {
        return Refusal.of(code, "对待定 " + gap + " 的决定没有采用", why, now);
    }
}
