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
import org.chizheng.core.Core;

/**
 * Makes the practice county in an empty folder: every home is opened by a public command, worked on and closed again,
 * and what the summary says is counted afterwards in the homes.
 */
public final class Practice {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUREAU = CountyPlan.COUNTY;

    private final Path root;
    private final String passphrase;
    private final Core.Environment environment;
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
    public Practice(
            Path root, String passphrase, Commands commands, Core.Environment environment, Consumer<String> teller) {
        this(root, passphrase, commands, environment, teller, CountyPlan.whole());
    }

    Practice(
            Path root,
            String passphrase,
            Commands commands,
            Core.Environment environment,
            Consumer<String> teller,
            CountyPlan plan) {
        this.root = root;
        this.passphrase = passphrase;
        this.environment = environment;
        this.runner = new Runner(root.resolve("homes"), passphrase, commands);
        this.steps = new Steps(environment.seams(), teller);
        this.work = new OfficeWork(runner, root.resolve("samples").resolve("sent"));
        this.traffic = new Traffic(runner, BUREAU, root.resolve("work"), stick());
        this.offices = plan.offices();
    }

    /** The data folder of one office in a filled county. */
    public static Path home(Path root, String unit) {
        return root.resolve("homes").resolve(unit);
    }

    private Path stick() {
        return root.resolve("stick");
    }

    /** Everything: the filled county, its papers, its pictures, rosters to try, and the count of all that. */
    public Map<String, Object> make() throws IOException {
        fill();
        steps.run(
                "打印",
                () -> told(
                        new Papers(runner, documents()).print(CountyPlan.YUEYANG, BUREAU, "岳阳-2021-001"),
                        "份，在 documents 里"));
        steps.run("界面图片", this::pictures);
        steps.run("样例花名册", () -> Samples.write(root.resolve("samples")));
        return count();
    }

    /** Eight offices and the bureau, their traffic and the bureau's decisions, until every answer is back. */
    public void fill() throws IOException {
        for (Path folder : List.of(documents(), stick(), root.resolve("samples"), root.resolve("work"))) {
            Files.createDirectories(folder);
        }
        steps.run("建立各单位的数据文件夹", () -> homes(offices));
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
    }

    /** Counts homes, stick, papers and pictures as they are now and writes {@code summary.json}. */
    public Map<String, Object> count() throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        steps.run("重新打开各单位清点", () -> {
            summary.putAll(new Census(runner, stick()).count(offices, BUREAU));
            return summary.get("trainees") + " 人，" + summary.get("classes") + " 班，" + summary.get("certificates")
                    + " 本证书";
        });
        summary.put("documents", Census.files(documents()));
        summary.put("screens", Census.files(root.resolve("screens")));
        summary.put("samples", Census.files(root.resolve("samples")));
        summary.put("steps", steps.done());
        Files.write(
                root.resolve("summary.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
        return summary;
    }

    private Path documents() {
        return root.resolve("documents");
    }

    private static String told(List<String> files, String what) {
        return files.size() + " " + what;
    }

    private String pictures() throws IOException {
        Pictures pictures = new Pictures(root.resolve("screens"), environment, passphrase);
        List<String> files = new ArrayList<>(pictures.of(home(root, CountyPlan.YUEYANG), "岳阳镇"));
        files.addAll(pictures.of(home(root, BUREAU), "县人社局"));
        return files.isEmpty() ? "没有做：这台机器没有图形界面" : told(files, "张，在 screens 里");
    }

    private String homes(List<PlannedOffice> wanted) throws IOException {
        init("bureau", BUREAU, "王强");
        try (SideBySide pairs = new SideBySide()) {
            pairs.run(wanted, office -> init(office.role(), office.unit(), office.clerk()));
        }
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

    private String byLine() throws IOException {
        List<PlannedOffice> wired =
                offices.stream().filter(office -> !office.byStick()).toList();
        try (OpenLine line = OpenLine.of(runner, BUREAU);
                SideBySide pairs = new SideBySide()) {
            pairs.run(wired, office -> traffic.line(office, line.address()));
        }
        return wired.size() + " 个单位，回执已取回";
    }

    /** The person of two townships is one, and then sits in a class of each; the telephone said that the hours differ. */
    private String decide() {
        JsonNode cases = runner.run(BUREAU, "desk", "list").path("rows");
        int same = resolve(cases, "dup-id", "same", "演练：已电话核对身份证原件，是同一人");
        int both =
                resolve(runner.run(BUREAU, "desk", "list").path("rows"), "overlap", "both", "演练：已与两个镇核对课表，一个上午、一个晚上");
        return cases.size() + " 件，裁定为同一人 " + same + " 件" + (both == 0 ? "" : "，课表错开 " + both + " 件");
    }

    private int resolve(JsonNode cases, String rule, String decision, String why) {
        int resolved = 0;
        for (JsonNode one : cases) {
            if (one.path("rule").asText().equals(rule)) {
                List<String> words = new ArrayList<>(
                        List.of("desk", "resolve", one.path("case").asText(), "--decision", decision, "--why", why));
                if (decision.equals("same")) {
                    words.addAll(List.of("--keep", "1"));
                }
                runner.run(BUREAU, words.toArray(String[]::new));
                resolved++;
            }
        }
        return resolved;
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

    private String answersBack() throws IOException {
        byStick();
        byLine();
        return offices.size() + " 个单位";
    }
}
