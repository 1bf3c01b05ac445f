package org.chizheng.app.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.policy.fact.FactWord;
import org.chizheng.core.policy.fact.FactWords;

/** {@code policy words}: every fact that a pack may speak of and a facts file may hold. */
@picocli.CommandLine.Command(name = "words", description = "列出全部事实的名称：写在班、学员还是历史里，是什么数")
final class PolicyWordsCommand extends Command {
    private static final String SAMPLE =
            "{\"事项\": \"订单式项目制培训补贴\", \"日期\": \"2024-09-27\", \"班\": {\"培训类型\": \"项目制培训\", \"结算阶段\": \"最终\"}, "
                    + "\"学员\": [{\"人数\": 40, \"培训天数\": 15, \"就业\": \"是\", \"结业\": \"是\"}]}";

    @Override
    public Answer run(OpenHome home) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("写在", "事实", "类", "可写", "说明");
        for (FactWord word : FactWords.shipped().all()) {
            rows.add(Json.object(
                    "about", word.about(),
                    "fact", word.name(),
                    "kind", word.kind().label(),
                    "choices", word.choices(),
                    "meaning", word.meaning()));
            table.row(word.about(), word.name(), word.kind().label(), String.join("、", word.choices()), word.meaning());
        }
        return Answer.of(rows).table(table).line("事实文件的样子：" + SAMPLE);
    }
}
