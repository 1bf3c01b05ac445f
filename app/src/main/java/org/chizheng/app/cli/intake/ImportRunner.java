package org.chizheng.app.cli.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.cell.SheetTab;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.exchange.intake.ImportService;
import org.chizheng.core.exchange.intake.ImportWatch;
import org.chizheng.core.exchange.intake.Preview;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.shared.Id;

/** One file through the service, and what came of it as an answer. */
final class ImportRunner {
    /** Problems in the text for a person; the JSON has all of them. */
    private static final int SHOWN = 30;

    private static final int STEP = 500;

    private final Core core;
    private final OpenHome home;
    private final Reveal reveal;

    ImportRunner(Core core, OpenHome home) {
        this.core = core;
        this.home = home;
        this.reveal = home.reveal();
    }

    /** Gathers the problems of all rows and tells how far it is. */
    private final class Gathering implements ImportWatch {
        private final String doing;
        private final Set<Integer> leftOut;
        private final List<Problem> problems = new ArrayList<>();
        private ImportCounts counts = ImportCounts.NONE;

        Gathering(String doing, Set<Integer> leftOut) {
            this.doing = doing;
            this.leftOut = leftOut;
        }

        @Override
        public void row(JudgedRow row) {
            if (!leftOut.contains(row.number())) {
                counts = counts.plus(row);
                problems.addAll(row.problems());
            }
        }

        @Override
        public boolean goesOn(int done, int of) {
            if (done > 0 && (done % STEP == 0 || done == of)) {
                home.note(doing + " " + done + "/" + of);
            }
            return true;
        }
    }

    Answer run(ImportRequest request, FileOptions options) {
        ImportService imports = core.services().imports();
        try (Preview preview = imports.open(request)) {
            if (options.errors != null) {
                imports.writeErrors(preview, options.errors);
            }
            reveal.openMany(core, "import，" + preview.entries() + " 行");
            if (options.dryRun) {
                Gathering seen = new Gathering("核对", options.leftOut());
                imports.look(preview, seen);
                return answer(preview, options, seen.counts, null, seen.problems);
            }
            Gathering seen = new Gathering("登记", options.leftOut());
            ImportService.Result result = imports.confirm(core.actor(), preview, options.choice(), seen);
            return answer(preview, options, result.counts(), result.run().orElse(null), seen.problems);
        }
    }

    private Answer answer(Preview preview, FileOptions options, ImportCounts counts, Id run, List<Problem> ofRows) {
        List<Problem> problems =
                Stream.concat(preview.sheetProblems().stream(), ofRows.stream()).toList();
        Map<String, Object> json = Json.object(
                "rows", counts.rows(),
                "added", counts.added(),
                "same", counts.same(),
                "updated", counts.updated(),
                "held", counts.held(),
                "refused", counts.refused(),
                "leftOut", preview.entries() - counts.rows(),
                "problems", problems.stream().map(this::view).toList(),
                "dryRun", options.dryRun,
                "run", run == null ? null : run.toString(),
                "sheet", preview.tab().name(),
                "sheets", preview.tabs().stream().map(SheetTab::name).toList(),
                "errors", options.errors == null ? null : options.errors.toString());
        Answer answer = Answer.of(json)
                .line((options.dryRun ? "如果登记：" : "") + counts.rows() + " 行，新增 " + counts.added() + "，已有相同 "
                        + counts.same() + "，更新 " + counts.updated() + "，待核 " + counts.held() + "，拒收 "
                        + counts.refused());
        int leftOut = preview.entries() - counts.rows();
        if (!options.leftOut().isEmpty()) {
            answer.line("按 --leave-out 留下 " + leftOut + " 行没有导入");
        }
        table(answer, problems);
        if (options.errors != null) {
            answer.line("问题表写在 " + options.errors);
        }
        return answer.withProblems(counts.held() + counts.refused() > 0);
    }

    private void table(Answer answer, List<Problem> problems) {
        List<Problem> told = problems.stream()
                .filter(problem -> problem.outcome().compareTo(RowOutcome.WARN) >= 0)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("行", "列", "结论", "问题与处理办法");
        told.stream()
                .limit(SHOWN)
                .forEach(problem ->
                        table.row(problem.row(), problem.column(), ImportWords.outcome(problem), problem.message()));
        answer.table(table);
        if (told.size() > SHOWN) {
            answer.line("还有 " + (told.size() - SHOWN) + " 条，见 --errors 写出的问题表");
        }
    }

    private Map<String, Object> view(Problem problem) {
        return ImportWords.view(problem, reveal);
    }
}
