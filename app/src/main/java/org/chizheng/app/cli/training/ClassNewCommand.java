package org.chizheng.app.cli.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.ClassOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Id;
import org.chizheng.core.training.Occupation;
import org.chizheng.core.training.OccupationCatalogue;
import org.chizheng.core.training.Trade;
import org.chizheng.core.training.TrainingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code class new}: a draft may be incomplete, only the number is needed. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "new", description = "新开一个班；可以先只写编号，报送前再补齐")
final class ClassNewCommand extends HomeCommand {
    @Option(names = "--no", paramLabel = "NO", required = true, description = "班级编号，例如 岳阳-2021-001")
    private String no;

    @Option(names = "--name", paramLabel = "TEXT", description = "班级名称")
    private String name;

    @Option(names = "--institution", paramLabel = "NAME", description = "培训机构全称；没登记过的会一并登记")
    private String institution;

    @Option(names = "--occupation", paramLabel = "NAME", description = "培训职业（工种）；职业分类里有的会补上编码")
    private String occupation;

    @Option(names = "--level", paramLabel = "LEVEL", description = "等级：5、五级或初级工")
    private String level;

    @Option(names = "--kind", paramLabel = "KIND", description = "培训类型：代码或名称，例如 general、普惠制培训")
    private String kind;

    @Option(names = "--starts", paramLabel = "DATE", description = "开班日期，例如 2021-07-01")
    private LocalDate starts;

    @Option(names = "--ends", paramLabel = "DATE", description = "结业日期")
    private LocalDate ends;

    @Option(names = "--days", paramLabel = "N", description = "培训天数")
    private Long days;

    @Option(names = "--hours", paramLabel = "N", description = "学时")
    private Long hours;

    @Option(names = "--venue", paramLabel = "TEXT", description = "培训地点")
    private String venue;

    @Option(names = "--teachers", paramLabel = "TEXT", description = "授课教师")
    private String teachers;

    @Option(names = "--planned", paramLabel = "N", description = "计划人数")
    private Long planned;

    @Option(names = "--contact", paramLabel = "TEXT", description = "联系人")
    private String contact;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "联系电话")
    private String phone;

    @Option(names = "--remark", paramLabel = "TEXT", description = "备注")
    private String remark;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Map<String, Object> values = values();
        if (institution != null && core.services().classes().byNo(no.strip()).isEmpty()) {
            Id teaches = core.services().institutionService().named(core.actor(), institution, Map.of());
            values.put("institution", teaches.toString());
        }
        core.services().classService().open(core.actor(), values);
        var header = new Lookup(core).trainingClass(no);
        return Answer.of(new ClassOutput(core.seams().today()).row(header)).line("已开班：" + header.no());
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("no", no.strip());
        values.put("name", name);
        putOccupation(values);
        values.put(
                "level",
                level == null
                        ? null
                        : SkillLevel.ofWord(level)
                                .map(SkillLevel::code)
                                .orElseThrow(() -> wrong("没有“" + level + "”这个等级")));
        values.put(
                "kind",
                kind == null
                        ? null
                        : TrainingKind.ofWord(kind)
                                .map(TrainingKind::code)
                                .orElseThrow(() -> wrong("没有“" + kind + "”这种培训")));
        values.put("startsOn", starts == null ? null : starts.toString());
        values.put("endsOn", ends == null ? null : ends.toString());
        values.put("days", days);
        values.put("hours", hours);
        values.put("venue", venue);
        values.put("teachers", teachers);
        values.put("planned", planned);
        values.put("contact", contact);
        values.put("phone", phone);
        values.put("remark", remark);
        return values;
    }

    /** A trade of the catalogue by its own name brings edition and code; any other word is kept as it was written. */
    private void putOccupation(Map<String, Object> values) {
        if (occupation == null) {
            return;
        }
        Occupation known = OccupationCatalogue.shipped()
                .find(occupation)
                .filter(trade -> trade.name().equals(occupation.strip()))
                .map(Trade::current)
                .orElseGet(() -> Occupation.local(occupation.strip()));
        values.put("occupationName", known.name());
        values.put("occupationEdition", known.edition().code());
        values.put("occupationCode", known.code());
    }
}
