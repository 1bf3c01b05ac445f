package org.chizheng.app.cli.policy;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.policy.answer.Eligibility;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subsidy check}: whether people, an institution or a programme's applicant meet what the documents demand. */
@picocli.CommandLine.Command(name = "check", description = "核对资格：可以、提醒、须批准还是拒绝，依据哪一条，现在怎么办")
final class SubsidyCheckCommand extends Command {
    @Mixin
    private FactsOptions options;

    @Option(
            names = "--about",
            paramLabel = "WHO",
            defaultValue = "学员",
            description = "核对什么：学员（默认）、结业、取证、机构、申领，或评选项目的名称，例如 劳务品牌")
    private String about;

    @Override
    public Answer run(OpenHome home) {
        FactsOptions.Told told = options.told(home);
        if (told.stack().checks(about, told.facts().on()).findAny().isEmpty()) {
            throw Refusal.of(
                    "policy.about",
                    "适用的文件里没有对“" + about + "”的条件",
                    "名称不对，或 " + told.facts().on() + " 适用的文件没有管它",
                    "可以核对的有："
                            + String.join("、", told.stack().abouts(told.facts().on())));
        }
        return told.say(new Eligibility(told.stack(), told.decisions()).check(told.facts(), about));
    }
}
