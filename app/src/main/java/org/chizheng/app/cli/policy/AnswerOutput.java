package org.chizheng.app.cli.policy;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.Line;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.pack.Clause;

/** A decision for scripts and, read aloud, for a meeting. The keys are a contract. */
final class AnswerOutput {
    private AnswerOutput() {}

    static Answer of(org.chizheng.core.policy.answer.Answer answer, Decisions decisions) {
        Answer shown = Answer.of(Json.object(
                        "matter", answer.matter(),
                        "on", answer.on().toString(),
                        "amount_fen", answer.fen(),
                        "stands", answer.stands(),
                        "lines", answer.lines().stream().map(AnswerOutput::line).toList(),
                        "refusals", remarks(answer, Remark.Kind.REFUSE),
                        "approvals", remarks(answer, Remark.Kind.APPROVE),
                        "gaps", remarks(answer, Remark.Kind.GAP),
                        "warnings", remarks(answer, Remark.Kind.WARN),
                        "unchecked", remarks(answer, Remark.Kind.UNCHECKED),
                        "decisions",
                                decisions.all().stream()
                                        .map(AnswerOutput::decision)
                                        .toList(),
                        "packs", answer.packs()))
                .withProblems(!answer.stands());
        answer.sentences().forEach(shown::line);
        if (answer.lines().isEmpty() && answer.remarks().isEmpty()) {
            shown.line("可以：没有一条不符合。");
        }
        return shown;
    }

    static Map<String, Object> decision(Decided one) {
        return Json.object(
                "gap", one.gap(),
                "reading", one.reading(),
                "figure_fen", one.fen().isPresent() ? one.fen().getAsLong() : null,
                "by", one.by(),
                "on", one.on(),
                "reason", one.reason());
    }

    private static Map<String, Object> line(Line line) {
        return Json.object(
                "rule", line.rule(),
                "name", line.name(),
                "clause", line.clause().clause(),
                "source", line.clause().source(),
                "wording", line.clause().wording(),
                "payee", line.payee(),
                "who", line.who(),
                "inputs", line.inputs(),
                "arithmetic", line.arithmetic(),
                "amount_fen", line.fen());
    }

    private static List<Map<String, Object>> remarks(org.chizheng.core.policy.answer.Answer answer, Remark.Kind kind) {
        return answer.of(kind).map(AnswerOutput::remark).toList();
    }

    private static Map<String, Object> remark(Remark remark) {
        Clause clause = remark.clause();
        return Json.object(
                "rule", remark.rule(),
                "source", clause == null ? null : clause.source(),
                "wording", clause == null ? null : clause.wording(),
                "who", remark.who(),
                "what", remark.what(),
                "now", remark.now(),
                "inputs", remark.inputs());
    }
}
