package org.chizheng.app.ui.grid.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chizheng.app.ui.grid.GridModel;
import org.chizheng.app.ui.grid.GridPort;
import org.chizheng.app.ui.grid.GridRow;
import org.chizheng.app.ui.grid.Level;
import org.chizheng.app.ui.grid.RowJudgement;

/**
 * Sorts pasted rows by one column that tells rows apart, as the identity number does: known and equal, known and
 * different, new. What the row's own judge refuses is refused, what it doubts and what stands twice is held.
 */
public final class PasteByKey implements PasteJudge {
    private final GridModel model;
    private final String keyColumn;
    private final GridPort.RowJudge rows;

    public PasteByKey(GridModel model, String keyColumn, GridPort.RowJudge rows) {
        this.model = model;
        this.keyColumn = keyColumn;
        this.rows = rows;
    }

    @Override
    public CompletionStage<List<Verdict>> judge(List<Candidate> candidates) {
        Map<String, GridRow> known = new HashMap<>();
        model.rows().forEach(row -> known.putIfAbsent(row.value(keyColumn), row));
        known.remove("");
        Map<String, Integer> first = new HashMap<>();
        CompletableFuture<List<Verdict>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (Candidate candidate : candidates) {
            String key = candidate.values().getOrDefault(keyColumn, "");
            Integer twin = key.isEmpty() ? null : first.putIfAbsent(key, candidate.number());
            CompletionStage<RowJudgement> answer =
                    rows.judge(GridRow.of("paste-" + candidate.number(), candidate.values()));
            all = all.thenCombine(answer, (verdicts, judgement) -> {
                verdicts.add(verdict(candidate, known.get(key), twin, judgement));
                return verdicts;
            });
        }
        return all;
    }

    private Verdict verdict(Candidate candidate, GridRow same, Integer twin, RowJudgement judgement) {
        List<RowJudgement.Problem> problems = new ArrayList<>(judgement.problems());
        String rowId = same == null ? "" : same.id();
        if (judgement.level() == Level.REFUSED) {
            return new Verdict(PasteOutcome.REFUSED, rowId, problems);
        }
        if (twin != null) {
            problems.add(RowJudgement.Problem.warning(keyColumn, "与第" + twin + "行是同一个号码，只留一行", ""));
        }
        if (same != null && !same.lockedBecause().isEmpty() && differs(candidate, same)) {
            problems.add(RowJudgement.Problem.warning(keyColumn, same.lockedBecause(), ""));
        }
        if (!problems.isEmpty()) {
            return new Verdict(PasteOutcome.HELD, rowId, problems);
        }
        if (same == null) {
            return new Verdict(PasteOutcome.NEW, "", problems);
        }
        return new Verdict(differs(candidate, same) ? PasteOutcome.UPDATED : PasteOutcome.SAME, rowId, problems);
    }

    /** An empty pasted cell says nothing and changes nothing. */
    private static boolean differs(Candidate candidate, GridRow same) {
        return candidate.values().entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty() && !cell.getValue().equals(same.value(cell.getKey())));
    }
}
