package org.chizheng.app.cli.training;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Paging;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.training.ClassQueries;
import org.chizheng.core.training.TrainingClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code class list}. */
@Command(name = "list", description = "列出班级，开班晚的在前")
final class ClassListCommand extends HomeCommand {
    @Option(names = "--text", paramLabel = "TEXT", description = "编号、名称、职业或培训机构")
    private String text;

    @Option(names = "--unit", paramLabel = "UNIT", description = "哪个单位开的：代码或名称")
    private String unit;

    @Option(names = "--voided", description = "连同已作废的")
    private boolean voided;

    @Mixin
    private Paging paging;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        String office = unit == null ? null : new Lookup(core).unit(unit);
        ClassQueries.Filter filter = new ClassQueries.Filter(text, office, voided);
        ClassQueries classes = core.services().classes();
        List<TrainingClass> page = classes.page(filter, paging.offset(), paging.limit());
        ClassOutput view = new ClassOutput(core.seams().today());
        return paging.answer(classes.count(filter), page.stream().map(view::row).toList(), view.table(page));
    }
}
