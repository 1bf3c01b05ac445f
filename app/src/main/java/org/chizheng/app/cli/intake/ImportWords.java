package org.chizheng.app.cli.intake;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.exchange.judge.Problem;

/** A problem for a script and for a person. */
final class ImportWords {
    private static final Pattern LONG = Pattern.compile("[0-9]{15,}[Xx]?");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9*])1[0-9]{10}(?![0-9*])");

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
        String covered =
                LONG.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(reveal.value("idNo", found.group())));
        return MOBILE.matcher(covered)
                .replaceAll(found -> Matcher.quoteReplacement(reveal.value("phone", found.group())));
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
