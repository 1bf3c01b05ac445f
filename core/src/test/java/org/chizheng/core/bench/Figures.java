package org.chizheng.core.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** A table that is printed and left under {@code target/bench}, and the few sums that go into it. */
public final class Figures {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String name;
    private final StringBuilder lines = new StringBuilder();

    public Figures(String name) {
        this.name = name;
        line(
                "%s: %d processors, %d MB heap at most, Java %s, %s, load %.1f",
                name,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                MACHINE.getSystemLoadAverage());
    }

    public void line(String form, Object... values) {
        String line = String.format(Locale.ROOT, form, values);
        System.out.println(line);
        lines.append(line).append('\n');
    }

    public void write() throws IOException {
        Path file = Path.of("target", "bench", name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /** CPU time of the whole process. */
    public static double cpuSeconds() {
        return MACHINE.getProcessCpuTime() / 1e9;
    }

    public static double seconds(long fromNanos) {
        return (System.nanoTime() - fromNanos) / 1e9;
    }

    /** @param share 0.5 for the median */
    public static double quantile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Heap in use after the garbage is gone, in MB. */
    public static double usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
