package org.chizheng.app.cli.training;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code class approve}: the bureau's yes; a number that nobody knows is told before the first class is answered. */
@Needs(Right.DECIDE)
@Command(name = "approve", description = "批复开班（县人社局），一次可以几个班")
final class ClassApproveCommand extends HomeCommand {
    @Parameters(paramLabel = "NO", arity = "1..*", description = "班级编号")
    private List<String> numbers;

    @Option(names = "--why", paramLabel = "TEXT", description = "批复意见")
    private String why;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        if (numbers.size() == 1) {
            return BureauAnswer.give(core, numbers.get(0), true, why);
        }
        Lookup lookup = new Lookup(core);
        numbers.forEach(lookup::trainingClass);
        List<Object> rows = new ArrayList<>();
        for (String no : numbers) {
            rows.add(BureauAnswer.write(core, no, true, why));
        }
        return Answer.of(Json.object("rows", rows)).line("已批复 " + rows.size() + " 个班");
    }
}
