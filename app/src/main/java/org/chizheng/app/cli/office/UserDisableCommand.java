package org.chizheng.app.cli.office;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code user disable}. */
@Needs(Right.MANAGE_ACCOUNTS)
@Command(name = "disable", description = "停用账号；历史记录里的名字不变")
final class UserDisableCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "登录名")
    private String login;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        core.accountService().disable(core.actor(), login.strip());
        return Answer.of(Json.object("login", login.strip(), "disabled", true)).line("已停用账号：" + login.strip());
    }
}
