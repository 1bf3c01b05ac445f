package org.chizheng.app.ui;

import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * Puts the look on a scene: AtlantaFX PrimerLight below, our one sheet above, the machine's Chinese font over both.
 * PrimerLight ships a parsed form (bss) that JavaFX takes by itself; ours is small enough to be parsed.
 */
public final class Look {
    private static final String SHEET = Objects.requireNonNull(Look.class.getResource("/org/chizheng/app/chizheng.css"))
            .toExternalForm();
    private static final String LARGE = "large-type";

    private Look() {}

    /** Once for every scene, before it is shown. */
    public static void dress(Scene scene) {
        Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-light.css");
        scene.getStylesheets().add(SHEET);
        Fonts.chinese().ifPresent(family -> scene.getRoot().setStyle("-fx-font-family: \"" + family + "\";"));
    }

    /** 大字: raises the whole scale by two steps, rows and bars with it. */
    public static void setLarge(Scene scene, boolean large) {
        var classes = scene.getRoot().getStyleClass();
        classes.remove(LARGE);
        if (large) {
            classes.add(LARGE);
        }
    }

    /** How much wider than at the plain scale things must be: 1, or 18/14. */
    public static double scale(Scene scene) {
        return isLarge(scene) ? 18.0 / 14.0 : 1;
    }

    public static boolean isLarge(Scene scene) {
        return scene.getRoot().getStyleClass().contains(LARGE);
    }
}
