package org.chizheng.core.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images are worth what the record is: it is compared with what the operating system saw, where strace can tell. */
class TraceDiskTest {
    private static final Pattern OPEN = Pattern.compile("openat\\(AT_FDCWD, \"([^\"]+)\", ([^)]*)\\) += (\\d+)");
    private static final Pattern BY_NUMBER = Pattern.compile("(write|ftruncate|fsync|fdatasync)\\((\\d+).*");
    private static final Pattern BY_NAME = Pattern.compile("(mkdir|unlink|rename)\\(\"([^\"]+)\".*");
    private static final Map<String, String> WORDS = Map.of(
            "write",
            "WRITE",
            "ftruncate",
            "CUT",
            "fsync",
            "FORCE",
            "fdatasync",
            "FORCE",
            "mkdir",
            "FOLDER",
            "unlink",
            "DELETE",
            "rename",
            "RENAME");

    @TempDir
    Path disk;

    private static List<String> recorded(Path root) throws Exception {
        TraceDisk traced = new TraceDisk(root, path -> false);
        DiskWork.run(traced, root);
        return traced.trace().steps().stream()
                .map(step -> step.what().name().replace("FORCE_FOLDER", "FORCE") + " " + root.relativize(step.file()))
                .toList();
    }

    private List<String> seen(Path root) throws Exception {
        Path log = disk.resolve("log");
        List<String> command = List.of(
                "strace",
                "-f",
                "-o",
                log.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DiskWork.class.getName(),
                root.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        assumeTrue(process.waitFor() == 0, "strace may not watch here");
        Map<String, String> open = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (String line : whole(Files.readAllLines(log))) {
            add(line, root, open, seen);
        }
        return seen;
    }

    /** A call that another thread's came between stands in two lines. */
    private static List<String> whole(List<String> lines) {
        Map<String, String> begun = new HashMap<>();
        List<String> whole = new ArrayList<>();
        for (String line : lines) {
            String thread = line.substring(0, line.indexOf(' '));
            String call = line.substring(line.indexOf(' ')).strip();
            if (call.endsWith(" <unfinished ...>")) {
                begun.put(thread, call.replace(" <unfinished ...>", ""));
            } else if (call.startsWith("<... ")) {
                whole.add(begun.getOrDefault(thread, "") + call.replaceFirst("^<\\.\\.\\. .* resumed>", ""));
            } else {
                whole.add(call);
            }
        }
        return whole;
    }

    private static void add(String line, Path root, Map<String, String> open, List<String> seen) {
        Matcher opened = OPEN.matcher(line);
        Matcher numbered = BY_NUMBER.matcher(line);
        Matcher named = BY_NAME.matcher(line);
        if (opened.find()) {
            boolean here = opened.group(1).startsWith(root.toString());
            open.put(opened.group(3), here ? inside(root, opened.group(1)) : null);
            if (here && opened.group(2).contains("O_CREAT")) {
                seen.add("MAKE " + inside(root, opened.group(1)));
            }
        } else if (numbered.matches() && open.get(numbered.group(2)) != null) {
            seen.add(WORDS.get(numbered.group(1)) + " " + open.get(numbered.group(2)));
        } else if (named.matches() && named.group(2).startsWith(root.toString())) {
            seen.add(WORDS.get(named.group(1)) + " " + inside(root, named.group(2)));
        }
    }

    private static String inside(Path root, String path) {
        return root.relativize(Path.of(path)).toString();
    }

    @Test
    void theRecordIsWhatTheOperatingSystemWasAsked() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "no strace on this machine");
        List<String> recorded = recorded(Files.createDirectories(disk.resolve("recorded")));
        assertThat(recorded).hasSize(18).contains("FORCE one/two", "RENAME one/two/whole.part");
        assertThat(seen(Files.createDirectories(disk.resolve("seen")))).isEqualTo(recorded);
    }
}
