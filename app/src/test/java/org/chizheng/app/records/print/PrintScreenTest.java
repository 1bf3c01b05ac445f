package org.chizheng.app.records.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.desks.Arrivals;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.document.paper.PaperPrinter;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.AuditQueries;
import org.chizheng.core.office.Role;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Core home;
    private PrintModel model;
    private PrintView view;

    @BeforeEach
    void begin() {
        home = Homes.fresh(folder.resolve("home"), "township", Homes.YUEYANG, Arrivals.environment(1));
        model = new PrintModel(new Session(home, new InlineTasks()), new PaperPrinter(List::of));
    }

    @AfterEach
    void end() {
        home.close();
    }

    private Id trainingClass() {
        Id institution = home.services().institutionService().named(home.actor(), "古县职业技能培训学校", values());
        Id header = home.services()
                .classService()
                .open(
                        home.actor(),
                        values(
                                "no",
                                "岳阳-2021-001",
                                "name",
                                "家政服务员班",
                                "institution",
                                institution.toString(),
                                "occupationName",
                                "家政服务员",
                                "kind",
                                "general",
                                "startsOn",
                                "2021-06-28",
                                "endsOn",
                                "2021-07-02",
                                "hours",
                                40L,
                                "venue",
                                "岳阳镇文化站",
                                "teachers",
                                "王老师"));
        Id person = Arrivals.person(home, "张三", "141025200205189851");
        home.services()
                .enrolmentService()
                .enrol(
                        home.actor(),
                        home.services().classes().byId(header).orElseThrow(),
                        home.services().trainees().byId(person).orElseThrow(),
                        values("voucherNo", "140025202109801"),
                        Seen.NOTHING);
        return header;
    }

    private void show(double width, double height) {
        open(width, height, () -> {
            view = new PrintView(model, name -> folder.resolve(name));
            return view.page();
        });
        run(() -> view.page().shown());
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText() != null
                        && labeled.getText().contains(words)));
    }

    @Test
    void catalogueIsFoundByInitials() {
        assertThat(model.kinds("qdb")).extracting(DocumentKind::name).containsExactly("签到表");
        assertThat(model.kinds("公示")).containsExactly(DocumentKinds.NOTICE);
        assertThat(model.kinds("")).doesNotContain(DocumentKinds.COVER, DocumentKinds.RECOVERY);
    }

    @Test
    void signInSheetOfAClassLiesThereAtOnceAndCanBeSaved() {
        Id header = trainingClass();
        show(1214, 692);
        run(() -> view.open("sign-in:" + header));
        assertThat(onScreen(() -> model.pages().get().pages())).isPositive();
        picture("print-sign-in");
        robot.clickOn("存为 PDF");
        settle();
        assertThat(says("已存成")).isTrue();
        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith(".pdf"));
    }

    @Test
    void rosterIsNotShownWithoutAReason() throws Exception {
        Id header = trainingClass();
        show(1214, 692);
        run(() -> view.open("roster:" + header));
        assertThat(onScreen(() -> model.pages().get())).isNull();
        robot.clickOn("预览");
        settle();
        assertThat(says("先写打印做什么用")).isTrue();
        picture("print-roster-reason");
        run(() -> {
            model.order().set(model.order().get().because("开班报县局备案"));
            model.preview();
        });
        assertThat(onScreen(() -> model.pages().get().title())).contains("花名册");
        Path file = folder.resolve("r.pdf");
        run(() -> model.save(file, null, written -> {}));
        assertThat(Files.size(file)).isPositive();
    }

    private void shownRoster() {
        Id header = trainingClass();
        show(1214, 692);
        run(() -> view.open("roster:" + header));
        run(() -> {
            model.order().set(model.order().get().because("报县局备案"));
            model.preview();
        });
    }

    private boolean isWritten(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    @Test
    void rosterIsNotExportedByOnePersonAlone() throws IOException {
        shownRoster();
        robot.clickOn("存为 Excel");
        settle();
        assertThat(says("还没有能确认导出的同事")).isTrue();
        picture("print-export-nobody");
        assertThat(isWritten(".xlsx")).isFalse();
        assertThat(acts()).containsExactly("导出学员花名册，被拒绝：还没有能确认导出的同事，没有存成文件", "预览学员花名册");
    }

    /** Latest first; whose log entries do not all name the class and its one person are found here. */
    private List<String> acts() {
        return home.services().auditLog().page(0, 20).stream()
                .peek(entry -> {
                    assertThat(entry.subject()).isEqualTo("岳阳-2021-001 家政服务员班，1 人");
                    assertThat(entry.reason()).isEqualTo("报县局备案");
                })
                .map(AuditQueries.Entry::act)
                .toList();
    }

    /** Looked at, kept as PDF, sent to a printer that is not there: each is another act, and the last did not happen. */
    @Test
    void theLogTellsLookingFromPrintingAndFromKeeping() {
        shownRoster();
        assertThat(acts()).containsExactly("预览学员花名册");
        run(() -> model.order().set(model.order().get().because("改了主意")));
        run(() -> model.save(folder.resolve("r.pdf"), null, written -> {}));
        run(() -> model.print("", 1, () -> {}));
        assertThat(acts()).containsExactly("打印学员花名册，没有成", "打印学员花名册", "存成PDF：学员花名册", "预览学员花名册");
    }

    /** GB/T 35273-2020 7.2: the colleague's own password, and both names stand in the log with what it is for. */
    @Test
    void colleagueConfirmsTheExportAndBothAreNoted() throws IOException {
        home.accountService().add(home.actor(), "赵敏", Role.REVIEWER, "zhao-min-de-kou-ling".toCharArray());
        shownRoster();
        robot.clickOn("存为 Excel");
        settle();
        robot.write("bu-dui-de-kou-ling");
        picture("print-export-second");
        robot.clickOn("确认导出");
        settle();
        assertThat(onScreen(() -> model.problem().get().code())).isEqualTo("home.password");
        assertThat(isWritten(".xlsx")).isFalse();
        robot.clickOn("存为 Excel");
        settle();
        robot.write("zhao-min-de-kou-ling").clickOn("确认导出");
        settle();
        assertThat(isWritten(".xlsx")).isTrue();
        assertThat(home.services().auditLog().page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).startsWith("导出");
            assertThat(entry.reason()).isEqualTo("报县局备案");
            assertThat(entry.second()).isEqualTo("赵敏");
        });
        assertThat(acts()).containsExactly("导出学员花名册", "导出学员花名册，被拒绝：密码不对，没有打开", "预览学员花名册");
    }

    @Test
    void withoutAPrinterTheWayToAPdfIsTold() {
        Id header = trainingClass();
        show(1214, 692);
        run(() -> view.open("sign-in:" + header));
        run(() -> model.print("", 1, () -> {}));
        assertThat(onScreen(() -> model.problem().get().code())).isEqualTo("print.no-printer");
        picture("print-no-printer");
    }

    @Test
    void noticeAsksWhereToObjectOnce() {
        trainingClass();
        show(1214, 692);
        run(() -> model.choose(PrintOrder.of(DocumentKinds.NOTICE)));
        picture("print-notice");
    }

    @Test
    void fitsTheSmallScreen() {
        Id header = trainingClass();
        show(941, 538);
        run(() -> view.open("sign-in:" + header));
        picture("print-small");
    }

    @Test
    void summaryBearsTheChart() {
        trainingClass();
        show(1214, 692);
        run(() -> view.open("summary"));
        assertThat(onScreen(() -> model.pages().get().pages())).isPositive();
        picture("print-summary");
    }
}
