package org.chizheng.app.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.shared.Money;
import org.chizheng.core.subsidy.RosterAnswer;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code subsidy roster}: everybody in one class, by this office's records and the rulings it knows. */
@Command(name = "roster", description = "一个班的花名册：每个人能不能享受补贴、依据哪一条、怎么办；按本单位的记录和县里的决定")
final class SubsidyRosterCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", description = "班级编号")
    private String no;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        TrainingClass subject = new Lookup(core).trainingClass(no);
        List<Seat> seats = core.services().rosters().roster(subject.id()).stream()
                .filter(seat -> seat.seated() && seat.trainee() != null)
                .toList();
        reveal.openMany(core, subject.id() + "，" + seats.size() + " 人");
        RosterAnswer told = core.services().subsidies().roster(subject, seats);
        PersonOutput people = new PersonOutput(core, reveal);
        List<Map<String, Object>> rows = new ArrayList<>();
        Answer shown = Answer.of(Json.object(
                "class", subject.no(),
                "on", told.eligibility().on().toString(),
                "packs", told.eligibility().packs(),
                "unchecked", told.unchecked(),
                "rows", rows));
        for (Seat seat : seats) {
            rows.add(row(people, told, seat));
            shown.line(seat.trainee().name() + "："
                    + told.amount(seat.enrolment())
                            .map(line -> line.arithmetic())
                            .or(() -> told.notPaid(seat.enrolment()).map(Remark::sentence))
                            .orElse(told.isClear(seat.enrolment()) ? "没有一条不符合" : "不能享受，或还要人定"));
            told.waiting(seat.enrolment()).forEach(wanted -> shown.line("    金额待核定：" + wanted));
            told.of(seat.enrolment())
                    .forEach(remark -> shown.line("    " + remark.kind().label() + "：" + remark.sentence()));
        }
        told.unchecked().values().forEach(what -> shown.line("没有核对：" + what));
        return shown.withProblems(seats.stream().anyMatch(seat -> !told.isClear(seat.enrolment())));
    }

    private static Map<String, Object> row(PersonOutput people, RosterAnswer told, Seat seat) {
        return Json.object(
                "enrolment", seat.enrolment().toString(),
                "trainee", people.brief(seat.trainee()),
                "clear", told.isClear(seat.enrolment()),
                "amount_fen",
                        told.amount(seat.enrolment()).map(line -> line.fen()).orElse(null),
                "amount",
                        told.amount(seat.enrolment())
                                .map(line -> new Money(line.fen()).toString())
                                .orElse(null),
                "waiting", told.waiting(seat.enrolment()),
                "remarks",
                        told.of(seat.enrolment()).stream()
                                .map(SubsidyRosterCommand::remark)
                                .toList());
    }

    private static Map<String, Object> remark(Remark remark) {
        return Json.object(
                "kind", remark.kind().label(),
                "rule", remark.rule(),
                "source", remark.clause() == null ? null : remark.clause().source(),
                "what", remark.what(),
                "now", remark.now());
    }
}
