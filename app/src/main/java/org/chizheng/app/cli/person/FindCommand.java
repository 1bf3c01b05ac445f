package org.chizheng.app.cli.person;

import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code find}: the one search box. */
@Command(name = "find", description = "一个搜索框：姓名、拼音首字母、证件号码末几位、电话、班级、证书编号、培训券编号")
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
        Found found = core.services().find().find(text, Math.max(1, limit));
        reveal.open(
                core,
                "find，" + found.people().size() + " 人、" + found.certificates().size() + " 本证书");
        PersonOutput view = new PersonOutput(core, reveal);
        Answer answer = Answer.of(Json.object(
                "trainees",
                        found.people().stream().map(hit -> person(view, hit)).toList(),
                "classes", found.classes().stream().map(FindCommand::ofClass).toList(),
                "certificates",
                        found.certificates().stream()
                                .map(hit -> certificate(reveal, hit))
                                .toList(),
                "vouchers", found.vouchers().stream().map(FindCommand::voucher).toList()));
        if (found.isEmpty()) {
            return answer.line("没有找到。");
        }
        tables(answer, view, reveal, found);
        return answer;
    }

    private static Map<String, Object> person(PersonOutput view, Found.OfPerson hit) {
        Map<String, Object> person = view.brief(hit.trainee());
        person.put("why", hit.why().label());
        return person;
    }

    private static Map<String, Object> ofClass(Found.OfClass hit) {
        return Json.object("id", text(hit.id()), "no", hit.no(), "name", hit.name(), "startsOn", hit.startsOn());
    }

    private static Map<String, Object> certificate(Reveal reveal, Found.OfCertificate hit) {
        return Json.object(
                "id", text(hit.id()),
                "kind", hit.kind(),
                "number", reveal.value("number", hit.number()),
                "trainee", text(hit.trainee()),
                "name", hit.traineeName(),
                "occupation", hit.occupationName());
    }

    private static Map<String, Object> voucher(Found.OfVoucher hit) {
        return Json.object(
                "enrolment", text(hit.enrolment()),
                "number", hit.number(),
                "trainee", text(hit.trainee()),
                "name", hit.traineeName(),
                "trainingClass", text(hit.trainingClass()),
                "className", hit.className());
    }

    private static String text(Id id) {
        return id == null ? null : id.toString();
    }

    private static void tables(Answer answer, PersonOutput view, Reveal reveal, Found found) {
        if (!found.people().isEmpty()) {
            TextTable people = view.table();
            found.people().forEach(hit -> view.row(people, hit.trainee()));
            answer.table(people);
        }
        section(
                answer,
                found.classes(),
                new TextTable("班级编号", "名称", "开班"),
                (table, hit) -> table.row(hit.no(), hit.name(), hit.startsOn()));
        section(
                answer,
                found.certificates(),
                new TextTable("证书编号", "类别", "持证人", "职业（工种）"),
                (table, hit) -> table.row(
                        reveal.value("number", hit.number()),
                        CertificateKind.ofCode(hit.kind())
                                .map(CertificateKind::label)
                                .orElse(hit.kind()),
                        hit.traineeName(),
                        hit.occupationName()));
        section(
                answer,
                found.vouchers(),
                new TextTable("培训券编号", "学员", "班级"),
                (table, hit) -> table.row(hit.number(), hit.traineeName(), hit.className()));
    }

    private static <T> void section(
            Answer answer, List<T> hits, TextTable table, java.util.function.BiConsumer<TextTable, T> row) {
        if (!hits.isEmpty()) {
            hits.forEach(hit -> row.accept(table, hit));
            answer.line("").table(table);
        }
    }
}
