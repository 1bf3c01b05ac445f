package org.chizheng.app.cli.intake;

import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.exchange.intake.ImportRequest;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code import certificates}: people who are not here yet are registered with their certificate. */
@Needs(Right.SAVE_RECORDS)
@picocli.CommandLine.Command(name = "certificates", description = "导入证书清单，本单位为来源单位；名单上的新人一并登记")
final class ImportCertificatesCommand extends Command {
    @Mixin
    private FileOptions options;

    @Option(names = "--class", paramLabel = "NO", description = "班级编号：这些证书是哪个班取得的")
    private String classNo;

    @Override
    public Answer run(OpenHome home) {
        try (Core core = home.core()) {
            ImportRequest request = ImportRequest.certificates(options.file);
            if (classNo != null) {
                request =
                        request.ofClass(new Lookup(core).trainingClass(classNo).id());
            }
            return new ImportRunner(core, home).run(options.complete(request), options);
        }
    }
}
