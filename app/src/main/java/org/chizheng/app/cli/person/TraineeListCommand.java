package org.chizheng.app.cli.person;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Paging;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trainee list}. */
@Command(name = "list", description = "列出学员，最近改过的在前")
final class TraineeListCommand extends HomeCommand {
    @Option(names = "--text", paramLabel = "TEXT", description = "姓名、拼音首字母、电话开头或证件号码末几位")
    private String text;

    @Option(names = "--township", paramLabel = "UNIT", description = "乡镇：代码或名称")
    private String township;

    @Option(names = "--group", paramLabel = "CODE", description = "人员类别的代码，例如 TUOPIN")
    private String group;

    @Option(names = "--voided", description = "连同已作废、已并入的")
    private boolean voided;

    @Mixin
    private Paging paging;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        String unit = township == null ? null : new Lookup(core).unit(township);
        TraineeQueries.Filter filter = new TraineeQueries.Filter(text, unit, group, voided);
        TraineeQueries trainees = core.services().trainees();
        List<Trainee> people = trainees.page(filter, paging.offset(), paging.limit());
        reveal.openMany(core, "trainee list，" + people.size() + " 人");
        PersonOutput view = new PersonOutput(core, reveal);
        TextTable table = view.table();
        people.forEach(person -> view.row(table, person));
        return paging.answer(
                trainees.count(filter), people.stream().map(view::brief).toList(), table);
    }
}
