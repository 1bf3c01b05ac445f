package org.chizheng.app.cli.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.CertificateOutput;
import org.chizheng.app.cli.frame.HomeCommand;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.app.cli.frame.Reveal;
import org.chizheng.core.Core;
import org.chizheng.core.certificate.Certificate;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.certificate.CertificateRecord;
import org.chizheng.core.certificate.SkillLevel;
import org.chizheng.core.office.Right;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code certificate add}. */
@Needs(Right.SAVE_RECORDS)
@Command(name = "add", description = "登记别处发的证书；编号照证书写，程序只检查、不编造")
final class CertificateAddCommand extends HomeCommand {
    @Parameters(paramLabel = "PERSON", description = "持证人：证件号码、姓名或记录号")
    private String person;

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "证书类别：代码或名称，例如 level、职业技能等级证书")
    private String kind;

    @Option(names = "--number", paramLabel = "NUMBER", required = true, description = "证书编号")
    private String number;

    @Option(names = "--level", paramLabel = "LEVEL", description = "等级：5、五级或初级工")
    private String level;

    @Option(names = "--issued", paramLabel = "DATE", description = "发证日期")
    private LocalDate issued;

    @Option(names = "--issuer", paramLabel = "NAME", description = "发证机构")
    private String issuer;

    @Option(names = "--occupation", paramLabel = "NAME", description = "职业（工种）")
    private String occupation;

    @Option(names = "--class", paramLabel = "NO", description = "由哪个班取得：班级编号")
    private String no;

    @Option(names = "--source-unit", paramLabel = "UNIT", description = "来源单位（不写就是本单位）")
    private String sourceUnit;

    @Option(names = "--path", paramLabel = "CODE", description = "统计口径：place 属地、trade 行业、school 教育、farmer 农业农村")
    private String path;

    @Option(names = "--remark", paramLabel = "TEXT", description = "备注")
    private String remark;

    @Override
    protected Answer run(Core core, Reveal reveal) {
        Lookup lookup = new Lookup(core);
        Map<String, Object> values = values(lookup);
        Trainee holder = lookup.person(person);
        reveal.open(core, holder.id().toString());
        Id id = core.services().certificateService().add(core.actor(), holder, values);
        Certificate paper = core.services().certificates().byId(id).orElseThrow();
        CertificateOutput view = new CertificateOutput(reveal);
        return Answer.of(view.row(paper)).table(view.table(List.of(paper))).line("已登记，记录号 " + id);
    }

    private Map<String, Object> values(Lookup lookup) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "kind",
                CertificateKind.ofWord(kind)
                        .map(CertificateKind::code)
                        .orElseThrow(() -> wrong("没有“" + kind + "”这类证书")));
        values.put("number", number);
        if (level != null) {
            values.put(
                    "level",
                    SkillLevel.ofWord(level).map(SkillLevel::code).orElseThrow(() -> wrong("没有“" + level + "”这个等级")));
        }
        if (path != null && !CertificateRecord.PATHS.containsKey(path)) {
            throw wrong("--path 只有 place、trade、school、farmer");
        }
        put(values, "issuedOn", issued == null ? null : issued.toString());
        put(values, "issuer", issuer);
        put(values, "occupationName", occupation);
        put(
                values,
                "trainingClass",
                no == null ? null : lookup.trainingClass(no).id().toString());
        put(values, "sourceUnit", sourceUnit == null ? null : lookup.unit(sourceUnit));
        put(values, "countingPath", path);
        put(values, "remark", remark);
        return values;
    }

    private static void put(Map<String, Object> values, String field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
