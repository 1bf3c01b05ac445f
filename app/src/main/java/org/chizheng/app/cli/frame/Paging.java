package org.chizheng.app.cli.frame;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which part of a list is given; a county has a hundred thousand rows. */
public final class Paging {
    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "跳过前 N 条")
    int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "最多给 N 条（默认 200）")
    int limit;

    public int offset() {
        return Math.max(0, offset);
    }

    public int limit() {
        return Math.max(0, limit);
    }

    /** {@code total} counts the whole list, {@code rows} holds this part of it. */
    public Answer answer(int total, List<Map<String, Object>> rows, TextTable table) {
        Answer answer = Answer.of(Json.object("total", total, "offset", offset(), "rows", rows));
        if (total == 0) {
            return answer.line("没有符合条件的记录。");
        }
        return answer.table(table)
                .line("共 " + total + " 条" + (rows.size() < total ? "，这里是 " + rows.size() + " 条" : ""));
    }
}
