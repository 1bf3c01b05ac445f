package org.chizheng.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only the source text shows. Every method returns the breaches as sentences with file and line, so that a test
 * asserts an empty list and a failure reads as a list of things to do.
 */
public final class SourceRules {
    static final int LONGEST_FILE = 400;
    static final int LONGEST_METHOD = 40;
    static final int FULLEST_PACKAGE = 25;

    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float)\\b");
    private static final Pattern BROAD = Pattern.compile("\\b(Exception|RuntimeException|Throwable|Error)\\b");
    private static final Pattern LOG_CALL = Pattern.compile("(?i)\\b(log|logger)\\s*\\.[^;]*;");
    private static final Pattern ASSIGNED = Pattern.compile("=(?![^(]*\\))|->\\s*$");

    private final List<JavaSource> sources;

    /** @param root a folder of sources, for example {@code src/main/java} */
    public SourceRules(Path root) {
        try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(JavaSource::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> tooLongFiles() {
        return breaches(
                "SIZE",
                source -> source.lines() <= LONGEST_FILE
                        ? List.of()
                        : List.of(source.name() + " has " + source.lines() + " lines, more than " + LONGEST_FILE));
    }

    /** Lines between the braces of a method or constructor. */
    public List<String> tooLongMethods() {
        return breaches(
                "SIZE",
                source -> source.blocks().stream()
                        .filter(block -> block.inType() && !JavaSource.isType(block.header()))
                        .filter(block ->
                                block.header().endsWith(")") || block.header().contains(") throws "))
                        .filter(block -> !ASSIGNED.matcher(withoutAnnotations(block.header()))
                                .find())
                        .filter(block -> block.lines() > LONGEST_METHOD)
                        .map(block -> source.name() + ":" + block.line() + " has " + block.lines()
                                + " lines, more than " + LONGEST_METHOD)
                        .toList());
    }

    /** As {@code ls} counts them, package-info with the others. */
    public List<String> tooFullPackages() {
        return byFolder().entrySet().stream()
                .map(folder -> Map.entry(folder.getKey(), folder.getValue().size() + sign(folder.getKey())))
                .filter(folder -> folder.getValue() > FULLEST_PACKAGE)
                .map(folder -> folder.getKey() + " holds " + folder.getValue() + " files, more than " + FULLEST_PACKAGE)
                .toList();
    }

    private static int sign(Path folder) {
        return Files.exists(folder.resolve("package-info.java")) ? 1 : 0;
    }

    /** Three lines: what the package is, what it is not, where to start. */
    public List<String> packagesWithoutThreeLines() {
        List<String> found = new ArrayList<>();
        for (Path folder : byFolder().keySet()) {
            Path file = folder.resolve("package-info.java");
            long lines = Files.exists(file)
                    ? new JavaSource(file)
                            .text()
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("\\*\\s*\\S.*") && !line.startsWith("*/"))
                            .count()
                    : 0;
            if (lines < 3) {
                found.add(folder + " says what it is in " + lines + " lines, not three");
            }
        }
        return found;
    }

    /** @param free packages where a number may be a measure on paper or a cell of a sheet, never an amount */
    public List<String> floatingPointOutside(String... free) {
        return breaches("FLOATING_POINT", source -> {
            String folder = source.folder().toString().replace('\\', '/');
            boolean allowed = Stream.of(free).anyMatch(name -> (folder + "/").contains("/" + name + "/"));
            return allowed
                    ? List.of()
                    : matches(FLOATING, source, "a floating point number: amounts are whole fen, shares whole parts");
        });
    }

    /** A broad catch passes on, an empty one is never right, and to log is not to handle. */
    public List<String> swallowedErrors() {
        return breaches(
                "CATCH",
                source -> source.blocks().stream()
                        .filter(block -> block.header().startsWith("catch")
                                || block.header().contains(" catch"))
                        .filter(SourceRules::swallows)
                        .map(block -> source.name() + ":" + block.line() + " swallows " + block.header())
                        .toList());
    }

    private static boolean swallows(JavaSource.Block block) {
        String rest = LOG_CALL.matcher(block.body()).replaceAll("").strip();
        boolean passesOn = Pattern.compile("\\bthrow\\b").matcher(rest).find();
        return rest.isEmpty() || (BROAD.matcher(block.header()).find() && !passesOn);
    }

    private List<String> breaches(String rule, Function<JavaSource, List<String>> check) {
        return sources.stream()
                .filter(source -> !source.isExempt(rule))
                .flatMap(source -> check.apply(source).stream())
                .toList();
    }

    private static List<String> matches(Pattern pattern, JavaSource source, String what) {
        Matcher matcher = pattern.matcher(source.code());
        return matcher.results()
                .map(hit -> source.name() + ":" + source.lineOf(hit.start()) + " " + what)
                .toList();
    }

    private static String withoutAnnotations(String header) {
        return header.replaceAll("@\\w+\\s*(\\([^)]*\\))?", "");
    }

    private Map<Path, List<JavaSource>> byFolder() {
        return sources.stream()
                .filter(source -> !source.name().equals("package-info.java"))
                .collect(Collectors.groupingBy(JavaSource::folder, TreeMap::new, Collectors.toList()));
    }
}
