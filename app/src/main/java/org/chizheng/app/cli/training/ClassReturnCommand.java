package org.chizheng.app.cli.training;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code class return}: the bureau's not yet, with what is missing. */
@Needs(Right.DECIDE)
@Command(name = "return", description = "退回补正（县人社局），要写明缺什么")
final class ClassReturnCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", description = "班级编号")
    private String no;

    @Option(names = "--why", paramLabel = "TEXT", description = "缺什么，例如 缺考核方案")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        return BureauAnswer.give(core, no, false, why);
    }
}
