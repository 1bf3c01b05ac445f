package org.chizheng.app.start;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Calls the lock when nobody touched mouse or keyboard for a while: village cadres stand in front of this screen. */
public final class IdleWatch {
    private final PauseTransition pause;

    public IdleWatch(Scene scene, java.time.Duration patience, Runnable onIdle) {
        pause = new PauseTransition(Duration.millis(patience.toMillis()));
        pause.setOnFinished(event -> onIdle.run());
        scene.addEventFilter(InputEvent.ANY, event -> pause.playFromStart());
        pause.play();
    }

    /** How long nobody has touched anything. */
    java.time.Duration idle() {
        return java.time.Duration.ofMillis((long) pause.getCurrentTime().toMillis());
    }

    public void stop() {
        pause.stop();
    }
}
