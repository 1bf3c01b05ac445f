package org.chizheng.app.cli.paper;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.app.records.print.SummaryChart;
import org.chizheng.core.Core;
import org.chizheng.core.document.Picture;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.register.PaperNeed;
import org.chizheng.core.document.register.PaperRelease;
import org.chizheng.core.document.register.PaperRequest;
import org.chizheng.core.document.register.PaperService;
import org.chizheng.core.shared.Id;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code print}: one paper of the catalogue as a file. Full identity numbers only with {@code --reveal REASON}. */
@picocli.CommandLine.Command(name = "print", description = "把一种文书写成文件（.pdf、.docx、.xlsx）。有哪些见 print --list。")
public final class PrintCommand extends Command {
    @Parameters(arity = "0..1", paramLabel = "KIND", description = "文书种类")
    private String kind;

    @Option(names = "--list", description = "列出文书种类和各要什么")
    private boolean list;

    @Option(names = "--class", paramLabel = "NO", description = "班级编号")
    private String classNo;

    @Option(names = "--unit", paramLabel = "UNIT", description = "进度表：只印一个单位")
    private String unit;

    @Option(names = "--as-of", paramLabel = "DATE", description = "进度表：截至哪一天（不写就是今天）")
    private LocalDate asOf;

    @Mixin
    private NoticeOptions notice;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "写成哪个文件，按 .pdf、.docx、.xlsx 定格式")
    private Path file;

    @Override
    public Answer run(OpenHome home) {
        if (list) {
            return list();
        }
        if (kind == null) {
            throw wrong("还要写文书种类，print --list 列出有哪些");
        }
        if (file == null) {
            throw wrong("还要用 -o 写明存成哪个文件");
        }
        DocumentKind wanted = DocumentKinds.of(kind);
        Set<PaperNeed> needs = PaperNeed.required(wanted);
        if (needs.contains(PaperNeed.CLASS) && classNo == null) {
            throw wrong("“" + wanted.name() + "”要用 --class 写明班级编号");
        }
        try (Core core = home.core()) {
            PaperService papers = core.services().papers();
            if (needs.contains(PaperNeed.NOTICE_TERMS)) {
                notice.remember(core.actor(), papers.settings());
            }
            PaperRelease.Written written = core.services()
                    .paperRelease()
                    .write(
                            core.actor(),
                            request(core, wanted, home.reveal().reason()),
                            file,
                            () -> home.reveal().second(core),
                            PaperAnswer.writer(home));
            return PaperAnswer.of(written.paper(), file, written.fonts());
        }
    }

    private PaperRequest request(Core core, DocumentKind wanted, String reason) {
        Lookup lookup = new Lookup(core);
        Id trainingClass =
                classNo == null ? null : lookup.trainingClass(classNo).id();
        String one = unit == null ? null : lookup.unit(unit);
        Picture chart = wanted == DocumentKinds.SUMMARY ? SummaryChart.of(core) : null;
        return new PaperRequest(wanted, trainingClass, one, asOf, reason, notice.terms(), chart);
    }

    private static Answer list() {
        TextTable table = new TextTable("种类", "名称", "要给");
        for (DocumentKind one : PaperNeed.filledFromStore()) {
            table.row(
                    one.code(),
                    one.name(),
                    PaperNeed.required(one).stream().map(PrintCommand::option).collect(Collectors.joining(" ")));
        }
        List<Object> kinds = PaperNeed.filledFromStore().stream()
                .map(one -> (Object) Json.object(
                        "kind", one.code(),
                        "name", one.name(),
                        "needsClass", PaperNeed.required(one).contains(PaperNeed.CLASS),
                        "needsReason", one.needsReason()))
                .toList();
        return Answer.of(Json.object("kinds", kinds)).table(table);
    }

    private static String option(PaperNeed need) {
        return switch (need) {
            case CLASS -> "--class 班级编号";
            case REASON -> "--reveal 用途";
            case NOTICE_TERMS -> "首次还要 --department --phone --address";
            case DAY -> "--as-of 日期";
            case UNIT -> "--unit 单位";
        };
    }
}
