package org.chizheng.app.cli.office;

import java.time.LocalDate;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.division.UnitKind;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Option;

/** {@code init}: a data folder with its keys, its device identity and its first user. */
@picocli.CommandLine.Command(name = "init", description = "新建数据文件夹。恢复密钥只显示这一次，请打印后放进保险柜。")
public final class InitCommand extends Command {
    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "township 乡镇、department 部门、bureau 县人社局")
    private String role;

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            required = true,
            description = "单位代码：乡镇 9 位，部门如 141025-07，县人社局写县代码 6 位")
    private String unit;

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "第一个账号（负责人）的姓名，也是登录名")
    private String name;

    @Option(names = "--practice-day", paramLabel = "DATE", description = "建演练用的文件夹，里面永远是这一天")
    private LocalDate practiceDay;

    @Override
    public Answer run(OpenHome home) {
        String code = unitOf(UnitCode.parse(unit));
        if (name.isBlank()) {
            throw wrong("--name 不能是空的");
        }
        Core.Setup setup =
                new Core.Setup(role, code, name.strip(), practiceDay == null ? null : practiceDay.toString());
        String recovery = Core.init(home.folder(), setup, home.passphrase(), home.environment());
        String unitName = UnitCatalogue.shipped().nameOf(code);
        return Answer.of(Json.object(
                        "home", home.folder().root().toString(),
                        "role", role,
                        "unit", code,
                        "unitName", unitName,
                        "user", setup.name(),
                        "practiceDay", setup.practiceDay(),
                        "recovery", recovery))
                .line("数据文件夹已建好：" + home.folder().root())
                .line("单位：" + unitName + "（" + code + "）  负责人：" + setup.name())
                .line("恢复密钥（只显示这一次，请抄下或打印后放进保险柜；忘了密码时用它打开）：")
                .line("    " + recovery);
    }

    private String unitOf(UnitCode code) {
        return switch (role) {
            case "township" -> known(code, UnitKind.TOWNSHIP);
            case "department" -> known(code, UnitKind.DEPARTMENT);
            case "bureau" ->
                known(code.kind() == UnitKind.COUNTY ? new UnitCode(code.county() + "-01") : code, UnitKind.DEPARTMENT);
            default -> throw wrong("--role 只有 township、department、bureau");
        };
    }

    /** A place that no list knows is refused where the county's list is shipped, and taken where it is not. */
    private String known(UnitCode code, UnitKind kind) {
        UnitCatalogue units = UnitCatalogue.shipped();
        boolean fits = code.kind() == kind && (!role.equals("bureau") || code.isBureau());
        boolean listed =
                units.byCode(code.text()).filter(unit -> unit.inForce()).isPresent();
        boolean county = units.byCode(code.county()).isPresent();
        boolean shipped = !units.childrenOf(code.county(), UnitKind.TOWNSHIP).isEmpty();
        if (!fits || !county || shipped && !listed) {
            throw Refusal.of(
                    "unit.unknown",
                    code + " 不是" + word() + "的单位代码",
                    "单位代码要与角色相符，并且是现行的乡镇、部门",
                    "乡镇写 9 位（141025100），部门写县代码加两位序号（141025-07），县人社局写 6 位县代码（141025）");
        }
        return code.text();
    }

    private String word() {
        return role.equals("township") ? "乡镇" : role.equals("department") ? "县直部门" : "县人社局";
    }
}
