package org.chizheng.app.cli.frame;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before any command, or behind it. */
public abstract class Globals {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "数据文件夹（不写就用本机默认位置）")
    Path home;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "由谁操作（不写就是第一个账号）；密码取自环境变量 CHIZHENG_PASSPHRASE")
    String user;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "从文件第一行取密码；写 - 从标准输入取")
    String passphraseFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "标准输出只给一份 JSON（UTF-8）")
    boolean json;

    @Option(names = "--reveal", paramLabel = "REASON", scope = ScopeType.INHERIT, description = "显示完整证件号和电话；理由会记入操作记录")
    String reveal;

    @Option(
            names = "--second",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "成批导出完整证件号时，确认的第二个人；密码取自环境变量 CHIZHENG_SECOND_PASSPHRASE")
    String second;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "出错时把技术细节写入日志文件，并说明写在哪里")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示用法")
    boolean help;
}
