package org.chizheng.app.records.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.records.CoveredWords;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.table.Verdict;
import org.chizheng.core.exchange.ImportCounts;
import org.chizheng.core.exchange.judge.FieldChange;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.Problem;
import org.chizheng.core.exchange.judge.RowGroup;
import org.chizheng.core.exchange.judge.RowOutcome;
import org.chizheng.core.exchange.layout.Header;

/** A judged row in words; numbers of people are covered, also inside the sentences. */
final class RowWords {
    private RowWords() {}

    /** The five heaps as the desk calls them. */
    static String group(RowGroup group) {
        return switch (group) {
            case ADDED -> Texts.of("import.added");
            case SAME -> Texts.of("import.same");
            case UPDATED -> Texts.of("import.updated");
            case HELD -> Texts.of("import.held");
            case REFUSED -> Texts.of("import.refused");
        };
    }

    static int count(ImportCounts counts, RowGroup group) {
        return switch (group) {
            case ADDED -> counts.added();
            case SAME -> counts.same();
            case UPDATED -> counts.updated();
            case HELD -> counts.held();
            case REFUSED -> counts.refused();
        };
    }

    static Verdict verdict(JudgedRow row) {
        if (row.group() == RowGroup.REFUSED) {
            return Verdict.REFUSED;
        }
        boolean warned = row.group() == RowGroup.HELD
                || row.problems().stream().anyMatch(problem -> problem.outcome().compareTo(RowOutcome.WARN) >= 0);
        return warned ? Verdict.WARNED : Verdict.FINE;
    }

    static Verdict verdict(Problem problem) {
        return switch (problem.outcome()) {
            case OK, NORM -> Verdict.FINE;
            case WARN, ASK -> Verdict.WARNED;
            case REFUSE -> Verdict.REFUSED;
        };
    }

    /** One cell as it was typed, found by our field. */
    static String typed(JudgedRow row, Header header, String field) {
        int at = header.column(field);
        return at < 0 ? "" : CoveredWords.of(row.raw().getOrDefault(header.title(at), ""));
    }

    /** 身份证号：最后一位与前面不符 … */
    static String sentence(Problem problem) {
        String words = problem.column().isEmpty()
                ? problem.message()
                : Texts.of("import.problem", problem.column(), problem.message());
        return CoveredWords.of(words);
    }

    static String sentence(FieldChange change) {
        String before = change.before().isEmpty() ? Texts.of("import.change.empty") : change.before();
        return CoveredWords.of(Texts.of("import.change", change.title(), before, change.after()));
    }

    /** The gravest first, otherwise in the order of the columns. */
    static Stream<Problem> problems(List<Problem> problems) {
        return problems.stream().sorted((one, other) -> other.outcome().compareTo(one.outcome()));
    }

    /** For the cell of a list: what is to be decided or mended and what would change; the drawer has the rest. */
    static String line(JudgedRow row) {
        return Stream.concat(
                        problems(row.problems())
                                .filter(problem -> problem.outcome().compareTo(RowOutcome.WARN) >= 0)
                                .map(RowWords::sentence),
                        row.changes().stream().map(RowWords::sentence))
                .collect(Collectors.joining(" "));
    }

    /** 新增 24 · 更新 1 · 待核 2; heaps without rows are left out. */
    static String counts(ImportCounts counts) {
        String words = Stream.of(RowGroup.values())
                .filter(group -> count(counts, group) > 0)
                .map(group -> Texts.of("import.count", group(group), count(counts, group)))
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Texts.of("import.count.none") : words;
    }
}
