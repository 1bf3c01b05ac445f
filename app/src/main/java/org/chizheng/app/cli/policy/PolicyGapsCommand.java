package org.chizheng.app.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.pack.Gap;
import org.chizheng.core.policy.pack.Pack;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code policy gaps}: what the documents that bind a county leave open, nearest document first. */
@picocli.CommandLine.Command(name = "gaps", description = "列出适用文件没有写清的事：问什么、哪一条、有哪些读法，要县里定")
final class PolicyGapsCommand extends Command {
    @Parameters(paramLabel = "ID", description = "政策包，例如 guxian-2021；它上面的省、市文件一起列")
    private String id;

    @Mixin
    private PackOptions packs;

    @Override
    public Answer run(OpenHome home) {
        PolicyBook book = packs.book();
        Pack pack = PackOptions.pack(book, id);
        List<Map<String, Object>> rows = new ArrayList<>();
        Answer shown = Answer.of(rows);
        for (Pack one :
                book.binding(pack.area(), home.environment().seams().today()).packs()) {
            for (Gap gap : one.gaps()) {
                rows.add(row(gap));
                shown.line(gap.id() + "  " + gap.question());
                shown.line("    " + gap.clause().source() + "：“" + gap.clause().wording() + "”");
                shown.line("    "
                        + (gap.figure()
                                ? "要由县里定一个金额"
                                : "读法："
                                        + String.join(
                                                "；",
                                                gap.readings().stream()
                                                        .map(reading -> reading.code() + "（" + reading.text() + "）")
                                                        .toList())));
            }
        }
        return shown.line("共 " + rows.size() + " 项待定；定了以后写明谁定的、哪天、依据，由县局在“政策”页登记，或写进事实文件的“决定”里");
    }

    static Map<String, Object> row(Gap gap) {
        return Json.object(
                "gap", gap.id(),
                "question", gap.question(),
                "source", gap.clause().source(),
                "wording", gap.clause().wording(),
                "figure", gap.figure(),
                "readings",
                        gap.readings().stream()
                                .map(reading -> Json.object("code", reading.code(), "text", reading.text()))
                                .toList());
    }
}
