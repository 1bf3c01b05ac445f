package org.chizheng.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.chizheng.app.start.Account;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Look;
import org.chizheng.app.ui.task.DeskTasks;
import org.chizheng.app.ui.task.OffScreen;
import org.chizheng.app.wiring.LiveWiring;
import org.chizheng.core.Core;

/** Opens the desk of one home as its clerk does, walks every entry of the navigation, and keeps what it shows. */
final class Pictures {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    /** A page may ask again after its first answer; only a while of quiet is the end. */
    private static final int CALM = 3;

    private static final long A_MOMENT = 150;

    private final Path folder;
    private final Core.Environment environment;
    private final String passphrase;

    Pictures(Path folder, Core.Environment environment, String passphrase) {
        this.folder = folder;
        this.environment = environment;
        this.passphrase = passphrase;
    }

    /** @return names of the files, in the order of the navigation; empty where the machine can show nothing */
    List<String> of(Path home, String name) throws IOException {
        if (!OffScreen.start(System.getenv("DISPLAY") != null)) {
            return List.of();
        }
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Files.createDirectories(folder);
        try (DeskTasks tasks = new DeskTasks();
                LiveWiring wiring = new LiveWiring(home, environment, Optional.empty())) {
            var doors = wiring.doors(tasks);
            Account clerk = doors.signIn().accounts().get(0);
            doors.signIn().enter(clerk, passphrase);
            Scene scene = OffScreen.call(() -> {
                Layers layers = new Layers();
                Scene made = new Scene(layers, WIDTH, HEIGHT);
                Look.dress(made);
                layers.setPage(wiring.desk(tasks, new StartFlow(layers, tasks, doors, () -> {})));
                return made;
            });
            return walk(scene, tasks, name);
        }
    }

    private List<String> walk(Scene scene, DeskTasks tasks, String name) throws IOException {
        List<String> files = new ArrayList<>();
        List<Node> entries = OffScreen.call(() -> List.copyOf(scene.getRoot().lookupAll(".nav-line")));
        for (Node entry : entries) {
            OffScreen.call(() -> {
                ((Button) entry).fire();
                return null;
            });
            waitFor(tasks);
            String file =
                    String.format(Locale.ROOT, "%s-%02d-%s.png", name, files.size() + 1, entry.getAccessibleText());
            WritableImage picture = OffScreen.call(() -> scene.snapshot(null));
            ImageIO.write(
                    SwingFXUtils.fromFXImage(picture, null),
                    "png",
                    folder.resolve(file).toFile());
            files.add(file);
        }
        return files;
    }

    private static void waitFor(DeskTasks tasks) {
        try {
            for (int calm = 0; calm < CALM; calm++) {
                TimeUnit.MILLISECONDS.sleep(A_MOMENT);
                if (!tasks.idle()) {
                    calm = -1;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
