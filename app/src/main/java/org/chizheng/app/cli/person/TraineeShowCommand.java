package org.chizheng.app.cli.person;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.CertificateOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.office.HistoryService;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.Seat;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trainee show}: the person, the classes, the certificates, and with --history how the record came about. */
@Command(name = "show", description = "一个人的全部：基本信息、班级、证书；加 --history 看来龙去脉")
final class TraineeShowCommand extends HomeCommand {
    @Parameters(paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String typed;

    @Option(names = "--history", description = "谁在何时改了什么、为什么")
    private boolean history;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Trainee person = new Lookup(core).person(typed);
        reveal.open(core, person.id().toString());
        PersonOutput view = new PersonOutput(core, reveal);
        List<Seat> seats = core.services().rosters().ofTrainee(person.id());
        List<Certificate> certificates = core.services().certificates().ofTrainee(person.id());
        CertificateOutput papers = new CertificateOutput(reveal);
        Map<String, Object> json = view.brief(person);
        json.put("phone2", reveal.value("phone2", person.phone2()));
        json.put("nation", person.nation());
        json.put("education", person.education());
        json.put("village", person.village());
        json.put("address", person.address());
        json.put("employer", person.employer());
        json.put("wish", person.wish());
        json.put("remark", person.remark());
        json.put("sameAs", person.sameAs() == null ? null : person.sameAs().toString());
        json.put("classes", seats.stream().map(seat -> seat(core, seat)).toList());
        json.put("certificates", certificates.stream().map(papers::row).toList());
        Answer answer = Answer.of(json).table(facts(view, person));
        if (!seats.isEmpty()) {
            answer.line("").table(classes(core, seats));
        }
        if (!certificates.isEmpty()) {
            answer.line("").table(papers.table(certificates));
        }
        if (history) {
            List<HistoryService.Entry> entries = core.services()
                    .history()
                    .ofAll(TraineeRecord.KIND, core.services().onePerson().allOf(person.id()));
            json.put("history", entries.stream().map(TraineeShowCommand::entry).toList());
            answer.line("");
            entries.forEach(entry -> answer.line(entry.line()));
        }
        return answer;
    }

    private static TextTable facts(PersonOutput view, Trainee person) {
        TextTable table = new TextTable("姓名", person.name());
        table.row("证件号码", view.idNo(person));
        table.row("性别", person.sexLabel());
        table.row("出生日期", person.birth());
        table.row("联系电话", view.phone(person));
        table.row("乡镇", view.township(person));
        table.row("村（社区）", person.village());
        table.row(
                "文化程度",
                person.education() == null
                        ? null
                        : CodeTable.EDUCATION.labelOf(person.education()).orElse(person.education()));
        table.row("人员类别", view.groups(person));
        table.row("记录号", person.id());
        if (person.voided() != null) {
            table.row("已作废", person.voided());
        }
        return table;
    }

    private static TextTable classes(Core core, List<Seat> seats) {
        TextTable table = new TextTable("班级", "培训职业", "开班", "结业", "培训券", "退班");
        ClassQueries classes = core.services().classes();
        for (Seat seat : seats) {
            TrainingClass header = classes.byId(seat.trainingClass()).orElse(null);
            table.row(
                    header == null ? seat.trainingClass() : header.no(),
                    header == null ? null : header.occupationName(),
                    header == null ? null : header.startsOn(),
                    header == null ? null : header.endsOn(),
                    seat.voucherNo(),
                    seat.withdrawnOn());
        }
        return table;
    }

    private static Map<String, Object> seat(Core core, Seat seat) {
        String no = core.services()
                .classes()
                .byId(seat.trainingClass())
                .map(TrainingClass::no)
                .orElse(null);
        return Json.object(
                "class", no,
                "category", seat.category(),
                "creditedUnit", seat.creditedUnit(),
                "voucherNo", seat.voucherNo(),
                "withdrawnOn", seat.withdrawnOn(),
                "attendedDays", seat.attendedDays(),
                "result", seat.result(),
                "employment", seat.employment(),
                "doubts", seat.doubts());
    }

    private static Map<String, Object> entry(HistoryService.Entry entry) {
        return Json.object(
                "at", entry.at().toString(),
                "who", entry.who(),
                "office", entry.office(),
                "sentence", entry.sentence(),
                "why", entry.why());
    }
}
