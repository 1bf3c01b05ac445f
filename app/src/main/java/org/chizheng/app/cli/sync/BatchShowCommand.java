package org.chizheng.app.cli.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.core.Core;
import org.chizheng.core.shared.Seams;
import org.chizheng.sync.FileFacts;
import org.chizheng.sync.SyncService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code batch show}: what a genuine file says of itself, and how much of what is inside where this side can open it. */
@Command(name = "show", description = "查看一个文件的说明和内容统计，不显示个人信息")
final class BatchShowCommand extends SyncHomeCommand {
    private static final Map<String, String> TYPES =
            Map.of("up", "上报包", "down", "下发文件", "receipt", "回执", "roster", "设备名册", "rekey", "换密钥文件");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Parameters(paramLabel = "FILE", description = ".hrb 文件")
    private Path file;

    @Override
    Answer run(Core core, SyncService sync) {
        FileFacts facts = sync.look(read(file));
        Answer answer = Answer.of(json(facts, true)).line(sentence(core, facts));
        return facts.contents()
                .map(contents -> answer.line("内容：" + kinds(core, contents)))
                .orElseGet(() -> answer.line("内容只有收件的单位能打开。"));
    }

    static Map<String, Object> json(FileFacts facts, boolean contents) {
        Map<String, Object> json = Json.object(
                "type", facts.type(),
                "unit", facts.unit(),
                "device", facts.device(),
                "first", facts.first(),
                "last", facts.last(),
                "digest", facts.file().toString(),
                "check", facts.checkCode(),
                "made", made(facts));
        if (contents) {
            json.put("contents", facts.contents().orElse(null));
        }
        return json;
    }

    static String sentence(Core core, FileFacts facts) {
        String unit = facts.unit().isEmpty() ? "" : unitName(core, facts.unit()) + "，";
        return TYPES.get(facts.type()) + "，" + unit + numbers(facts) + made(facts) + " 生成，核对码 " + facts.checkCode();
    }

    /** A change of keys holds no record: it says from which number on the next key signs. */
    private static String numbers(FileFacts facts) {
        return facts.last() < facts.first()
                ? "从第 " + facts.first() + " 条起，"
                : "第 " + facts.first() + " 至 " + facts.last() + " 条，";
    }

    private static String made(FileFacts facts) {
        return TIME.format(Instant.ofEpochMilli(facts.madeAt()).atZone(Seams.ZONE));
    }
}
