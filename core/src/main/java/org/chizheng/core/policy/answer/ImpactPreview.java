package org.chizheng.core.policy.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chizheng.core.policy.fact.Facts;

/**
 * What a changed document would do to claims whose facts are frozen: who gains, who loses, and where the answer changes
 * in kind. Nothing that was paid is reckoned anew (晋办发〔2021〕6号 二十一 speaks of adjusting standards, not of paid money).
 */
public final class ImpactPreview {
    private final Function<LocalDate, Calculator> before;
    private final Function<LocalDate, Calculator> after;

    /** Both give the documents that bind on a day; each day is asked for once. */
    public ImpactPreview(Function<LocalDate, Calculator> before, Function<LocalDate, Calculator> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * One claim.
     *
     * @param was in fen; zero where it did not stand
     * @param why what stands in the way now or stood there before; empty when both amounts stand
     */
    public record Row(String claim, long was, long becomes, String why) {
        public long change() {
            return Math.subtractExact(becomes, was);
        }
    }

    /** @param rows of the claims that change, in the order given */
    public record Result(int claims, List<Row> rows, long was, long becomes) {
        public Result {
            rows = List.copyOf(rows);
        }

        public long gain() {
            return rows.stream()
                    .mapToLong(Row::change)
                    .filter(change -> change > 0)
                    .sum();
        }

        public long loss() {
            return rows.stream()
                    .mapToLong(Row::change)
                    .filter(change -> change < 0)
                    .sum();
        }
    }

    /** @param claims a name for each, and its facts */
    public Result of(Map<String, Facts> claims) {
        Map<LocalDate, Calculator> old = new HashMap<>();
        Map<LocalDate, Calculator> next = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        long was = 0;
        long becomes = 0;
        for (Map.Entry<String, Facts> claim : claims.entrySet()) {
            Facts facts = claim.getValue();
            Answer then = old.computeIfAbsent(facts.on(), before).calc(facts);
            Answer now = next.computeIfAbsent(facts.on(), after).calc(facts);
            was = Math.addExact(was, then.fen());
            becomes = Math.addExact(becomes, now.fen());
            String why = why(then, now);
            if (then.fen() != now.fen() || !why.isEmpty()) {
                rows.add(new Row(claim.getKey(), then.fen(), now.fen(), why));
            }
        }
        return new Result(claims.size(), rows, was, becomes);
    }

    private static String why(Answer old, Answer next) {
        if (old.stands() == next.stands()) {
            return "";
        }
        return next.stands() ? "原来定不了：" + first(old) : "改后定不了：" + first(next);
    }

    private static String first(Answer answer) {
        return answer.remarks().stream()
                .filter(remark -> remark.kind() != Remark.Kind.WARN)
                .findFirst()
                .map(remark -> remark.kind().label() + " " + remark.rule() + " " + remark.what())
                .orElse("");
    }
}
