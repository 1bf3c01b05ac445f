package org.chizheng.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chizheng.app.cli.frame.Commands;
import org.chizheng.core.shared.Seams;

/**
 * Makes the practice county in an empty folder: every home is opened by a public command, worked on and closed again,
 * and what the summary says is counted afterwards in the homes.
 */
public final class Practice {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUREAU = CountyPlan.COUNTY;
    private static final String YUEYANG = "141025100";

    private final Path root;
    private final Runner runner;
    private final Steps steps;
    private final OfficeWork work;
    private final Traffic traffic;
    private final List<PlannedOffice> offices;

    /**
     * @param root the folder to fill
     * @param passphrase of every home in it
     * @param commands the command line that a script would use
     * @param teller takes one line for each step when it is done
     */
    public Practice(Path root, String passphrase, Commands commands, Seams clock, Consumer<String> teller) {
        this.root = root;
        this.runner = new Runner(root.resolve("homes"), passphrase, commands);
        this.steps = new Steps(clock, teller);
        this.work = new OfficeWork(runner, root.resolve("samples").resolve("sent"));
        this.traffic = new Traffic(runner, BUREAU, root.resolve("work"), root.resolve("stick"));
        this.offices = new CountyPlan().offices();
    }

    /** The whole county: eight offices and the bureau, their traffic, the bureau's decisions, the papers. */
    public Map<String, Object> make() throws IOException {
        for (String folder : List.of("documents", "stick", "samples", "work")) {
            Files.createDirectories(root.resolve(folder));
        }
        steps.run("建立九个单位的数据文件夹", () -> homes(offices));
        steps.run("县局发登记码，各单位登记设备", () -> enrol(offices));
        steps.run("县局录入附件1、附件2", this::targets);
        try (SideBySide pairs = new SideBySide()) {
            pairs.run(offices, office -> steps.run(office.name() + "建班、导入", () -> record(office)));
        }
        steps.run("U盘上报", this::byStick);
        steps.run("联网上报", this::byLine);
        steps.run("县局裁定冲突", this::decide);
        steps.run("县局批复开班", this::approve);
        steps.run("回执和批复送回各单位", this::answersBack);
        List<String> papers = new ArrayList<>();
        steps.run("打印", () -> {
            papers.addAll(new Papers(runner, root.resolve("documents")).print(YUEYANG, BUREAU, "岳阳-2021-001"));
            return papers.size() + " 份，在 documents 里";
        });
        steps.run("样例花名册", () -> Samples.write(root.resolve("samples")));
        Map<String, Object> summary = new LinkedHashMap<>();
        steps.run("重新打开各单位清点", () -> {
            summary.putAll(new Census(runner, root).count(offices, BUREAU));
            return summary.get("trainees") + " 人，" + summary.get("classes") + " 班，" + summary.get("certificates")
                    + " 本证书";
        });
        summary.put("papers", papers);
        summary.put("steps", steps.done());
        Files.write(
                root.resolve("summary.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
        return summary;
    }

    private String homes(List<PlannedOffice> wanted) {
        init("bureau", BUREAU, "王强");
        wanted.forEach(office -> init(office.role(), office.unit(), office.clerk()));
        return wanted.size() + 1 + " 个";
    }

    private void init(String role, String unit, String clerk) {
        runner.run(
                unit,
                "init",
                "--role",
                role,
                "--unit",
                unit,
                "--name",
                clerk,
                "--practice-day",
                CountyPlan.TODAY.toString());
    }

    private String enrol(List<PlannedOffice> wanted) {
        wanted.forEach(traffic::enrol);
        return wanted.size() + " 台设备";
    }

    private String targets() throws IOException {
        Path file = root.resolve("work").resolve("targets.json");
        Files.write(file, JSON.writeValueAsBytes(Map.of("rows", TargetAnnexes.rows())));
        runner.run(BUREAU, "target", "import", file.toString());
        return TargetAnnexes.rows().size() + " 行";
    }

    private String record(PlannedOffice office) throws IOException {
        OfficeWork.Tally tally = work.record(office);
        String refused = tally.refusedSubmissions.isEmpty() ? "" : "；报送被拒：" + tally.refusedSubmissions.get(0);
        return tally.told() + refused;
    }

    private String byStick() {
        List<PlannedOffice> carried =
                offices.stream().filter(PlannedOffice::byStick).toList();
        carried.forEach(traffic::toStick);
        traffic.throughBureau();
        carried.forEach(traffic::fromStick);
        return carried.size() + " 个单位，回执已取回";
    }

    private String byLine() {
        List<PlannedOffice> wired =
                offices.stream().filter(office -> !office.byStick()).toList();
        try (OpenLine line = OpenLine.of(runner, BUREAU)) {
            wired.forEach(office -> traffic.line(office, line.address()));
        }
        return wired.size() + " 个单位，回执已取回";
    }

    /** The person of two townships is one; anything else goes back to be corrected. */
    private String decide() {
        JsonNode cases = runner.run(BUREAU, "desk", "list").path("rows");
        int same = 0;
        for (JsonNode one : cases) {
            boolean person = one.path("rule").asText().equals("dup-id");
            if (person) {
                runner.run(
                        BUREAU,
                        "desk",
                        "resolve",
                        one.path("case").asText(),
                        "--decision",
                        "same",
                        "--keep",
                        "1",
                        "--why",
                        "演练：已电话核对身份证原件，是同一人");
                same++;
            }
        }
        return cases.size() + " 件，裁定为同一人 " + same + " 件";
    }

    private String approve() {
        List<String> words = new ArrayList<>(List.of("class", "approve"));
        for (JsonNode one : runner.run(BUREAU, "class", "list").path("rows")) {
            if (one.path("stage").asText().equals("已报送")) {
                words.add(one.path("no").asText());
            }
        }
        runner.run(BUREAU, words.toArray(String[]::new));
        return words.size() - 2 + " 个班";
    }

    private String answersBack() {
        byStick();
        byLine();
        return offices.size() + " 个单位";
    }
}
