package org.chizheng.core.policy.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Deadlines;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Eligibility;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.FactsReader;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.shared.Refusal;

/** Runs worked cases against the documents that bind the area of their pack. */
public final class CaseRunner {
    private static final String FINE = "可以";

    private final PolicyBook book;
    private final WorkingDays calendar;
    private final FactsReader facts;

    /** @param occupations the one form of an occupation of the catalogue, told by name or by code */
    public CaseRunner(PolicyBook book, WorkingDays calendar, Function<String, Optional<String>> occupations) {
        this.book = book;
        this.calendar = calendar;
        this.facts = new FactsReader(FactWords.shipped(), occupations);
    }

    /** What came out, in the words of the column 应得; a refusal of the facts by its code. */
    public String got(Pack pack, WorkedCase one) {
        try {
            Facts told = facts.read(CaseFacts.of(one));
            PackStack stack = book.binding(pack.area(), told.on());
            Decisions decisions = decisions(one, stack);
            return switch (one.kind()) {
                case "金额" -> amount(new Calculator(stack, decisions).calc(told));
                case "资格" -> remarks(new Eligibility(stack, decisions).check(told, one.about()));
                case "期限" -> dates(stack, decisions, one, told);
                default -> throw Refusal.of("cases.kind", "没有“" + one.kind() + "”这一类用例", "", "可写：金额、资格、期限");
            };
        } catch (Refusal refused) {
            return "不能算 " + refused.code();
        }
    }

    /** Empty when the case comes out as expected. */
    public Optional<String> fault(Pack pack, WorkedCase one) {
        String got = got(pack, one);
        return got.equals(one.expected())
                ? Optional.empty()
                : Optional.of("用例 " + one.id() + "（第 " + one.line() + " 行）应得“" + one.expected() + "”，算出“" + got + "”");
    }

    static Decisions decisions(WorkedCase one, PackStack stack) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        CaseFacts.values(one.decided(), one).fields().forEachRemaining(entry -> {
            boolean figure = stack.gap(entry.getKey()).map(Gap::figure).orElse(false);
            ObjectNode decided = list.addObject();
            decided.put("待定", entry.getKey());
            decided.put(figure ? "元" : "读法", entry.getValue().asText());
            decided.put("人", "用例").put("日期", one.on()).put("理由", one.id());
        });
        return Decisions.read(list, stack);
    }

    private static String amount(Answer answer) {
        if (!answer.stands()) {
            return remarks(answer);
        }
        return BigDecimal.valueOf(answer.fen(), 2).stripTrailingZeros().toPlainString() + "元";
    }

    /** Every kind and rule once, in a fixed order; warnings of people who are simply not paid are no result. */
    private static String remarks(Answer answer) {
        List<String> told = answer.remarks().stream()
                .filter(remark ->
                        remark.kind() != Remark.Kind.WARN || answer.lines().isEmpty())
                .filter(remark -> remark.kind() != Remark.Kind.UNCHECKED || answer.matter() == null)
                .map(remark -> remark.kind().label() + " " + remark.rule())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        return told.isEmpty() ? FINE : String.join("、", told);
    }

    private String dates(PackStack stack, Decisions decisions, WorkedCase one, Facts told) {
        return stack.spans(told.on())
                .filter(rule -> rule.id().equals(one.about()))
                .findFirst()
                .map(rule -> {
                    LocalDate from =
                            LocalDate.parse(told.common().get(rule.from()).word());
                    return new Deadlines(calendar, decisions)
                            .of(rule, from).stream()
                                    .map(due -> due.isOpen() ? due.date() + "或" + due.otherwise() : due.date() + "")
                                    .collect(Collectors.joining("、"));
                })
                .orElse("没有 " + one.about());
    }
}
