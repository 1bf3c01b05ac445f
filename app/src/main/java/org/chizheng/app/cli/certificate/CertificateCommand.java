package org.chizheng.app.cli.certificate;

import picocli.CommandLine.Command;

/** {@code certificate}. */
@Command(
        name = "certificate",
        description = "证书",
        subcommands = {CertificateAddCommand.class, CertificateListCommand.class})
public final class CertificateCommand {}
