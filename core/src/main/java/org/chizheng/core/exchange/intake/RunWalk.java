package org.chizheng.core.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/** One way down a sheet, saving each row as it is judged now. */
final class RunWalk {
    private final Preview preview;
    private final RowChanges changes;
    private final RunWriter writer;
    private ImportCounts counts = ImportCounts.NONE;
    private boolean calledOff;

    RunWalk(Preview preview, RowChanges changes, RunWriter writer) {
        this.preview = preview;
        this.changes = changes;
        this.writer = writer;
    }

    ImportService.Result walk(ImportService.Choice choice, ImportWatch watch) {
        preview.judge().rows(row -> {
            calledOff = !watch.goesOn(counts.rows(), preview.entries());
            if (!calledOff && !choice.leaveOut().contains(row.number())) {
                JudgedRow saved = save(row, choice);
                counts = counts.plus(saved);
                watch.row(saved);
            }
            return !calledOff;
        });
        if (calledOff) {
            writer.flush();
        } else {
            writer.finish(counts);
            watch.goesOn(preview.entries(), preview.entries());
        }
        Optional<Id> run = writer.hasBegun() ? Optional.of(writer.run()) : Optional.empty();
        return new ImportService.Result(run, counts, !calledOff);
    }

    private JudgedRow save(JudgedRow row, ImportService.Choice choice) {
        if (row.group() != RowGroup.ADDED && row.group() != RowGroup.UPDATED) {
            writer.take(row, List.of());
            return row;
        }
        JudgedRow saved = row;
        List<Change> all = List.of();
        try {
            String source = writer.fileName() + "｜" + preview.tab().name() + "｜第" + row.number() + "行";
            all = changes.of(row, new RowChanges.How(source, choice.keeps(row.number()), preview.shown(row.number())));
        } catch (Refusal no) {
            saved = refused(row, no);
        }
        writer.take(saved, all);
        return saved;
    }

    /** A rule that only the saving knows costs its own row and no other. */
    private static JudgedRow refused(JudgedRow row, Refusal no) {
        List<Problem> problems = new ArrayList<>(row.problems());
        problems.add(new Problem(row.number(), "", -1, "", RowOutcome.REFUSE, false, no.code(), no.sentence()));
        return new JudgedRow(
                row.number(), RowGroup.REFUSED, RowOutcome.REFUSE, row.values(), row.raw(), problems, List.of());
    }
}
