package org.chizheng.app.cli.intake;

import java.util.Map;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.records.CoveredWords;
import org.chizheng.core.exchange.judge.Problem;

/** A problem for a script and for a person. */
final class ImportWords {
    private ImportWords() {}

    static Map<String, Object> view(Problem problem, Reveal reveal) {
        return Json.object(
                "row", problem.row(),
                "column", problem.column(),
                "value", shown(problem.value(), reveal),
                "outcome", problem.outcome().code(),
                "code", problem.code(),
                "message", shown(problem.message(), reveal));
    }

    /** Numbers of a sheet are covered whether they are right or not: a wrong one is a person's too. */
    static String shown(String typed, Reveal reveal) {
        return CoveredWords.of(typed, number -> reveal.value("idNo", number), number -> reveal.value("phone", number));
    }

    static String outcome(Problem problem) {
        return switch (problem.outcome()) {
            case OK, NORM -> "已规范";
            case WARN -> "提醒";
            case ASK -> "待核";
            case REFUSE -> problem.cellOnly() ? "未登记这一项" : "拒收";
        };
    }
}
