package org.chizheng.app.cli.attachment;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.person.Trainee;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attachment list}. */
@Command(name = "list", description = "列出一个人的附件")
final class AttachmentListCommand extends HomeCommand {
    @Parameters(paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Trainee subject = new Lookup(core).person(person);
        List<Attachment> all = core.services()
                .attachmentService()
                .of(core.services().onePerson().allOf(subject.id()));
        TextTable table = new TextTable("附件号", "是什么", "格式", "说明", "单位", "文件在这里");
        all.forEach(one -> table.row(
                one.id(),
                one.sort().label(),
                one.form().code(),
                one.note(),
                core.services().units().nameOf(one.office()),
                AttachmentCommand.isHere(core, one) ? "在" : "在添加它的电脑上"));
        return Answer.of(Json.object(
                        "trainee", subject.id().toString(),
                        "rows",
                                all.stream()
                                        .map(one -> AttachmentCommand.row(core, one))
                                        .toList()))
                .table(table)
                .line(subject.name() + "：附件 " + all.size() + " 份");
    }
}
