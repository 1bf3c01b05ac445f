package org.chizheng.app.records.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Register;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScreenTest extends ScreenTest {
    /** 1366×768 at 125 %. */
    private static final double SMALL_WIDTH = 1093;

    private static final double SMALL_HEIGHT = 614;

    @TempDir
    Path folder;

    private Register register;
    private Sheets sheets;
    private Id into;
    private ImportModel model;
    private ImportView view;
    private final List<String> went = new ArrayList<>();

    @BeforeEach
    void openRegister() {
        register = new Register(folder.resolve("home"));
        sheets = new Sheets(register, folder);
        into = sheets.openClass();
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    private void show(double width, double height, Path... files) {
        open(width, height, () -> {
            model = new ImportModel(register.session);
            view = new ImportView(
                    model,
                    (destination, key) -> went.add(destination + " " + key),
                    () -> went.add("back"),
                    new GivenPlaces(folder));
            view.open(ImportOrder.rosterOf(into, List.of(files)).key());
            return view.stack();
        });
    }

    private void show(Path... files) {
        show(1366, 768, files);
    }

    private void imported(Path file) {
        ImportModel before = new ImportModel(register.session);
        before.take(ImportOrder.rosterOf(into, List.of(file)));
        before.check();
        before.confirm();
    }

    private boolean says(String words) {
        return onScreen(() -> layers.lookupAll("*").stream().anyMatch(node -> says(node, words)));
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled labeled
                && labeled.isVisible()
                && labeled.getText() != null
                && labeled.getText().contains(words);
    }

    @Test
    void emptyPageAsksForAFileAndTellsOfEarlierOnes() {
        open(() -> {
            model = new ImportModel(register.session);
            view = new ImportView(model, (destination, key) -> {}, () -> {}, new GivenPlaces(folder));
            view.open(ImportOrder.roster(List.of()).key());
            return view.stack();
        });
        picture("import-empty");
        assertThat(says("还没有导入过")).isTrue();
        assertThat(says("把表格文件拖到这里")).isTrue();
    }

    @Test
    void droppedFileWaitsForItsClass() {
        open(() -> {
            model = new ImportModel(register.session);
            view = new ImportView(model, (destination, key) -> {}, () -> {}, new GivenPlaces(folder));
            view.open(ImportOrder.roster(List.of(sheets.clean())).key());
            return view.stack();
        });
        picture("import-waits-for-class");
        robot.clickOn(robot.lookup(".code-picker").<Node>query())
                .write("岳阳-2021")
                .type(KeyCode.ENTER);
        settle();
        assertThat(model.step().get()).isEqualTo(ImportModel.Step.MATCH);
    }

    @Test
    void titlesStandBesideOurs() {
        imported(sheets.clean());
        show(sheets.mixed());
        picture("import-header");
        assertThat(says("村组长")).isTrue();
        assertThat(says("没有认出")).isTrue();
        assertThat(says(Sheets.SCHOOL)).isTrue();
    }

    @Test
    void headerThatIsNotFoundIsPointedAt() {
        show(sheets.strange());
        picture("import-header-none");
        robot.clickOn("第 2 行");
        settle();
        picture("import-header-missing");
        assertThat(says("还没有找到：姓名、身份证号")).isTrue();
        assertThat(robot.lookup("核对每一行").<Node>query().isDisabled()).isTrue();
    }

    @Test
    void fiveHeapsThenTheConfirmingThenTheRowsThatWait() {
        imported(sheets.clean());
        show(sheets.mixed());
        robot.clickOn("核对每一行");
        settle();
        picture("import-heaps");
        assertThat(says("确认导入 3 行")).isTrue();
        robot.clickOn("拒收 2");
        settle();
        robot.clickOn("张桂兰");
        settle();
        picture("import-row");
        assertThat(says("表里写的")).isTrue();
        robot.clickOn("存出错行");
        settle();
        assertThat(folder.resolve("花名册（第二次）-问题与处理办法.xlsx")).exists();
        picture("import-errors-written");
        robot.clickOn("确认导入 3 行");
        settle();
        picture("import-done");
        assertThat(says("新增 2 · 相同 10 · 更新 1 · 待核 1 · 拒收 2")).isTrue();
        robot.clickOn("待核的行 1");
        settle();
        robot.clickOn("欧阳春兰");
        settle();
        picture("import-held");
        assertThat(says("登记这一行")).isTrue();
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("返回");
        settle();
        robot.clickOn("去班级");
        assertThat(went).containsExactly("classes " + into);
    }

    @Test
    void importIsTakenBackInOneStep() {
        show(sheets.clean());
        robot.clickOn("核对每一行");
        robot.clickOn("确认导入 12 行");
        settle();
        robot.clickOn("撤销这次导入");
        settle();
        picture("import-undo-ask");
        robot.clickOn(robot.lookup(".card .accent").<Node>query());
        settle();
        picture("import-undone");
        assertThat(says("已撤销")).isTrue();
        assertThat(register.core.services().rosters().roster(into)).noneMatch(seat -> seat.seated());
    }

    @Test
    void fileThatIsLockedIsRefusedInTheServicesWords() {
        show(sheets.locked());
        picture("import-refused");
        assertThat(says("设了打开密码，没有读入")).isTrue();
    }

    @Test
    void sameFileTwiceIsSaidAndCannotBeConfirmed() {
        Path file = sheets.clean();
        imported(file);
        show(file);
        robot.clickOn("核对每一行");
        settle();
        picture("import-twice");
        assertThat(says("再导入不会增加任何内容")).isTrue();
    }

    @Test
    void escapeLeadsBackToWhereOneCameFrom() {
        show();
        robot.clickOn("返回");
        assertThat(went).containsExactly("back");
    }

    @Test
    void worksOnASmallScreenAt125Percent() {
        imported(sheets.clean());
        show(SMALL_WIDTH, SMALL_HEIGHT);
        picture("import-empty-small");
        run(() -> model.offer(List.of(sheets.mixed())));
        picture("import-header-small");
        robot.clickOn("核对每一行");
        settle();
        picture("import-heaps-small");
        robot.clickOn("确认导入 3 行");
        settle();
        picture("import-done-small");
        robot.clickOn("拒收的行 2");
        settle();
        robot.clickOn("张桂兰");
        settle();
        picture("import-held-small");
    }
}
