package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the seeds reached: steps by kind, faults that struck, outcomes, refusals, cases opened and closed. */
final class Coverage {
    private final Map<String, Long> counts = new TreeMap<>();

    void hit(String group, String what) {
        hit(group, what, 1);
    }

    void hit(String group, String what, long times) {
        counts.merge(group + "/" + what, times, Long::sum);
    }

    long of(String group, String what) {
        return counts.getOrDefault(group + "/" + what, 0L);
    }

    void add(Coverage other) {
        other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
    }

    /** As a table in Markdown; names that were expected and never reached stand in it with 0. */
    String table(Collection<String> expected) {
        Map<String, Long> all = new TreeMap<>(counts);
        expected.forEach(name -> all.putIfAbsent(name, 0L));
        StringBuilder table = new StringBuilder("| what | which | times |\n|---|---|---:|\n");
        all.forEach((key, count) -> {
            int slash = key.indexOf('/');
            table.append(String.format(
                    Locale.ROOT, "| %s | %s | %d |%n", key.substring(0, slash), key.substring(slash + 1), count));
        });
        return table.toString();
    }

    static void write(String name, String text) {
        Path folder = Path.of(System.getProperty("basedir", "."), "target", "sim");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
