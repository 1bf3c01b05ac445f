package org.chizheng.app.ui.grid.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.chizheng.app.ScreenLane;
import org.chizheng.app.ui.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ScreenLane
@ExtendWith(ApplicationExtension.class)
class PastePreviewTest {
    private final PasteFixture fixture = new PasteFixture();
    private Scene scene;
    private int closed;

    @Start
    void start(Stage stage) {
        PastePreview preview = new PastePreview(fixture.preview(), () -> closed++);
        scene = new Scene(preview, 1000, 560);
        Look.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1000);
        stage.setHeight(560);
        stage.show();
    }

    @Test
    void showsTheGroupsAndPastesOnlyWhenTold(FxRobot robot) throws IOException {
        File file = new File("target/screens/paste-preview.png");
        file.getParentFile().mkdirs();
        robot.interact(() -> {});
        java.awt.image.BufferedImage[] image = new java.awt.image.BufferedImage[1];
        robot.interact(() -> image[0] = SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        ImageIO.write(image[0], "png", file);
        assertThat(robot.lookup("1410***********803").queryAll())
                .as("covered as in the sheet")
                .isNotEmpty();
        robot.clickOn("拒收 1");
        assertThat(robot.lookup(".table-view").queryAs(TableView.class).getItems())
                .hasSize(1);
        robot.clickOn("粘贴 3 行");
        assertThat(fixture.model.rows()).hasSize(4);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void givingUpChangesNothing(FxRobot robot) {
        robot.clickOn("不粘贴了");
        assertThat(fixture.heard).isEmpty();
        assertThat(closed).isEqualTo(1);
    }
}
