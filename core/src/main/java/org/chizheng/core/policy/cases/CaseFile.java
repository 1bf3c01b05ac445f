package org.chizheng.core.policy.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.core.shared.Refusal;

/** The table of worked cases: commas between ten columns, one head line, {@code #} for remarks. */
public final class CaseFile {
    private static final String HEAD = "用例,类别,事项或对象,日期,班,学员,决定,应得,算式";
    private static final int COLUMNS = 9;

    private CaseFile() {}

    /** @throws Refusal {@code cases.format} with the line */
    public static List<WorkedCase> read(String text) {
        String[] lines = text.replace("\ufeff", "").split("\\R");
        List<WorkedCase> cases = new ArrayList<>();
        if (lines.length == 0 || !lines[0].strip().equals(HEAD)) {
            throw format(1, "第一行要写：" + HEAD);
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw format(i + 1, "要有 " + COLUMNS + " 列，这一行有 " + cells.length + " 列；句子里请用全角逗号");
            }
            String[] bare = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
            cases.add(new WorkedCase(
                    i + 1, bare[0], bare[1], bare[2], bare[3], bare[4], bare[5], bare[6], bare[7], bare[8]));
        }
        return cases;
    }

    private static Refusal format(int line, String why) {
        return Refusal.of("cases.format", "用例文件第 " + line + " 行读不懂", why, "请改好再试");
    }
}
