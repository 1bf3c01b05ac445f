package org.chizheng.app.cli.training;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.EnrolmentRecord;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TaskCategory;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code class show}: the header, what still stands in the way of submitting, and the roster. */
@Command(name = "show", description = "一个班的全部：表头、报送前还缺什么、花名册")
final class ClassShowCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", description = "班级编号")
    private String no;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        TrainingClass header = new Lookup(core).trainingClass(no);
        List<Seat> seats = core.services().rosters().roster(header.id());
        reveal.openMany(core, header.id() + "，" + seats.size() + " 人");
        ClassOutput view = new ClassOutput(core.seams().today());
        Map<String, Object> json = view.row(header);
        json.put("days", header.days());
        json.put("venue", header.venue());
        json.put("teachers", header.teachers());
        json.put("planned", header.planned());
        json.put("contact", header.contact());
        json.put("remark", header.remark());
        List<Refusal> missing =
                header.submittedOn() == null ? core.services().classService().missing(header.id()) : List.of();
        json.put("missing", missing.stream().map(ClassShowCommand::missing).toList());
        PersonOutput people = new PersonOutput(core, reveal);
        json.put("roster", seats.stream().map(seat -> seat(people, seat)).toList());
        Answer answer = Answer.of(json).table(view.table(List.of(header)));
        missing.forEach(one -> answer.line("报送前：" + one.sentence()));
        return seats.isEmpty() ? answer : answer.line("").table(roster(core, people, seats));
    }

    private static Map<String, Object> missing(Refusal one) {
        return Json.object("code", one.code(), "what", one.what(), "why", one.why(), "now", one.now());
    }

    private static Map<String, Object> seat(PersonOutput people, Seat seat) {
        return Json.object(
                "enrolment", seat.enrolment().toString(),
                "trainee", people.brief(seat.trainee()),
                "category", seat.category(),
                "creditedUnit", seat.creditedUnit(),
                "choiceWhy", seat.choiceWhy(),
                "voucherNo", seat.voucherNo(),
                "withdrawnOn", seat.withdrawnOn(),
                "withdrawnWhy", seat.withdrawnWhy(),
                "attendedDays", seat.attendedDays(),
                "result", seat.result(),
                "employment", seat.employment(),
                "doubts", seat.doubts());
    }

    private static TextTable roster(Core core, PersonOutput people, List<Seat> seats) {
        TextTable table = new TextTable("姓名", "证件号码", "联系电话", "任务类别", "计入单位", "培训券编号", "出勤天数", "考核", "就业凭证", "退班");
        Lookup lookup = new Lookup(core);
        for (Seat seat : seats) {
            boolean here = seat.trainee() != null;
            table.row(
                    here ? seat.trainee().name() : "（无名）",
                    here ? people.idNo(seat.trainee()) : null,
                    here ? people.phone(seat.trainee()) : null,
                    TaskCategory.ofCode(seat.category())
                            .map(TaskCategory::label)
                            .orElse(seat.category()),
                    lookup.unitName(seat.creditedUnit()),
                    seat.voucherNo(),
                    seat.attendedDays(),
                    EnrolmentRecord.wordOf(EnrolmentRecord.RESULTS, seat.result()),
                    EnrolmentRecord.wordOf(EnrolmentRecord.EMPLOYMENT, seat.employment()),
                    seat.withdrawnOn());
        }
        return table;
    }
}
