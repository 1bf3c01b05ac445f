package org.chizheng.core.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.ImportKeys;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Column;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.exchange.layout.Layout;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;

/**
 * Saves a run in steps of some hundred records, a row never parted. What is kept of the rows is written before the rows
 * themselves: cut off between the two, the next attempt finds the row missing and saves it.
 */
final class RunWriter {
    private final Ledger ledger;
    private final Seams seams;
    private final Actor actor;
    private final Preview preview;
    private final Map<String, ImportQueries.Kept> before;
    private final Map<String, List<Id>> waiting = new HashMap<>();
    private final Set<Integer> written = new HashSet<>();
    private final List<Change> travelling = new ArrayList<>();
    private final List<Change> local = new ArrayList<>();
    private Id run;
    private long first;
    private boolean begun;

    /** @param before rows kept aside or refused earlier, by what was typed */
    RunWriter(Ledger ledger, Seams seams, Actor actor, Preview preview, Map<String, ImportQueries.Kept> before) {
        this.ledger = ledger;
        this.seams = seams;
        this.actor = actor;
        this.preview = preview;
        this.before = before;
        this.run = seams.newId();
        this.first = ledger.lastNumber() + 1;
        before.forEach((key, kept) -> {
            if (kept.state().equals("open")) {
                waiting.computeIfAbsent(ImportKeys.entryOf(key), entry -> new ArrayList<>())
                        .add(kept.id());
            }
        });
    }

    /** Goes on with a run that was cut off. */
    void resume(ImportRun cut, Set<Integer> rowsKept) {
        run = cut.id();
        first = cut.marks().first();
        written.addAll(rowsKept);
        begun = true;
    }

    Id run() {
        return run;
    }

    /** Something was saved, now or before the run was cut off. */
    boolean hasBegun() {
        return begun;
    }

    /** @param changes of the row, none when it is not to be stored or stands already */
    void take(JudgedRow row, List<Change> changes) {
        if (travelling.size() + changes.size() > Ledger.GROUP || local.size() >= Ledger.GROUP - 1) {
            flush();
        }
        travelling.addAll(changes);
        String key = ImportKeys.typedKey(layout(), context(), row, header());
        RowGroup group = row.group();
        if (group == RowGroup.HELD || group == RowGroup.REFUSED) {
            boolean there = before.containsKey(key)
                    && List.of("open", "refused").contains(before.get(key).state());
            if (!there && written.add(row.number())) {
                local.add(note(row, key, group == RowGroup.HELD ? "open" : "refused"));
            }
        } else {
            boolean altered = !changes.isEmpty() && row.outcome().compareTo(RowOutcome.NORM) >= 0;
            if (altered && written.add(row.number())) {
                local.add(note(row, key, "stored"));
            }
            settle(key);
        }
    }

    /** A row that waits and has now come in right; with two of one number it is not known which of them this is. */
    private void settle(String key) {
        List<Id> same = waiting.getOrDefault(ImportKeys.entryOf(key), List.of());
        if (same.size() == 1) {
            Id row = same.get(0);
            waiting.remove(ImportKeys.entryOf(key));
            local.add(
                    Change.of(ImportRecords.ROW, row, Map.of("state", "settled"), ledger.seen(ImportRecords.ROW, row)));
        }
    }

    private Layout layout() {
        return preview.request().layout();
    }

    private Header header() {
        return preview.header();
    }

    private String context() {
        return preview.review().context();
    }

    private Change note(JudgedRow row, String key, String state) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run.toString());
        values.put("sheet", RowJson.cut(preview.tab().name()));
        values.put("rowNo", (long) row.number());
        values.put("rowKey", key);
        values.put("outcome", row.outcome().code());
        values.put("cells", RowJson.texts(row.raw()));
        if (!state.equals("stored")) {
            values.put("fieldValues", RowJson.texts(proposals(row)));
        }
        values.put("problems", RowJson.problems(row.problems()));
        values.put("state", state);
        return Change.create(ImportRecords.ROW, seams.newId(), values);
    }

    /** What would be stored of each field, else what was typed there. */
    private Map<String, String> proposals(JudgedRow row) {
        Map<String, String> proposals = new LinkedHashMap<>();
        for (Column column : layout().columns()) {
            String typed = header().has(column.field())
                    ? row.raw().getOrDefault(header().title(header().column(column.field())), "")
                    : null;
            String proposal = FieldWords.proposal(column.field(), row.values(), typed);
            if (!proposal.isEmpty()) {
                proposals.put(column.field(), proposal);
            }
        }
        townshipAsTyped(row, proposals);
        return proposals;
    }

    private static void townshipAsTyped(JudgedRow row, Map<String, String> proposals) {
        if (row.values().get("township") == null && !row.text("townshipName").isEmpty()) {
            proposals.put("township", row.text("townshipName"));
        }
    }

    /** Saves what has been gathered. */
    void flush() {
        if (travelling.isEmpty() && local.isEmpty()) {
            return;
        }
        if (!begun) {
            local.add(0, head());
            begun = true;
        }
        ledger.record(actor, List.copyOf(local), run.toString());
        ledger.record(actor, List.copyOf(travelling), run.toString());
        local.clear();
        travelling.clear();
    }

    private Change head() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fileName", fileName());
        values.put("fileHash", preview.fileHash());
        values.put("layout", layout().code());
        values.put("sender", preview.request().sender());
        Id trainingClass = preview.request().trainingClass();
        values.put("trainingClass", trainingClass == null ? null : trainingClass.toString());
        values.put("counts", marks(ImportCounts.NONE, 0));
        values.put("state", "running");
        return Change.create(ImportRecords.RUN, run, values);
    }

    String fileName() {
        return RowJson.cut(preview.request().file().getFileName().toString());
    }

    private String marks(ImportCounts counts, long last) {
        return RowJson.write(new ImportRun.RunMarks(RowJson.cut(preview.tab().name()), counts, first, last));
    }

    /** Closes the run. */
    void finish(ImportCounts counts) {
        flush();
        if (begun) {
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("counts", marks(counts, ledger.lastNumber()));
            set.put("state", "done");
            ledger.record(actor, Change.of(ImportRecords.RUN, run, set, ledger.seen(ImportRecords.RUN, run)));
        }
    }
}
