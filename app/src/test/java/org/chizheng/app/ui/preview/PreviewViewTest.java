package org.chizheng.app.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.chizheng.app.ScreenLane;
import org.chizheng.app.ui.Look;
import org.chizheng.app.ui.task.DeskTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenLane
@ExtendWith(ApplicationExtension.class)
class PreviewViewTest {
    private static final long MOST = 54L << 20;

    private final PreviewModel model = new PreviewModel();
    private final DeskTasks tasks = new DeskTasks();
    private final List<String> done = new ArrayList<>();
    private PreviewView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new PreviewView(model, tasks);
        view.setOnPrint(() -> List.of("办公室 HP", "大厅 奔图"), (printer, copies) -> done.add(printer + " " + copies));
        view.setOnSave(PreviewView.SaveAs.PDF, () -> done.add("pdf"));
        view.setOnSave(PreviewView.SaveAs.WORD, () -> done.add("word"));
        scene = new Scene(view, 1240, 700);
        Look.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1240);
        stage.setHeight(700);
        stage.show();
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void showsPagesNotesAndWaysOut(FxRobot robot) throws Exception {
        PaperFixture paper = new PaperFixture(
                34,
                new PageSource.Note(false, "本机没有“方正小标宋简体”，已用“AR PL UMing CN”代替"),
                new PageSource.Note(true, "本机字体都没有这些字：“𬭎”（第12行 学员十二）"));
        show(robot, paper);
        picture(robot, "preview");
        assertThat(robot.lookup(".preview-note-stops").queryLabeled().getText()).contains("𬭎");
        robot.clickOn("打印").clickOn("存为 PDF");
        assertThat(done).containsExactly("办公室 HP 1", "pdf");
        assertThat(robot.lookup("存为 Excel").tryQuery()).as("no way, no button").isEmpty();
        robot.clickOn("整页");
        settle();
        robot.clickOn("下一页").clickOn("下一页");
        settle();
        assertThat(model.currentProperty().get()).isEqualTo(2);
        picture(robot, "preview-page");
    }

    @Test
    void aFarPageIsPaintedWithoutThoseBeforeIt(FxRobot robot) throws Exception {
        PaperFixture paper = new PaperFixture(200);
        show(robot, paper);
        robot.interact(() -> model.goTo(150));
        settle();
        assertThat(paper.painted).contains(150).doesNotContain(60, 80, 100, 120);
    }

    @Test
    void twoHundredPagesWeighWhatAFewDo(FxRobot robot) throws Exception {
        show(robot, new PaperFixture(200));
        robot.interact(() -> model.setZoom(1.5));
        for (int page = 0; page < 200; page += 8) {
            int to = page;
            robot.interact(() -> model.goTo(to));
            settle();
            assertThat(view.bytes()).isLessThanOrEqualTo(MOST);
        }
        assertThat(view.bytes()).as("something is held").isPositive();
        assertThat(robot.lookup(".preview-sheet").queryAll()).hasSizeLessThan(6);
    }

    @Test
    void theNumberOfAPageLeadsThere(FxRobot robot) throws Exception {
        show(robot, new PaperFixture(40));
        robot.doubleClickOn(".preview-zoom .text-field").write("17\n");
        assertThat(model.currentProperty().get()).isEqualTo(16);
        robot.doubleClickOn(".preview-zoom .text-field").write("x\n");
        assertThat(model.currentProperty().get()).isEqualTo(16);
    }

    @Test
    void scrollingTellsThePage(FxRobot robot) throws Exception {
        show(robot, new PaperFixture(40));
        robot.interact(() -> robot.lookup(".preview-pages > .scroll-bar")
                .queryAllAs(ScrollBar.class)
                .forEach(bar -> bar.setValue(model.top(9))));
        assertThat(model.currentProperty().get()).isEqualTo(9);
    }

    private void show(FxRobot robot, PaperFixture paper) throws TimeoutException {
        robot.interact(() -> model.show(paper));
        settle();
    }

    /** Until the sheets in sight carry their pictures. */
    private void settle() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> {
                            view.layout();
                            return scene.getRoot().lookupAll(".preview-sheet").stream()
                                    .filter(javafx.scene.Node::isVisible)
                                    .flatMap(sheet -> sheet.lookupAll("ImageView").stream())
                                    .allMatch(node -> ((ImageView) node).getImage() != null);
                        })
                        .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(FxRobot robot, String name) throws IOException {
        BufferedImage[] image = new BufferedImage[1];
        robot.interact(() -> image[0] = SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        File file = new File("target/screens/" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(image[0], "png", file);
    }
}
