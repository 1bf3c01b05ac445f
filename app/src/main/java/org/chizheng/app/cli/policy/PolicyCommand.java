package org.chizheng.app.cli.policy;

import picocli.CommandLine.Command;

/** {@code policy}. */
@Command(
        name = "policy",
        description = "政策包：文件的标准、条件、期限和待定的事",
        subcommands = {
            PolicyListCommand.class,
            PolicyShowCommand.class,
            PolicyCheckCommand.class,
            PolicyGapsCommand.class,
            PolicyDaysCommand.class,
            PolicyWordsCommand.class,
            PolicyPreviewCommand.class
        })
public final class PolicyCommand {}
