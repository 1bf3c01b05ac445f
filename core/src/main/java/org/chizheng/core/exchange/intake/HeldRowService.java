package org.chizheng.core.exchange.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.exchange.judge.EntryJudge;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.shared.Seams;

/** Deciding about rows that were kept aside, and mending refused ones by hand. */
public final class HeldRowService {
    private static final List<String> OPEN = List.of("open");

    private final ImportService imports;
    private final Ledger ledger;
    private final ImportQueries queries;
    private final Seams seams;

    HeldRowService(ImportService imports, Ledger ledger, ImportQueries queries, Seams seams) {
        this.imports = imports;
        this.ledger = ledger;
        this.queries = queries;
        this.seams = seams;
    }

    /** Rows that wait. */
    public List<HeldRow> list(int offset, int limit) {
        return queries.rows(OPEN, null, offset, limit);
    }

    public int count() {
        return queries.countRows(OPEN, null);
    }

    /** Rows that were refused, newest run last; {@link #accept} takes them once they are mended. */
    public List<HeldRow> refused(Id run, int offset, int limit) {
        return queries.rows(List.of("refused"), run, offset, limit);
    }

    /**
     * Stores the row: as proposed, or as mended.
     *
     * @param edits field of the layout to text, typed as in a sheet; fields that are not in it stay as proposed
     * @return the row as stored
     * @throws Refusal {@code held.none}, {@code held.closed}; the problem's own code when the row still cannot be stored;
     *     {@code held.asks} when the mending raises a question that was not on the screen: the row is kept as mended
     */
    public JudgedRow accept(Actor actor, Id row, Map<String, String> edits) {
        HeldRow held = require(row);
        Layout layout = Layout.shipped(held.layout());
        Map<String, String> typed = typed(layout, held, edits);
        StoreKnown known = imports.knownFor(layout, held.trainingClass());
        JudgedRow judged = new EntryJudge(layout, known, seams.today()).judge(held.row(), typed);
        if (judged.group() == RowGroup.REFUSED) {
            throw refusal(judged);
        }
        refuseNewQuestions(actor, held, judged, typed);
        String source = held.fileName() + "｜" + held.sheet() + "｜第" + held.row() + "行，人工核实";
        ledger.record(actor, imports.changesOf(judged, layout, known, actor, source));
        ledger.record(actor, List.of(state(row, "accepted", null)));
        return judged;
    }

    private static Map<String, String> typed(Layout layout, HeldRow held, Map<String, String> edits) {
        for (String field : edits.keySet()) {
            if (layout.column(field).isEmpty()) {
                throw Refusal.of("held.field", "表里没有“" + field + "”这一项", "", "请用栏目的代码，例如 idNo、name、phone");
            }
        }
        Map<String, String> typed = new LinkedHashMap<>(held.values());
        typed.putAll(edits);
        return typed;
    }

    private static Refusal refusal(JudgedRow judged) {
        Problem first = judged.problems().stream()
                .filter(problem -> problem.outcome() == RowOutcome.REFUSE && !problem.cellOnly())
                .findFirst()
                .orElseThrow();
        return Refusal.of(first.code(), "第" + judged.number() + "行还不能登记", first.message(), "请改正后再登记，或放弃这一行");
    }

    /** What the person has read counts as answered by accepting; what is new has to be read first. */
    private void refuseNewQuestions(Actor actor, HeldRow held, JudgedRow judged, Map<String, String> typed) {
        Set<String> read = codes(held.problems());
        List<Problem> fresh = judged.problems().stream()
                .filter(problem -> problem.outcome() == RowOutcome.ASK && !read.contains(problem.code()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("fieldValues", RowJson.texts(typed));
        set.put("problems", RowJson.problems(judged.problems()));
        set.put("state", "open");
        ledger.record(actor, Change.of(ImportRecords.ROW, held.id(), set, ledger.seen(ImportRecords.ROW, held.id())));
        throw Refusal.of(
                "held.asks", "第" + held.row() + "行还有一处要核实", fresh.get(0).message(), "改过的内容已经留下；核实无误的，请再登记一次");
    }

    private static Set<String> codes(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.outcome() == RowOutcome.ASK)
                .map(Problem::code)
                .collect(Collectors.toSet());
    }

    /** @throws Refusal without a reason: a person who was on a list and is not stored will be asked about */
    public void drop(Actor actor, Id row, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("held.reason", "放弃一行要写明理由", "以后有人问起名单上的这个人，要说得出为什么没登记", "例如：本人已外出，不参加");
        }
        require(row);
        ledger.record(actor, List.of(state(row, "dropped", reason.strip())));
    }

    private Change state(Id row, String state, String why) {
        return Change.of(ImportRecords.ROW, row, Map.of("state", state), ledger.seen(ImportRecords.ROW, row))
                .because(why);
    }

    private HeldRow require(Id row) {
        HeldRow held = queries.row(row)
                .orElseThrow(() -> Refusal.of("held.none", "没有这一行待核记录", "本机没有这个编号", "请用 import held list 看有哪些"));
        if (!held.isOpen() && !held.state().equals("refused")) {
            throw Refusal.of(
                    "held.closed", "这一行已经处理过：" + ImportRecords.ROW_STATES.get(held.state()), "", "要改内容请打开这个人的记录");
        }
        return held;
    }
}
