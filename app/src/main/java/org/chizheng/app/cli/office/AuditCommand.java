package org.chizheng.app.cli.office;

import org.chizheng.app.cli.sync.AuditCopyCommand;
import picocli.CommandLine.Command;

/** {@code audit}. */
@Command(
        name = "audit",
        description = "操作记录：谁看过、印过、导出过完整证件号码",
        subcommands = {AuditListCommand.class, AuditCopyCommand.class, AuditVerifyCommand.class})
public final class AuditCommand {}
