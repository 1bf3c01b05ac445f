package org.chizheng.app.cli.person;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.PersonOutput;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.AttachmentService;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.LunarBirthService;
import org.chizheng.core.person.PersonGroup;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trainee add}. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "add", description = "登记学员；性别和出生日期由证件号码得出")
final class TraineeAddCommand extends HomeCommand {
    @Option(names = "--name", paramLabel = "NAME", required = true, description = "姓名")
    private String name;

    @Option(names = "--id", paramLabel = "NUMBER", description = "证件号码")
    private String idNo;

    @Option(names = "--group", paramLabel = "GROUP", description = "人员类别：代码或名称，可以写几次")
    private List<String> groups = List.of();

    @ArgGroup(exclusive = false)
    private LunarOptions lunar;

    @Mixin
    private PersonOptions more;

    /** Both or neither. */
    private static final class LunarOptions {
        @Option(
                names = "--lunar-because",
                paramLabel = "REASON",
                required = true,
                description = "证件上是农历2月30日，照证件登记的理由（只限县局）")
        private String reason;

        @Option(names = "--card", paramLabel = "FILE", required = true, description = "证件的照片或扫描件：JPEG、PNG、PDF")
        private Path card;

        LunarBirthService.Card shown() {
            return new LunarBirthService.Card(reason, InputFile.bytes(card, AttachmentService.LARGEST));
        }
    }

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
        Id id = lunar == null
                ? core.services().traineeService().register(core.actor(), values, codes)
                : core.services()
                        .lunarBirths()
                        .register(core.actor(), core.isBureau(), values, withoutProof(codes), lunar.shown())
                        .get(0)
                        .record();
        Trainee person = core.services().trainees().byId(id).orElseThrow();
        PersonOutput view = new PersonOutput(core, reveal);
        return Answer.of(view.brief(person))
                .line("已登记：" + person.name() + " " + show(view.idNo(person)) + "  记录号 " + id);
    }

    private static Map<String, Map<String, Object>> withoutProof(List<String> codes) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        codes.forEach(code -> groups.put(code, Map.of()));
        return groups;
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
