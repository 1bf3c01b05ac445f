package org.chizheng.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.chizheng.app.ScreenTest;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class IdleWatchTest extends ScreenTest {
    private IdleWatch watch;
    private boolean called;

    @Test
    void emptyChairIsNoticed() throws TimeoutException {
        open(TextField::new);
        run(() -> watch = new IdleWatch(stage.getScene(), Duration.ofMillis(20), () -> called = true));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onScreen(() -> called));
        assertThat(called).isTrue();
    }

    /** Ten minutes of patience, and the clock of it begins anew with each key; stopped, it calls nobody. */
    @Test
    void everyKeyBeginsThePatienceAnew() throws TimeoutException {
        open(TextField::new);
        run(() -> watch = new IdleWatch(stage.getScene(), Duration.ofMinutes(10), () -> called = true));
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onScreen(() -> watch.idle().toMillis() > 0));
        Duration before = onScreen(watch::idle);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onScreen(() -> watch.idle().compareTo(before.plusMillis(200)) > 0));
        robot.type(KeyCode.A);
        Duration[] after = new Duration[1];
        run(() -> {
            stage.getScene()
                    .getRoot()
                    .fireEvent(new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
            after[0] = watch.idle();
        });
        assertThat(after[0]).isLessThan(before.plusMillis(200));
        run(watch::stop);
        assertThat(called).isFalse();
    }
}
