package org.chizheng.app.cli.policy;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.policy.answer.Calculator;
import picocli.CommandLine.Mixin;

/** {@code subsidy calc}: one explained decision; exit 1 when something refuses, is to be approved, or is left open. */
@picocli.CommandLine.Command(name = "calc", description = "按事实算一笔补贴：每行有条款、算式和金额；定不了的说清为什么")
final class SubsidyCalcCommand extends Command {
    @Mixin
    private FactsOptions options;

    @Override
    public Answer run(OpenHome home) {
        FactsOptions.Told told = options.told(home);
        return told.say(new Calculator(told.stack(), told.decisions()).calc(told.facts()));
    }
}
