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

/** {@code import roster}. */
@Needs(Right.SAVE_RECORDS)
@picocli.CommandLine.Command(name = "roster", description = "导入一个班的花名册：好的登记，不清楚的留作待核，其余写明原因")
final class ImportRosterCommand extends Command {
    @Mixin
    private FileOptions options;

    @Option(names = "--class", paramLabel = "NO", required = true, description = "班级编号")
    private String classNo;

    @Override
    public Answer run(OpenHome home) {
        try (Core core = home.core()) {
            ImportRequest request = ImportRequest.roster(
                    options.file, new Lookup(core).trainingClass(classNo).id());
            return new ImportRunner(core, home).run(options.complete(request), options);
        }
    }
}
