package org.chizheng.app.demo;

import java.util.ArrayList;
import java.util.List;

/** What is printed at the end, at the bureau and at one township, each by the print command. */
final class Papers {
    private static final String REASON = "演练：核对打印效果";

    /** Who confirms that a roster with full numbers leaves as a workbook or a text document. */
    private static final String SECOND = "赵敏";

    private final Runner runner;
    private final java.nio.file.Path folder;

    Papers(Runner runner, java.nio.file.Path folder) {
        this.runner = runner;
        this.folder = folder;
    }

    /** File names, in the order printed. */
    List<String> print(String township, String bureau, String classNo) {
        List<String> files = new ArrayList<>();
        runner.run(township, "user", "add", "--role", "reviewer", SECOND);
        for (String suffix : List.of(".pdf", ".docx", ".xlsx")) {
            files.add(print(township, "roster", classNo, "学员花名册" + suffix, "--reveal", REASON, "--second", SECOND));
        }
        files.add(print(township, "sign-in", classNo, "签到表.pdf"));
        files.add(print(township, "certificates", classNo, "证书发放登记.pdf"));
        files.add(print(
                bureau,
                "notice",
                classNo,
                "补贴公示.pdf",
                "--department",
                "古县人社局职业能力建设股",
                "--phone",
                "0357-8320000",
                "--address",
                "古县岳阳镇",
                "--office-name",
                "古县人力资源和社会保障局",
                "--basis",
                "古政办发〔2021〕26号 五（二）"));
        files.add(report(bureau, "annex-1", "附件1培训进度.pdf"));
        files.add(report(bureau, "annex-2", "附件2持证进度.pdf"));
        files.add(report(bureau, "annex-1", "附件1培训进度.xlsx"));
        files.add(report(bureau, "summary", "汇总页.pdf"));
        return files;
    }

    private String print(String unit, String kind, String classNo, String name, String... more) {
        List<String> words = new ArrayList<>(List.of("print", kind, "--class", classNo, "-o", file(name)));
        words.addAll(List.of(more));
        runner.run(unit, words.toArray(String[]::new));
        return name;
    }

    private String report(String unit, String kind, String name) {
        runner.run(unit, "print", kind, "-o", file(name));
        return name;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
