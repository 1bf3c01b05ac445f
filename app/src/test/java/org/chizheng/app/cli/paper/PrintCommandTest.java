package org.chizheng.app.cli.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chizheng.app.cli.Headless;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.register.PaperNeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintCommandTest {
    /** Generated, serial 985; see the person package for how such a number is made. */
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path temp;

    private Headless cli;

    @BeforeEach
    void register() {
        cli = new Headless(temp.resolve("人社局 数据"), 5).init("bureau", Homes.BUREAU);
        done(
                "class",
                "new",
                "--no",
                "GX-1",
                "--name",
                "养老护理员培训班",
                "--institution",
                "古县职业技能培训学校",
                "--occupation",
                "养老护理员",
                "--kind",
                "general",
                "--starts",
                "2021-06-01",
                "--ends",
                "2021-06-05");
        done("trainee", "add", "--name", "张三", "--id", NUMBER, "--phone", "13800001234", "--township", "岳阳镇");
        done("enrol", "add", "GX-1", "张三", "--voucher", "PXQ14102521001");
    }

    private JsonNode done(String... words) {
        Headless.Result result = cli.json(words);
        assertThat(result.exit()).as(result.text() + result.err()).isZero();
        return result.json();
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void targets() throws IOException {
        Path file = Files.writeString(
                temp.resolve("targets.json"),
                "{\"year\":2021,\"tables\":[{\"annex\":\"training\",\"rows\":[{\"unit\":\"岳阳镇\",\"total\":1000,\"byJune\":400}]},"
                        + "{\"annex\":\"holders\",\"rows\":[{\"unit\":\"人社局\",\"total\":6000,\"highSkill\":1500}]}]}");
        done("target", "import", file.toString());
    }

    @Test
    void theListNamesEveryKindAndOpensNoDataFolder() {
        Headless.Result listed = new Headless(temp.resolve("nowhere"), 1)
                .with("CHIZHENG_PASSPHRASE", null)
                .json("print", "--list");
        assertThat(listed.exit()).isZero();
        List<String> kinds = new ArrayList<>();
        listed.json().get("kinds").forEach(one -> kinds.add(one.get("kind").asText()));
        assertThat(kinds)
                .containsExactly(
                        "roster", "sign-in", "notice", "certificates", "annex-1", "annex-2", "summary", "class");
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }

    @Test
    void everyListedKindWorks() throws IOException {
        targets();
        String number = "S000014000123215000001";
        done("certificate", "add", "张三", "--kind", "level", "--number", number, "--level", "5", "--class", "GX-1");
        for (DocumentKind kind : PaperNeed.filledFromStore()) {
            Path file = temp.resolve("out").resolve(kind.code() + ".pdf");
            List<String> words = new ArrayList<>(List.of("print", kind.code(), "-o", file.toString()));
            Set<PaperNeed> needs = PaperNeed.required(kind);
            if (needs.contains(PaperNeed.CLASS)) {
                words.addAll(List.of("--class", "GX-1"));
            }
            if (needs.contains(PaperNeed.REASON)) {
                words.addAll(List.of("--reveal", "报县人社局备案"));
            }
            if (needs.contains(PaperNeed.NOTICE_TERMS)) {
                words.addAll(List.of("--department", "职业能力建设股", "--phone", "0357-8320000", "--address", "城北路1号"));
            }
            JsonNode json = done(words.toArray(String[]::new));
            assertThat(json.get("kind").asText()).isEqualTo(kind.code());
            String code = json.get("checkCodes").get(0).asText();
            assertThat(text(file)).contains(code);
        }
    }

    @Test
    void theRosterIsRefusedWithoutAReasonAndShowsFullNumbersWithOne() throws IOException {
        Path file = temp.resolve("roster.pdf");
        Headless.Result refused = cli.json("print", "roster", "--class", "GX-1", "-o", file.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.refusal()).isEqualTo("document.reason-missing");
        assertThat(file).doesNotExist();
        done("print", "roster", "--class", "GX-1", "-o", file.toString(), "--reveal", "报县人社局备案");
        assertThat(text(file)).contains(NUMBER, "用途：报县人社局备案");
    }

    /** A workbook with full numbers is an export: another account, that may confirm, with its own password. */
    @Test
    void theRosterAsAWorkbookNeedsASecondPerson() {
        Path file = temp.resolve("roster.xlsx");
        String[] words = {"print", "roster", "--class", "GX-1", "-o", file.toString(), "--reveal", "报县人社局备案"};
        assertThat(cli.json(words).refusal()).isEqualTo("export.second");
        cli.with("CHIZHENG_NEW_PASSPHRASE", "zhao-min-de-kou-ling");
        done("user", "add", "--role", "reviewer", "赵敏");
        done("user", "add", "--role", "clerk", "王芳");
        cli.with("CHIZHENG_SECOND_PASSPHRASE", "bu-dui-de-kou-ling");
        assertThat(second(words, "赵敏").refusal()).isEqualTo("home.password");
        cli.with("CHIZHENG_SECOND_PASSPHRASE", "zhao-min-de-kou-ling");
        assertThat(second(words, "王芳").refusal()).isEqualTo("second.right");
        assertThat(second(words, "李梅").refusal()).isEqualTo("second.same");
        assertThat(file).doesNotExist();
        assertThat(second(words, "赵敏").exit()).isZero();
        assertThat(file).exists();
        assertThat(cli.json("--reveal", "核对", "trainee", "list").refusal()).isEqualTo("export.second");
        Headless.Result listed = cli.json("--reveal", "核对", "--second", "赵敏", "trainee", "list");
        assertThat(listed.text()).contains(NUMBER);
        assertThat(cli.json("trainee", "list").text()).doesNotContain(NUMBER);
    }

    private List<String> log() {
        try (Core core = Homes.open(temp.resolve("人社局 数据"), Arrivals.environment(6))) {
            return core.services().auditLog().page(0, 50).stream()
                    .map(entry -> String.join("|", entry.act(), entry.subject(), entry.reason(), "" + entry.second()))
                    .toList();
        }
    }

    /** What did not leave is not in the log as printed, and who tried is. Latest first; one person on the roster. */
    @Test
    void theLogSaysWhatHappened() throws IOException {
        String of = "|GX-1 养老护理员培训班，1 人|报县人社局备案|";
        List<String> words = List.of("print", "roster", "--class", "GX-1", "--reveal", "报县人社局备案", "-o");
        assertThat(print(words, "roster.txt")).isEqualTo("document.format");
        assertThat(log()).isEmpty();
        assertThat(print(words, "roster.xlsx")).isEqualTo("export.second");
        assertThat(print(words, "roster.docx")).isEqualTo("export.second");
        String alone = "导出学员花名册，被拒绝：成批导出完整证件号要第二个人确认" + of + "null";
        assertThat(log()).containsExactly(alone, alone);
        cli.with("CHIZHENG_NEW_PASSPHRASE", "zhao-min-de-kou-ling");
        done("user", "add", "--role", "reviewer", "赵敏");
        done("user", "add", "--role", "viewer", "看看");
        cli.with("CHIZHENG_SECOND_PASSPHRASE", "bu-dui-de-kou-ling");
        assertThat(print(words, "roster.xlsx", "--second", "赵敏")).isEqualTo("home.password");
        assertThat(log().get(0)).isEqualTo("导出学员花名册，被拒绝：密码不对，没有打开" + of + "null");
        cli.with("CHIZHENG_SECOND_PASSPHRASE", "zhao-min-de-kou-ling");
        assertThat(print(words, "roster.xlsx", "--second", "赵敏")).isEmpty();
        assertThat(log().get(0)).isEqualTo("导出学员花名册" + of + "赵敏");
        assertThat(print(words, "roster.pdf")).isEmpty();
        assertThat(log().get(0)).isEqualTo("存成PDF：学员花名册" + of + "null");
        Files.writeString(temp.resolve("taken"), "");
        assertThat(print(words, "taken/roster.pdf")).isEqualTo("document.write");
        assertThat(log().subList(0, 2)).containsExactly("存成PDF：学员花名册，没有成" + of + "null", "存成PDF：学员花名册" + of + "null");
        cli.with("CHIZHENG_PASSPHRASE", "zhao-min-de-kou-ling");
        assertThat(print(words, "roster.pdf", "--user", "看看")).isEqualTo("right.role");
        assertThat(print(words, "roster.xlsx", "--user", "看看")).isEqualTo("right.role");
        cli.with("CHIZHENG_PASSPHRASE", Homes.PASSWORD);
        assertThat(log().subList(0, 2))
                .containsExactly(
                        "导出学员花名册，被拒绝：当前账号不能导出完整证件号" + of + "null", "存成PDF：学员花名册，被拒绝：当前账号不能打印完整证件号" + of + "null");
    }

    /** @return code of the refusal, or nothing */
    private String print(List<String> words, String file, String... more) {
        List<String> all = new ArrayList<>(words);
        all.add(temp.resolve(file).toString());
        all.addAll(List.of(more));
        return String.valueOf(cli.json(all.toArray(String[]::new)).refusal()).replace("null", "");
    }

    private Headless.Result second(String[] words, String who) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--second", who));
        return cli.json(all.toArray(String[]::new));
    }

    @Test
    void whereToObjectIsAskedOnceAndRemembered() throws IOException {
        Path file = temp.resolve("notice.pdf");
        String[] words = {"print", "notice", "--class", "GX-1", "-o", file.toString()};
        assertThat(cli.json(words).refusal()).isEqualTo("document.contact-missing");
        List<String> first = new ArrayList<>(List.of(words));
        first.addAll(List.of(
                "--department",
                "职业能力建设股",
                "--phone",
                "0357-8320000",
                "--address",
                "城北路1号",
                "--office-name",
                "古县人力资源和社会保障局"));
        done(first.toArray(String[]::new));
        done(words);
        assertThat(text(file))
                .contains("0357-8320000", "古县人力资源和社会保障局", "9851", "待核定")
                .doesNotContain(NUMBER, "20020518", "13800001234");
    }

    @ParameterizedTest
    @CsvSource({
        "print,2,usage",
        "print roster,2,usage",
        "print roster -o x.pdf,2,usage",
        "print notice --phone 1 -o x.pdf --class GX-1,2,usage",
        "report progress,2,usage",
        "print poem -o x.pdf,1,document.unknown-kind",
        "print cover -o x.pdf,1,document.not-from-store",
        "print sign-in --class GX-9 -o x.pdf,1,class.none",
        "print annex-1 -o x.pdf,1,document.no-targets",
        "report progress -o x.pdf,1,document.no-targets",
        "print summary -o x.txt,1,document.format",
        "print class --class GX-1 --reveal 备案 -o x.docx,1,document.only-pdf"
    })
    void wrongWordsAndWhatCannotBePrinted(String words, int exit, String code) {
        Headless.Result result = cli.json(words.split(" "));
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.refusal()).isEqualTo(code);
    }

    @Test
    void theSummaryHasItsChart() throws IOException {
        targets();
        Path file = temp.resolve("summary.pdf");
        done("print", "summary", "-o", file.toString());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var resources = document.getPage(0).getResources();
            List<Integer> wide = new ArrayList<>();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name)
                        instanceof org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject image) {
                    wide.add(image.getWidth());
                }
            }
            // 480 points at three dots each
            assertThat(wide).containsExactly(1_440);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsASentence() throws IOException {
        Path taken = Files.writeString(temp.resolve("taken"), "");
        Headless.Result result =
                cli.json("print", "summary", "-o", taken.resolve("summary.pdf").toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.refusal()).isEqualTo("document.write");
    }

    @Test
    void theProgressReportHoldsBothTablesAndThoseOfThePastOnlyTheFirst() throws IOException {
        targets();
        Path file = temp.resolve("progress.pdf");
        assertThat(done("report", "progress", "-o", file.toString()).get("checkCodes"))
                .hasSize(2);
        assertThat(text(file)).contains("职业技能提升培训任务进度表", "技能劳动者持证人数任务进度表");
        done("report", "progress", "-o", file.toString(), "--as-of", "2021-06-10", "--unit", "岳阳镇");
        assertThat(text(file)).contains("（岳阳镇）", "1000").doesNotContain("持证人数任务进度表");
    }

    @Test
    void replacedFontsAreToldBesideTheAnswer() {
        Headless.Result result =
                cli.json("print", "summary", "-o", temp.resolve("summary.pdf").toString());
        List<String> told = new ArrayList<>();
        result.json().get("fonts").forEach(line -> told.add(line.asText()));
        assertThat(result.err().lines().toList()).containsExactlyElementsOf(told);
        Headless.Result word =
                cli.json("print", "summary", "-o", temp.resolve("summary.docx").toString());
        assertThat(word.json().get("fonts")).isEmpty();
    }
}
