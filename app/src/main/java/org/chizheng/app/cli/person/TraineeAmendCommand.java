package org.chizheng.app.cli.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.person.TraineeRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trainee amend}: what is not named stays as it is. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "amend", description = "更正学员信息；只改写出来的几项，写成空的就是清空")
final class TraineeAmendCommand extends HomeCommand {
    @Parameters(paramLabel = "PERSON", description = "证件号码、姓名或记录号")
    private String person;

    @Option(names = "--name", paramLabel = "NAME", description = "姓名")
    private String name;

    @Option(names = "--id", paramLabel = "NUMBER", description = "证件号码")
    private String idNo;

    @Option(names = "--why", paramLabel = "REASON", description = "理由，会留在历史里")
    private String why;

    @Mixin
    private PersonOptions more;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Lookup lookup = new Lookup(core);
        Trainee before = lookup.person(person);
        Seen seen = core.ledger().seen(TraineeRecord.KIND, before.id());
        Map<String, Object> set = new LinkedHashMap<>();
        if (name != null) {
            set.put("name", name);
        }
        if (idNo != null) {
            set.put("idNo", idNo);
        }
        set.putAll(more.values(lookup));
        if (set.isEmpty()) {
            throw wrong("没有写要改什么");
        }
        reveal.open(core, before.id().toString());
        core.services().traineeService().amend(core.actor(), before.id(), set, seen, why);
        Trainee after = core.services().trainees().byId(before.id()).orElseThrow();
        return Answer.of(new PersonOutput(core, reveal).brief(after))
                .line("已更正：" + after.name() + "  记录号 " + after.id());
    }
}
