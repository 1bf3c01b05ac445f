package org.chizheng.app.cli.person;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chizheng.app.cli.frame.Lookup;
import org.chizheng.core.person.CodeTable;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Option;

/** What can be said of a person beside name and number. An empty value empties the field. */
final class PersonOptions {
    @Option(names = "--phone", paramLabel = "NUMBER", description = "联系电话")
    private String phone;

    @Option(names = "--phone2", paramLabel = "NUMBER", description = "备用电话")
    private String phone2;

    @Option(names = "--township", paramLabel = "UNIT", description = "乡镇：代码或名称")
    private String township;

    @Option(names = "--village", paramLabel = "TEXT", description = "村（社区）")
    private String village;

    @Option(names = "--address", paramLabel = "TEXT", description = "住址")
    private String address;

    @Option(names = "--nation", paramLabel = "TEXT", description = "民族")
    private String nation;

    @Option(names = "--education", paramLabel = "TEXT", description = "文化程度：代码或名称，例如 初中")
    private String education;

    @Option(names = "--household", paramLabel = "TEXT", description = "户口性质：代码或名称")
    private String household;

    @Option(names = "--employer", paramLabel = "TEXT", description = "工作单位")
    private String employer;

    @Option(names = "--wish", paramLabel = "TEXT", description = "培训意愿")
    private String wish;

    @Option(names = "--remark", paramLabel = "TEXT", description = "备注")
    private String remark;

    /** Field names of the trainee's record to values; only what was given. */
    Map<String, Object> values(Lookup lookup) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "phone", phone);
        put(values, "phone2", phone2);
        put(values, "township", township == null || township.isBlank() ? township : lookup.unit(township));
        put(values, "village", village);
        put(values, "address", address);
        put(values, "nation", nation);
        put(values, "education", code(CodeTable.EDUCATION, education));
        put(values, "householdType", code(CodeTable.HOUSEHOLD, household));
        put(values, "employer", employer);
        put(values, "wish", wish);
        put(values, "remark", remark);
        return values;
    }

    private static void put(Map<String, Object> values, String field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static String code(CodeTable table, String typed) {
        if (typed == null || typed.isBlank()) {
            return typed;
        }
        return table.codeOf(typed)
                .orElseThrow(() -> Refusal.of(
                        "code.unknown",
                        table.label() + "没有“" + typed + "”这一项",
                        "",
                        "可写：" + String.join("、", table.labels().values())));
    }
}
