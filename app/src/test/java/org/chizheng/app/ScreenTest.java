package org.chizheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.chizheng.app.ui.Fonts;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The ground of every screen test. {@code open(() -> new PeopleView(model))} shows the node in dressed layers at
 * 1366×768, {@code picture("people")} asserts the Chinese font and that no text is cut, and leaves
 * {@code target/screens/people.png}; {@code robot} clicks and types.
 */
@ScreenLane
public abstract class ScreenTest {
    protected final FxRobot robot = new FxRobot();
    protected Stage stage;
    protected Layers layers;

    @BeforeAll
    static void screenAsSmallAsTheirs() throws TimeoutException {
        System.setProperty("headless.geometry", "1366x768-32");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        WaitForAsyncUtils.printException = false;
        FxToolkit.registerPrimaryStage();
    }

    /** At 1366×768, the screen of most offices. */
    protected void open(Supplier<? extends Node> page) {
        open(1366, 768, page);
    }

    /** 1093×614 is that screen at 125 %. */
    protected void open(double width, double height, Supplier<? extends Node> page) {
        onScreen(() -> {
            layers = new Layers();
            Scene scene = new Scene(layers, width, height);
            Look.dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            layers.setPage(page.get());
            stage.show();
            return null;
        });
        settle();
    }

    /** Waits until layout and queued work are through. */
    protected void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Runs on the screen's thread and gives the answer, or throws what it threw. */
    protected <T> T onScreen(Callable<T> action) {
        try {
            return WaitForAsyncUtils.asyncFx(action).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            throw new AssertionError(thrown.getCause());
        } catch (InterruptedException | TimeoutException thrown) {
            throw new AssertionError(thrown);
        }
    }

    protected void run(Runnable action) {
        onScreen(() -> {
            action.run();
            return null;
        });
        settle();
    }

    /** Font, no cut text, and the PNG. */
    protected void picture(String name) {
        settle();
        onScreen(() -> {
            layers.applyCss();
            layers.layout();
            return null;
        });
        WritableImage image = onScreen(() -> layers.getScene().snapshot(null));
        write(name, image);
        assertThat(onScreen(Glyphs::areReal)).as("Chinese glyphs, not boxes").isTrue();
        assertThat(onScreen(() -> Wording.foreignFonts(layers)))
                .as("Chinese words in another font")
                .isEmpty();
        assertThat(onScreen(() -> Wording.cut(layers))).as("cut words").isEmpty();
    }

    @AfterEach
    void closeWindow() {
        if (stage != null) {
            run(stage::close);
        }
    }

    private static void write(String name, WritableImage image) {
        try {
            Path file = Path.of("target", "screens", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A missing font draws every character as the same box: two characters must differ. */
    static final class Glyphs {
        private static Boolean real;

        private Glyphs() {}

        static boolean areReal() {
            if (real == null) {
                real = Fonts.chinese().isPresent() && !same(draw("台"), draw("账")) && !same(draw("乡"), draw("镇"));
            }
            return real;
        }

        private static WritableImage draw(String character) {
            Text text = new Text(character);
            text.setFont(javafx.scene.text.Font.font(Fonts.chinese().orElse("System"), 20));
            SnapshotParameters frame = new SnapshotParameters();
            frame.setViewport(new Rectangle2D(0, -20, 24, 26));
            return text.snapshot(frame, null);
        }

        private static boolean same(WritableImage left, WritableImage right) {
            for (int y = 0; y < left.getHeight(); y++) {
                for (int x = 0; x < left.getWidth(); x++) {
                    if (left.getPixelReader().getArgb(x, y)
                            != right.getPixelReader().getArgb(x, y)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
