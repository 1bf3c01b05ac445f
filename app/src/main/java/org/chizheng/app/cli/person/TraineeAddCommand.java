package org.chizheng.app.cli.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trainee add}. */
@Command(name = "add", description = "登记学员；性别和出生日期由证件号码得出")
final class TraineeAddCommand extends HomeCommand {
    @Option(names = "--name", paramLabel = "NAME", required = true, description = "姓名")
    private String name;

    @Option(names = "--id", paramLabel = "NUMBER", description = "证件号码")
    private String idNo;

    @Option(names = "--group", paramLabel = "GROUP", description = "人员类别：代码或名称，可以写几次")
    private List<String> groups = List.of();

    @Mixin
    private PersonOptions more;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("idNo", idNo);
        values.putAll(more.values(new Lookup(core)));
        List<String> codes = groups.stream()
                .flatMap(word -> codes(core, word).stream())
                .distinct()
                .toList();
        reveal.open(core, "trainee add");
        Id id = core.services().traineeService().register(core.actor(), values, codes);
        Trainee person = core.services().trainees().byId(id).orElseThrow();
        PersonOutput view = new PersonOutput(core, reveal);
        return Answer.of(view.brief(person))
                .line("已登记：" + person.name() + " " + show(view.idNo(person)) + "  记录号 " + id);
    }

    private static List<String> codes(Core core, String word) {
        if (PersonGroup.ofCode(word).isPresent()) {
            return List.of(word);
        }
        GroupReading reading = GroupReading.of(word, core.seams().today());
        if (!reading.unread().isEmpty() || reading.groups().isEmpty()) {
            throw Refusal.of("group.unknown", "没有认出人员类别“" + word + "”", "", "请写文件里的名称，例如 脱贫劳动力、企业职工");
        }
        return reading.groups().stream().map(PersonGroup::code).toList();
    }

    private static String show(String text) {
        return text == null ? "（没有证件号码）" : text;
    }
}
