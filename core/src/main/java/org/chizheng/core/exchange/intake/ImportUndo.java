package org.chizheng.core.exchange.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Compensation;
import org.chizheng.core.store.OpQueries;
import org.chizheng.core.store.Store;

/** Takes a whole import back in one step, as long as nothing of it has been reported. */
public final class ImportUndo {
    /** Stands as the reason with everything that an undo voids. */
    static final String REASON = "撤销导入";

    private final Ledger ledger;
    private final RecordKinds kinds;
    private final Compensation compensation;
    private final OpQueries ops;
    private final ImportQueries imports;
    private final OnFileQueries onFile;

    public ImportUndo(Ledger ledger, Store store, RecordKinds kinds) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.compensation = new Compensation(store, kinds);
        this.ops = new OpQueries(store);
        this.imports = new ImportQueries(store);
        this.onFile = new OnFileQueries(store);
    }

    /**
     * What an undo did.
     *
     * @param takenBack records voided or set back
     * @param left records that stay, because they were changed or used since
     * @param complete false when it was called off: undoing again goes on with what still stands
     */
    public record Undone(int takenBack, int left, boolean complete) {}

    /**
     * Takes the run back, newest first, in whole steps. What was changed or used since stays as it is. Called off, what was
     * taken back stays so, the run stays undoable, and the next attempt goes on.
     *
     * @param reported how far this device's chain has gone out
     * @throws Refusal {@code import.none}, {@code import.undone}, {@code import.sent}
     */
    public Undone undo(Actor actor, Id run, Reported reported, ImportWatch watch) {
        ImportRun done =
                imports.run(run).orElseThrow(() -> Refusal.of("import.none", "没有这次导入的记录", "本机没有这个编号", "请在导入记录里选一次"));
        if (done.isUndone()) {
            throw Refusal.of("import.undone", "这次导入已经撤销过", "", "不用再撤");
        }
        if (reported.sentThrough() >= done.marks().first() && hasOpsThrough(done, reported.sentThrough())) {
            throw Refusal.of("import.sent", "这次导入的内容已经上报，不能整批撤销", "县里可能已经照此办理", "请逐条更正或作废，写明理由");
        }
        Undone undone = takeBack(actor, done, watch);
        if (undone.complete()) {
            close(actor, run);
        }
        return undone;
    }

    private long last(ImportRun run) {
        return run.marks().last() == 0 ? ledger.lastNumber() : run.marks().last();
    }

    private boolean hasOpsThrough(ImportRun run, long sent) {
        long through = Math.min(sent, last(run));
        for (long from = run.marks().first(); from <= through; from += Ledger.GROUP) {
            if (!own(run, from, Math.min(through, from + Ledger.GROUP - 1)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Op> own(ImportRun run, long from, long through) {
        return inSteps(run.id().toString(), from, through);
    }

    private List<Op> inSteps(String transaction, long from, long through) {
        return ledger.lives().spans(from, through).stream()
                .flatMap(span -> ops.ofChain(span.chain(), span.from(), span.through()).stream())
                .filter(op -> transaction.equals(op.transaction()))
                .toList();
    }

    /** Newest first, in steps: seats and certificates go before the people they belong to. */
    private Undone takeBack(Actor actor, ImportRun run, ImportWatch watch) {
        Set<Id> records = new HashSet<>();
        Set<Id> before = undoneBefore(run);
        int takenBack = 0;
        int left = 0;
        long last = last(run);
        int of = (int) (last - run.marks().first() + 1);
        for (long through = last; through >= run.marks().first(); through -= Ledger.GROUP) {
            if (!watch.goesOn((int) (last - through), of)) {
                return new Undone(takenBack, left, false);
            }
            long from = Math.max(run.marks().first(), through - Ledger.GROUP + 1);
            List<Op> step = own(run, from, through);
            step.forEach(op -> records.add(op.record()));
            List<Op> standing = standing(step, records);
            left += (int) step.stream()
                    .filter(op -> !standing.contains(op) && !before.contains(op.record()))
                    .count();
            takenBack += standing.size();
            ledger.record(actor, compensation.of(standing, REASON), undoing(run));
        }
        watch.goesOn(of, of);
        return new Undone(takenBack, left, true);
    }

    private static String undoing(ImportRun run) {
        return "undo " + run.id();
    }

    /** Records that an attempt which was called off has taken back already: they are done, not left. */
    private Set<Id> undoneBefore(ImportRun run) {
        Set<Id> records = new HashSet<>();
        long end = ledger.lastNumber();
        long begin = run.marks().last() == 0 ? run.marks().first() : run.marks().last() + 1;
        for (long from = begin; from <= end; from += Ledger.GROUP) {
            long through = Math.min(end, from + Ledger.GROUP - 1);
            inSteps(undoing(run), from, through).forEach(op -> records.add(op.record()));
        }
        return records;
    }

    /** The ops whose every value still stands, but not those of people who have other seats or certificates by now. */
    private List<Op> standing(List<Op> step, Set<Id> own) {
        Set<Id> people = step.stream()
                .filter(op -> op.kind().equals(TraineeRecord.KIND.name()))
                .map(Op::record)
                .collect(Collectors.toSet());
        Set<Id> used = people.isEmpty() ? Set.of() : onFile.usedElsewhere(people, own);
        List<Op> standing = new ArrayList<>();
        Map<String, List<Op>> byKind = step.stream().collect(Collectors.groupingBy(Op::kind));
        byKind.forEach((kind, ops) -> {
            RecordKind known = kinds.get(kind);
            var records = ledger.standing(known, ops.stream().map(Op::record).toList());
            ops.stream()
                    .filter(op -> !used.contains(op.record()))
                    .filter(op -> records.containsKey(op.record())
                            && records.get(op.record()).values().get(RecordKind.VOIDED) == null
                            && op.set().keySet().stream()
                                    .allMatch(field -> records.get(op.record())
                                            .seen()
                                            .of(field)
                                            .contains(op.id())))
                    .forEach(standing::add);
        });
        standing.sort(java.util.Comparator.comparingLong(Op::seq));
        return standing;
    }

    private void close(Actor actor, Id run) {
        List<Change> changes = new ArrayList<>();
        for (Id row : imports.waitingOf(run)) {
            changes.add(
                    Change.of(ImportRecords.ROW, row, Map.of("state", "undone"), ledger.seen(ImportRecords.ROW, row)));
        }
        changes.add(Change.of(ImportRecords.RUN, run, Map.of("state", "undone"), ledger.seen(ImportRecords.RUN, run)));
        ledger.record(actor, changes);
    }
}
