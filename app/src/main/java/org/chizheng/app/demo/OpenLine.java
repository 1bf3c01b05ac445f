package org.chizheng.app.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Exempt;

/** The bureau's {@code hub} command on this machine's loopback, for as long as it is needed. */
@Exempt(
        from = Exempt.Rule.THREADS,
        reason = "a hub command runs until it is interrupted, beside the commands that use it")
final class OpenLine implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https://[0-9.]+:[0-9]+");
    private static final long PATIENCE = 60;

    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final Future<Runner.Result> running;
    private final String address;

    private OpenLine(Runner runner, String bureau) {
        CompletableFuture<String> told = new CompletableFuture<>();
        StringBuilder heard = new StringBuilder();
        running = beside.submit(() -> runner.attempt(
                bureau,
                text -> {
                    Matcher found = ADDRESS.matcher(heard.append(text));
                    if (text.contains("\n") && found.find()) {
                        told.complete(found.group());
                    }
                },
                "hub",
                "--port",
                "0",
                "--bind",
                "127.0.0.1"));
        address = await(told);
    }

    static OpenLine of(Runner runner, String bureau) {
        return new OpenLine(runner, bureau);
    }

    String address() {
        return address;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the bureau's receiver did not answer", failed);
        }
    }

    /** Interrupting is how a running hub is told to stop; its home is closed when this returns. */
    @Override
    public void close() {
        beside.shutdownNow();
        await(running);
    }
}
