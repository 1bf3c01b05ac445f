package org.chizheng.app.cli.training;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code class approve}: the bureau's yes. */
@Command(name = "approve", description = "批复开班（县人社局）")
final class ClassApproveCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", description = "班级编号")
    private String no;

    @Option(names = "--why", paramLabel = "TEXT", description = "批复意见")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        return BureauAnswer.give(core, no, true, why);
    }
}
