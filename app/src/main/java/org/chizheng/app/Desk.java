package org.chizheng.app;

import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chizheng.app.start.StartFlow;
import org.chizheng.app.ui.Layers;
import org.chizheng.app.ui.Look;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.DeskTasks;

/**
 * The window. Paints a calm frame first and looks at the data folder behind it. Started by {@link #open} from a class
 * that is no Application: on the class path the toolkit refuses one as the main class.
 */
public final class Desk extends Application {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double NARROWEST = 960;
    private static final double LOWEST = 560;

    /** The toolkit makes the Application itself, so what it is made with waits here. */
    private static Wiring handedOver;

    private final DeskTasks tasks = new DeskTasks();
    private final Wiring wiring = handedOver;

    /**
     * Opens the window and comes back when it is closed. The toolkit's own words (months, 复制, 粘贴) follow the default
     * locale, which is English on many a re-installed PC: so it is set.
     */
    public static void open(Wiring wiring) {
        handedOver = wiring;
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        launch(Desk.class);
    }

    @Override
    public void start(Stage stage) {
        Layers layers = new Layers();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(layers, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        Look.dress(scene);
        stage.setTitle(Texts.of("product.name"));
        stage.setScene(scene);
        stage.setMinWidth(Math.min(NARROWEST, room.getWidth()));
        stage.setMinHeight(Math.min(LOWEST, room.getHeight()));
        stage.setMaximized(room.getWidth() <= WIDTH);
        Entry entry = new Entry(layers);
        entry.flow.begin();
        stage.show();
    }

    @Override
    public void stop() {
        tasks.close();
        wiring.close();
    }

    /** The start screens lead to the desk, and the desk leads back to them at a hand-over. */
    private final class Entry {
        private final StartFlow flow;

        Entry(Layers layers) {
            flow = new StartFlow(layers, tasks, wiring.doors(tasks), () -> layers.setPage(wiring.desk(tasks, entry())));
        }

        private StartFlow entry() {
            return flow;
        }
    }
}
