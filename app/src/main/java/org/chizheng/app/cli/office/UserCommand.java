package org.chizheng.app.cli.office;

import picocli.CommandLine.Command;

/** {@code user}. */
@Command(
        name = "user",
        description = "账号和角色",
        subcommands = {UserAddCommand.class, UserListCommand.class, UserDisableCommand.class})
public final class UserCommand {}
