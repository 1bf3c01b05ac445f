package org.chizheng.app.cli.sync;

import java.util.List;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.app.cli.frame.Needs;
import org.chizheng.core.Core;
import org.chizheng.core.office.Right;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.SyncService;
import org.chizheng.sync.intake.BatchAside;
import org.chizheng.sync.intake.InboxList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch aside}: one whole batch counts for nothing until it is taken back. */
@Needs(Right.MANAGE_DEVICES)
@Command(name = "aside", description = "县局：封存收到的一个包，里面的内容都不采用；--take-back 取回")
final class BatchAsideCommand extends SyncHomeCommand {
    @Parameters(index = "0", paramLabel = "UNIT", description = "上报的单位")
    private String unit;

    @Parameters(index = "1", paramLabel = "NUMBER", description = "第几号包（“收件”里的包号），或它的核对码")
    private String number;

    @Option(names = "--take-back", description = "取回：重新采用")
    private boolean takeBack;

    @Option(names = "--because", paramLabel = "R", required = true, description = "理由")
    private String reason;

    @Override
    Answer run(Core core, SyncService sync) {
        String code = new Lookup(core).unit(unit);
        InboxList.Line batch = batch(sync.bureau().inbox(), code, unitName(core, code));
        BatchAside batches = sync.bureau().batches();
        BatchAside.Standing now =
                takeBack ? batches.takeBack(batch.file(), reason) : batches.aside(batch.file(), reason);
        String what = unitName(core, code) + "第" + batch.number() + "号包（" + now.ops() + " 条）";
        Answer answer = Answer.of(Json.object(
                        "unit", code,
                        "number", batch.number(),
                        "check", batch.checkCode(),
                        "aside", now.aside(),
                        "ops", now.ops(),
                        "history", now.history()))
                .line(now.aside() ? "已封存" + what + "，里面的内容都不采用；下次下发时告诉该单位。" : "已取回" + what + "，里面的内容重新采用。");
        now.history().forEach(answer::line);
        return answer;
    }

    private InboxList.Line batch(List<InboxList.UnitInbox> units, String code, String name) {
        List<InboxList.Line> found = units.stream()
                .filter(one -> one.unit().equals(code))
                .flatMap(one -> one.batches().stream())
                .filter(line -> String.valueOf(line.number()).equals(number)
                        || line.checkCode().equalsIgnoreCase(number.replace(" ", "")))
                .toList();
        if (found.isEmpty()) {
            throw Refusal.of("batch.none", "没有收到过" + name + "的这个包：" + number, "“收件”里没有这个包号或核对码", "请在“收件”里核对");
        }
        if (found.size() > 1) {
            throw Refusal.of(
                    "batch.which", name + "有 " + found.size() + " 个第" + number + "号包", "这个单位不止一台电脑", "请改写它的核对码");
        }
        return found.get(0);
    }
}
