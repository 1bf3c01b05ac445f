package org.chizheng.app.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.chizheng.app.ScreenLane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenLane
@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {
    private final List<String> picked = new ArrayList<>();
    private Scene scene;
    private ChartPane units;

    @Start
    void start(Stage stage) {
        ChartPane progress = new ChartPane();
        progress.show(ChartFixture.progress());
        units = new ChartPane();
        units.show(ChartFixture.units());
        units.setOnPicked(picked::add);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox.setHgrow(units, Priority.ALWAYS);
        scene = new Scene(new HBox(progress, units), 1180, 340);
        stage.setScene(scene);
        stage.setWidth(1180);
        stage.setHeight(340);
        stage.show();
    }

    @Test
    void showsFiguresAndLeadsToTheNamesBehindABar(FxRobot robot) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        java.awt.image.BufferedImage[] image = new java.awt.image.BufferedImage[1];
        robot.interact(() -> image[0] = SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        File file = new File("target/screens/chart-pane.png");
        file.getParentFile().mkdirs();
        ImageIO.write(image[0], "png", file);
        assertThat(units.getAccessibleText()).contains("5 个单位");
        int[] bar = find(image[0], ChartLook.DONE.getRGB());
        robot.clickOn(
                scene.getWindow().getX() + scene.getX() + bar[0] + 3,
                scene.getWindow().getY() + scene.getY() + bar[1] + 3);
        assertThat(picked).containsExactly("gy");
    }

    @Test
    void nothingOfTheDrawingLibraryIsLoadedBeforeTheFirstPicture() throws ReflectiveOperationException {
        Recording loader = new Recording();
        Class<?> pane = loader.loadClass("org.chizheng.app.ui.chart.ChartPane");
        Class<?> figures = loader.loadClass("org.chizheng.app.ui.chart.ChartFigures");
        Class<?> units = loader.loadClass("org.chizheng.app.ui.chart.UnitFigures");
        Object some =
                units.getConstructor(String.class, String.class, List.class).newInstance("甲", "人", List.of());
        Object made = pane.getConstructor().newInstance();
        pane.getMethod("show", figures).invoke(made, some);
        assertThat(loader.asked).contains("org.chizheng.app.ui.chart.ChartPane").noneMatch(Recording::drawing);
        loader.loadClass("org.chizheng.app.ui.chart.ChartPicture")
                .getMethod("image", figures, int.class, int.class, double.class)
                .invoke(null, some, 100, 100, 1.0);
        assertThat(loader.asked).as("the watch works").anyMatch(Recording::drawing);
    }

    /** The first point of a colour in the right half, from the top. */
    private static int[] find(java.awt.image.BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = image.getWidth() / 2; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == colour) {
                    return new int[] {x, y};
                }
            }
        }
        throw new AssertionError("no bar is drawn");
    }

    /** Loads this package anew and notes every class that is asked for on the way. */
    private static final class Recording extends ClassLoader {
        private static final String OURS = "org.chizheng.app.ui.chart.";
        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        Recording() {
            super(ChartPaneTest.class.getClassLoader());
        }

        static boolean drawing(String name) {
            return name.startsWith("org.jfree.");
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : name.startsWith(OURS) ? ours(name) : super.loadClass(name, resolve);
        }

        private Class<?> ours(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
