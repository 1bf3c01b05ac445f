package org.chizheng.core.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts a process and kills it, so many lines and so much time later. */
public final class Killed {
    private Killed() {}

    /**
     * @param lines it may say before the clock starts
     * @param micros it may live after that
     * @return all that it said in whole lines before it died
     */
    public static List<String> after(Class<?> main, List<String> arguments, int lines, int micros) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader from =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < lines; i++) {
                String line = from.readLine();
                if (line == null) {
                    break;
                }
                said.add(line);
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
            process.destroyForcibly();
            rest(from, said);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return said;
    }

    private static void rest(BufferedReader from, List<String> said) {
        try {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                said.add(line);
            }
        } catch (IOException closed) {
            // The pipe ended with the process.
        }
    }
}
