package org.chizheng.app.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.policy.pack.Pack;
import picocli.CommandLine.Mixin;

/** {@code policy list}. */
@picocli.CommandLine.Command(name = "list", description = "列出全部政策包：文号、层级、有效期、各有几条")
final class PolicyListCommand extends Command {
    @Mixin
    private PackOptions packs;

    @Override
    public Answer run(OpenHome home) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("政策包", "层级", "文号", "有效", "标准", "条件", "期限", "待定");
        for (Pack pack : packs.book().packs()) {
            rows.add(Json.object(
                    "id", pack.id(),
                    "number", pack.number(),
                    "title", pack.title(),
                    "issuer", pack.issuer(),
                    "level", pack.level().label(),
                    "area", pack.area(),
                    "from", pack.validity().from().toString(),
                    "to",
                            pack.validity().to() == null
                                    ? null
                                    : pack.validity().to().toString(),
                    "pays", pack.pays().size(),
                    "checks", pack.checks().size(),
                    "terms", pack.spans().size(),
                    "gaps", pack.gaps().size(),
                    "digest", pack.digest()));
            table.row(
                    pack.id(),
                    pack.level().label(),
                    pack.number(),
                    pack.validity(),
                    pack.pays().size(),
                    pack.checks().size(),
                    pack.spans().size(),
                    pack.gaps().size());
        }
        return Answer.of(rows).table(table);
    }
}
