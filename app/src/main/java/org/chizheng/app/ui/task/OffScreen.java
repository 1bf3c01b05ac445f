package org.chizheng.app.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * The toolkit without a window, for a command that makes pictures of the desk. Where there is no display the platform
 * without one is taken when it lies on the class path; nothing here is used by the desk itself.
 */
public final class OffScreen {
    private static final String WITHOUT_DISPLAY = "com.sun.glass.ui.monocle.MonoclePlatformFactory";
    private static final long PATIENCE = 60;

    private OffScreen() {}

    /**
     * Starts the toolkit unless it runs.
     *
     * @param display whether the machine has one
     * @return whether pictures can be made here
     */
    public static boolean start(boolean display) {
        if (onClassPath()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("headless.geometry", "1366x768-32");
            System.setProperty("prism.order", "sw");
        } else if (!display) {
            return false;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(up::countDown);
            return up.await(PATIENCE, TimeUnit.SECONDS);
        } catch (IllegalStateException runsAlready) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        }
    }

    private static boolean onClassPath() {
        return OffScreen.class.getClassLoader().getResource(WITHOUT_DISPLAY.replace('.', '/') + ".class") != null;
    }

    /** Runs on the screen's thread and waits for the answer. */
    public static <T> T call(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the screen did not answer", failed);
        }
    }
}
