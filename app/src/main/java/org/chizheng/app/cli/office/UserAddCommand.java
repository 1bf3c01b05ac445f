package org.chizheng.app.cli.office;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add}: the new person's password comes by its own way, apart from that of the person acting. */
@Needs(Right.MANAGE_ACCOUNTS)
@picocli.CommandLine.Command(
        name = "add",
        description = "增加账号。新账号的密码取自环境变量 CHIZHENG_NEW_PASSPHRASE 或 --new-passphrase-file。")
final class UserAddCommand extends Command {
    @Parameters(paramLabel = "NAME", description = "登录名，就用姓名")
    private String login;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "clerk 经办、lead 负责人、reviewer 复核、auditor 审计、viewer 查看")
    private String role;

    @Option(names = "--new-passphrase-file", paramLabel = "FILE", description = "从文件第一行取新账号的密码；写 - 从标准输入取")
    private String file;

    @Override
    public Answer run(OpenHome home) {
        Role known = Arrays.stream(Role.values())
                .filter(one -> one.code().equals(role))
                .findFirst()
                .orElseThrow(() -> wrong("--role 只有 "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("、"))));
        if (login.isBlank()) {
            throw wrong("NAME 不能是空的");
        }
        try (Core core = home.core()) {
            core.accountService().add(core.actor(), login.strip(), known, home.newPassphrase(file));
        }
        return Answer.of(Json.object("login", login.strip(), "role", known.code()))
                .line("已增加账号：" + login.strip() + "（" + known.label() + "）");
    }
}
