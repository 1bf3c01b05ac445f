package org.chizheng.core.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of each image and names the first few that went wrong. Left under {@code target/crash}. */
public final class CrashTable {
    private static final int NAMED = 4;

    private final String name;
    private final Map<String, int[]> rows = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    public CrashTable(String name) {
        this.name = name;
    }

    /** What became of an image. */
    public enum Fate {
        /** all is there */
        SOUND,
        /** does not open, or not in words */
        UNOPENABLE,
        /** something that was acknowledged is gone */
        LOST,
        /** opens and shows what was never so */
        INCONSISTENT
    }

    /** An oracle's complaint. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fate fate;

        public Wrong(Fate fate, String what, Throwable cause) {
            super(what, cause);
            this.fate = fate;
        }
    }

    /** Runs the oracle over one image. */
    public void check(String workload, String kind, String image, Runnable oracle) {
        Fate fate = Fate.SOUND;
        try {
            oracle.run();
        } catch (Wrong found) {
            fate = found.fate;
            remember(workload, kind, image, found);
        } catch (RuntimeException | AssertionError other) {
            fate = Fate.INCONSISTENT;
            remember(workload, kind, image, other);
        }
        rows.computeIfAbsent(workload + " | " + kind, any -> new int[Fate.values().length])[fate.ordinal()]++;
    }

    private void remember(String workload, String kind, String image, Throwable found) {
        if (wrong.size() < NAMED) {
            Throwable cause = found.getCause();
            wrong.add(workload + ", " + kind + ", " + image + ": " + found + (cause == null ? "" : " <- " + cause));
        }
    }

    /** Complains when it does not hold. */
    public static void require(boolean holds, Fate fate, String what) {
        if (!holds) {
            throw new Wrong(fate, what, null);
        }
    }

    public int tried() {
        return rows.values().stream().mapToInt(CrashTable::sum).sum();
    }

    /** Images that were not sound. */
    public int found() {
        return tried() - count(Fate.SOUND);
    }

    public int count(Fate fate) {
        return rows.values().stream().mapToInt(row -> row[fate.ordinal()]).sum();
    }

    /** The first few that went wrong, one a line. */
    public String wrong() {
        return String.join("\n", wrong);
    }

    private static int sum(int[] row) {
        int sum = 0;
        for (int count : row) {
            sum += count;
        }
        return sum;
    }

    /** Prints the table and leaves it as a file. */
    public CrashTable print() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-44s %8s %10s %6s %12s%n", name, "tried", "unopenable", "lost", "inconsistent"));
        rows.forEach((row, counts) -> text.append(String.format(
                Locale.ROOT, "%-44s %8d %10d %6d %12d%n", row, sum(counts), counts[1], counts[2], counts[3])));
        text.append(String.format(
                Locale.ROOT,
                "%-44s %8d %10d %6d %12d%n",
                "all",
                tried(),
                count(Fate.UNOPENABLE),
                count(Fate.LOST),
                count(Fate.INCONSISTENT)));
        if (!wrong.isEmpty()) {
            text.append(wrong()).append(System.lineSeparator());
        }
        System.out.print(text);
        try {
            Path file = Path.of("target", "crash", name + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }
}
