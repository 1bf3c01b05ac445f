package org.chizheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chizheng.app.ScreenLane;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The practice county with two townships of sixty and two departments of thirty and ten: the same steps and commands as
 * the whole one. In both townships 60 seats; hard rows that cannot be stored are refused or held, so the figures of the
 * homes are compared with what the imports said.
 */
@ScreenLane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeTest {
    private static final String PASSWORD = "lian-xi-yong-kou-ling";

    private Path root;
    private final List<String> told = new ArrayList<>();
    private Map<String, Object> summary;

    private Practice practice(String password) {
        return new Practice(
                root,
                password,
                (args, console) -> Cli.run(args, console),
                CoreEnvironment.ofThisMachine(),
                told::add,
                CountyPlan.small());
    }

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        root = folder;
        summary = practice(PASSWORD).make();
    }

    private static int number(Object of, String key) {
        return (Integer) ((Map<?, ?>) of).get(key);
    }

    private List<?> offices() {
        return (List<?>) summary.get("offices");
    }

    @Test
    void everyOfficeAndTheBureauHoldTheSame() {
        assertThat(offices()).hasSize(4);
        for (String kind : List.of("trainees", "classes", "certificates")) {
            int sum =
                    offices().stream().mapToInt(office -> number(office, kind)).sum();
            assertThat(number(summary, kind)).as(kind).isEqualTo(sum);
        }
        assertThat(number(summary, "classes")).as("60 seats, 42 a class").isEqualTo(4);
        assertThat(number(summary, "certificates")).as("30 + 30 + 10").isEqualTo(70);
    }

    @Test
    void personOfTwoTownshipsIsDecidedToBeOne() {
        assertThat(told).anyMatch(line -> line.contains("1 件，裁定为同一人 1 件"));
        assertThat(number(summary, "openCases")).isZero();
    }

    @Test
    void classWithPeopleWithoutVoucherIsRefusedByName() {
        assertThat(told).anyMatch(line -> line.contains("有 2 人没有培训券编号："));
    }

    @Test
    void everyPaperAndPictureIsThere() {
        assertThat(list("documents"))
                .contains("学员花名册.pdf", "学员花名册.docx", "学员花名册.xlsx", "签到表.pdf", "补贴公示.pdf", "证书发放登记.pdf")
                .contains("附件1培训进度.pdf", "附件2持证进度.pdf", "汇总页.pdf");
        assertThat(list("screens")).contains("岳阳镇-01-今日.png", "岳阳镇-06-上报.png", "县人社局-02-收件.png", "县人社局-03-冲突.png");
        assertThat(list("samples")).contains("clean-roster.xlsx", "hard-roster.xls");
    }

    private List<String> list(String key) {
        return ((List<?>) summary.get(key)).stream().map(String.class::cast).toList();
    }

    @Test
    void countedAgainItSaysTheSameUntilAFileOfTheStickIsGone() throws IOException {
        Map<String, Object> again = practice(PASSWORD).count();
        assertThat(without(again)).isEqualTo(without(summary));
        Path batch = batchOf("141025103");
        byte[] kept = Files.readAllBytes(batch);
        Files.delete(batch);
        Map<String, Object> fewer = practice(PASSWORD).count();
        assertThat(number(fewer.get("stick"), "batches")).isEqualTo(number(summary.get("stick"), "batches") - 1);
        assertThat(number(fewer.get("stick"), "ops")).isLessThan(number(summary.get("stick"), "ops"));
        Files.write(batch, kept);
    }

    /** All but the seconds. */
    private static Map<String, Object> without(Map<String, Object> of) {
        var rest = new java.util.LinkedHashMap<>(of);
        rest.remove("steps");
        return rest;
    }

    private Path batchOf(String unit) throws IOException {
        Path up = root.resolve("stick").resolve("HRBSYNC/v1/up").resolve(unit);
        try (Stream<Path> files = Files.walk(up)) {
            return files.filter(file -> file.toString().endsWith(".hrb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void countingWithAnotherPasswordIsRefusedInWords() {
        assertThatThrownBy(() -> practice("bu-shi-zhe-ge-kou-ling").count())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.what()).contains("密码不对"));
    }
}
