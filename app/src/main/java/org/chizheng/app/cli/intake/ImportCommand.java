package org.chizheng.app.cli.intake;

import picocli.CommandLine.Command;

/** {@code import}. */
@Command(
        name = "import",
        description = "导入表格：花名册、证书清单；待核的行",
        subcommands = {ImportRosterCommand.class, ImportCertificatesCommand.class, HeldCommand.class})
public final class ImportCommand {}
