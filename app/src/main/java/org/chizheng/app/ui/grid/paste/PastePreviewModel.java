package org.chizheng.app.ui.grid.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chizheng.app.ui.grid.GridColumn;
import org.chizheng.app.ui.grid.GridModel;
import org.chizheng.app.ui.grid.GridPort;
import org.chizheng.app.ui.grid.RowJudgement;
import org.chizheng.app.ui.grid.clip.Tsv;

/**
 * A pasted table before it is in the sheet: which column is which, what would become of every row. Nothing is written
 * before {@link #confirm}; then it is one step of undo.
 */
public final class PastePreviewModel {
    /** One row as it stands in the preview. */
    public record Line(int number, Map<String, String> values, PasteJudge.Verdict verdict) {}

    private static final PasteJudge.Verdict WAITING = new PasteJudge.Verdict(PasteOutcome.HELD, "", List.of());

    private final GridModel model;
    private final PasteTable table;
    private final PasteJudge judge;
    private final GridPort port;
    private final Map<Integer, String> mapping = new TreeMap<>();
    private final Map<Integer, Map<String, String>> corrections = new HashMap<>();
    private final BooleanProperty heldToo = new SimpleBooleanProperty();
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private List<Line> lines = List.of();
    private int asked;

    public PastePreviewModel(
            GridModel model, PasteTable table, PasteTable.HeaderMatcher matcher, PasteJudge judge, GridPort port) {
        this.model = model;
        this.table = table;
        this.judge = judge;
        this.port = port;
        matcher.match(table.headers()).forEach((column, key) -> {
            if (!mapping.containsValue(key)) {
                mapping.put(column, key);
            }
        });
        rejudge();
    }

    public PasteTable table() {
        return table;
    }

    /** Our columns that pasted text may go to. */
    public List<GridColumn> targets() {
        return model.columns().stream().filter(GridColumn::editable).toList();
    }

    /** All lines, judged as far as the judge has come. */
    public List<Line> lines() {
        return lines;
    }

    /** Goes up whenever lines or counts may have changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** True once the judge has answered for the present mapping. */
    public BooleanProperty readyProperty() {
        return ready;
    }

    /** Whether the held rows go into the sheet too, to be settled there. */
    public BooleanProperty heldTooProperty() {
        return heldToo;
    }

    public Map<PasteOutcome, Integer> counts() {
        Map<PasteOutcome, Integer> counts = new EnumMap<>(PasteOutcome.class);
        for (PasteOutcome outcome : PasteOutcome.values()) {
            counts.put(outcome, 0);
        }
        lines.forEach(line -> counts.merge(line.verdict().outcome(), 1, Integer::sum));
        return counts;
    }

    /** Which of our columns their column means; empty when it is left out. */
    public Optional<String> target(int theirColumn) {
        return Optional.ofNullable(mapping.get(theirColumn));
    }

    /** Their columns that nothing of ours takes, by their words. */
    public List<String> leftOut() {
        List<String> words = new ArrayList<>();
        for (int c = 0; c < table.headers().size(); c++) {
            if (!mapping.containsKey(c)) {
                words.add(
                        table.headers().get(c).isEmpty()
                                ? "第" + (c + 1) + "列"
                                : table.headers().get(c));
            }
        }
        return words;
    }

    /** Says that their column means ours; the one that meant it so far is left out. Null leaves it out. */
    public void setTarget(int theirColumn, String ourKey) {
        mapping.values().remove(ourKey);
        if (ourKey == null) {
            mapping.remove(theirColumn);
        } else {
            mapping.put(theirColumn, ourKey);
        }
        rejudge();
    }

    /** Mends one cell in the preview; their file stays as it is. */
    public void correct(int lineNumber, String ourKey, String text) {
        corrections.computeIfAbsent(lineNumber, missing -> new HashMap<>()).put(ourKey, text);
        rejudge();
    }

    /** How many rows {@link #confirm} would bring in. */
    public int willTake() {
        Map<PasteOutcome, Integer> counts = counts();
        return counts.get(PasteOutcome.NEW)
                + counts.get(PasteOutcome.UPDATED)
                + (heldToo.get() ? counts.get(PasteOutcome.HELD) : 0);
    }

    /** Brings the rows into the sheet as one step. */
    public void confirm() {
        List<Map<String, String>> added = new ArrayList<>();
        Map<String, Map<String, String>> updated = new LinkedHashMap<>();
        for (Line line : lines) {
            PasteOutcome outcome = line.verdict().outcome();
            boolean held = outcome == PasteOutcome.HELD && heldToo.get();
            if (outcome == PasteOutcome.UPDATED
                    || held && !line.verdict().rowId().isEmpty()) {
                Map<String, String> said = new LinkedHashMap<>(line.values());
                said.values().removeIf(String::isEmpty);
                updated.merge(line.verdict().rowId(), said, (a, b) -> {
                    a.putAll(b);
                    return a;
                });
            } else if (outcome == PasteOutcome.NEW || held) {
                added.add(line.values());
            }
        }
        model.commands().takeIn(added, updated);
    }

    /** The rows that stay out, as tab separated text with what is wrong in an added column; for the sender. */
    public String refusedText() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(table.headers());
        header.add("问题与处理办法");
        rows.add(header);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.verdict().outcome() == PasteOutcome.REFUSED) {
                List<String> row = new ArrayList<>(table.lines().get(i).cells());
                row.add(sentence(line));
                rows.add(row);
            }
        }
        return Tsv.write(rows);
    }

    /** All problems of a line in one sentence. */
    public static String sentence(Line line) {
        return String.join(
                "；",
                line.verdict().problems().stream()
                        .map(RowJudgement.Problem::text)
                        .toList());
    }

    private void rejudge() {
        ready.set(false);
        List<PasteJudge.Candidate> candidates = table.lines().stream()
                .map(line -> new PasteJudge.Candidate(line.number(), values(line)))
                .toList();
        lines = candidates.stream()
                .map(candidate -> new Line(candidate.number(), candidate.values(), WAITING))
                .toList();
        revision.set(revision.get() + 1);
        int mine = ++asked;
        judge.judge(candidates)
                .whenComplete((verdicts, failure) -> port.uiThread().execute(() -> {
                    if (mine == asked) {
                        answered(
                                candidates,
                                failure == null ? verdicts : unjudged(candidates.size(), failure),
                                failure == null);
                    }
                }));
    }

    private void answered(
            List<PasteJudge.Candidate> candidates, List<PasteJudge.Verdict> verdicts, boolean canBeTaken) {
        List<Line> judged = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            judged.add(new Line(candidates.get(i).number(), candidates.get(i).values(), verdicts.get(i)));
        }
        lines = List.copyOf(judged);
        ready.set(canBeTaken);
        revision.set(revision.get() + 1);
    }

    private List<PasteJudge.Verdict> unjudged(int count, Throwable failure) {
        port.listener().judgeFailed(failure);
        List<RowJudgement.Problem> why = List.of(RowJudgement.Problem.warning("", "没能核对完，请关掉这个窗口再粘贴一次", ""));
        return Collections.nCopies(count, new PasteJudge.Verdict(PasteOutcome.HELD, "", why));
    }

    private Map<String, String> values(PasteTable.Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        mapping.forEach((column, key) -> {
            GridColumn ours = model.columns().get(model.columnOf(key));
            values.put(key, ours.text().normalise().apply(line.cells().get(column)));
        });
        corrections.getOrDefault(line.number(), Map.of()).forEach((key, text) -> {
            GridColumn ours = model.columns().get(model.columnOf(key));
            values.put(key, ours.text().normalise().apply(text.strip()));
        });
        return values;
    }
}
