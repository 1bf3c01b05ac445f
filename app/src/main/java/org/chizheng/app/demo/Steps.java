package org.chizheng.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.chizheng.core.shared.Seams;

/** Names each step of the making with its seconds, while it runs and for the summary. */
final class Steps {
    private final Seams clock;
    private final Consumer<String> teller;
    private final List<Map<String, Object>> done = new ArrayList<>();

    Steps(Seams clock, Consumer<String> teller) {
        this.clock = clock;
        this.teller = teller;
    }

    /** A step that tells what it did. */
    @FunctionalInterface
    interface Step {
        String run() throws java.io.IOException;
    }

    void run(String name, Step step) throws java.io.IOException {
        long from = clock.millis();
        String result = step.run();
        told(name, result, clock.millis() - from);
    }

    /** Two offices may end at the same moment. */
    private synchronized void told(String name, String result, long millis) {
        teller.accept(String.format(Locale.ROOT, "%2d. %s：%s（%.1f 秒）", done.size() + 1, name, result, millis / 1000.0));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("step", name);
        entry.put("result", result);
        entry.put("millis", millis);
        done.add(entry);
    }

    synchronized List<Map<String, Object>> done() {
        return List.copyOf(done);
    }
}
