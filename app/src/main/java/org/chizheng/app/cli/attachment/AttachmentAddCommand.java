package org.chizheng.app.cli.attachment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attachment add}. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "add", description = "给一个人加一份附件：JPEG、PNG 或 PDF，最大 8 MB；加密存放")
final class AttachmentAddCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Parameters(index = "1", paramLabel = "FILE", description = "照片或扫描件")
    private Path file;

    @Option(
            names = "--sort",
            paramLabel = "SORT",
            required = true,
            description = "是什么：身份证复印件、本人照片、证明材料、证书复印件、签字材料、其他材料")
    private String sort;

    @Option(names = "--note", paramLabel = "TEXT", description = "说明")
    private String note;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        AttachmentSort kind = Arrays.stream(AttachmentSort.values())
                .filter(known -> known.label().equals(sort) || known.code().equals(sort))
                .findFirst()
                .orElseThrow(() -> wrong("没有“" + sort + "”这种附件，可写："
                        + Arrays.stream(AttachmentSort.values())
                                .map(AttachmentSort::label)
                                .collect(Collectors.joining("、"))));
        Trainee subject = new Lookup(core).person(person);
        byte[] content = InputFile.bytes(file, AttachmentService.LARGEST);
        Attachment added = core.services()
                .attachmentService()
                .add(
                        core.actor(),
                        new AttachmentService.Behind(TraineeRecord.KIND, subject.id(), null),
                        new AttachmentService.Said(kind, note),
                        content);
        return Answer.of(AttachmentCommand.row(core, added))
                .line("已给" + subject.name() + "加上" + kind.label() + "，加密存在这台电脑上。附件号 " + added.id());
    }
}
