package org.chizheng.app.cli.paper;

import java.nio.file.Path;
import java.time.LocalDate;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.document.register.Paper;
import picocli.CommandLine.Option;

/** {@code report progress}: the tables of 附件1 and 附件2 with live figures, in one file. */
@picocli.CommandLine.Command(
        name = "progress",
        description = "附件1、附件2 的任务和完成数（一份PDF；要 Word 或 Excel 用 print annex-1、print annex-2）")
final class ReportProgressCommand extends Command {
    @Option(names = "--unit", paramLabel = "UNIT", description = "只印一个单位")
    private String unit;

    @Option(names = "--as-of", paramLabel = "DATE", description = "截至哪一天（不写就是今天；持证数只有今天的）")
    private LocalDate asOf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "写成哪个文件")
    private Path file;

    @Override
    public Answer run(OpenHome home) {
        try (Core core = home.core()) {
            String one = unit == null ? null : new Lookup(core).unit(unit);
            Paper paper = core.services().papers().progress(core.actor(), one, asOf);
            return PaperAnswer.of(paper, file, PaperAnswer.writer(home).write(paper, file));
        }
    }
}
