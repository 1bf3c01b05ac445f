package org.chizheng.app.cli.person;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.CertificateView;
import org.chizheng.app.cli.frame.ClassView;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.PersonView;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateQueries;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code find}: the one search box. */
@Command(name = "find", description = "按姓名、拼音首字母、证件号码末几位、电话开头、班级或证书编号查找")
public final class FindCommand extends HomeCommand {
    @Parameters(paramLabel = "TEXT", description = "要找的文字")
    private String text;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "每类最多给 N 条（默认 20）")
    private int limit;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        if (text.isBlank()) {
            throw wrong("要写找什么");
        }
        int most = Math.max(1, limit);
        List<Trainee> people =
                core.services().trainees().page(new TraineeQueries.Filter(text, null, null, false), 0, most);
        List<TrainingClass> classes =
                core.services().classes().page(new ClassQueries.Filter(text, null, false), 0, most);
        List<Certificate> papers =
                core.services().certificates().page(new CertificateQueries.Filter(text, null, null, false), 0, most);
        reveal.open(core, "find，" + people.size() + " 人、" + papers.size() + " 本证书");
        PersonView view = new PersonView(core, reveal);
        ClassView headers = new ClassView(core.seams().today());
        CertificateView certificates = new CertificateView(reveal);
        Answer answer = Answer.of(Json.object(
                "trainees", people.stream().map(view::brief).toList(),
                "classes", classes.stream().map(headers::row).toList(),
                "certificates", papers.stream().map(certificates::row).toList()));
        if (!people.isEmpty()) {
            TextTable table = view.table();
            people.forEach(person -> view.row(table, person));
            answer.table(table);
        }
        if (!classes.isEmpty()) {
            answer.table(headers.table(classes));
        }
        if (!papers.isEmpty()) {
            answer.table(certificates.table(papers));
        }
        return people.isEmpty() && classes.isEmpty() && papers.isEmpty() ? answer.line("没有找到。") : answer;
    }
}
