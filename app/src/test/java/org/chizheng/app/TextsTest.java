package org.chizheng.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chizheng.app.ui.Texts;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path BUNDLE = Path.of("src/main/resources/org/chizheng/app/texts.properties");
    private static final Pattern USE = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsUsedIsInTheBundle() throws IOException {
        Set<String> missing = used();
        missing.removeAll(keys());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfTheBundleIsUsed() throws IOException {
        Set<String> obsolete = new TreeSet<>(keys());
        obsolete.removeAll(used());
        assertThat(obsolete).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void keysAreEnglishByScreen() throws IOException {
        assertThat(keys()).allMatch(key -> key.matches("[a-z]+(\\.[a-z0-9-]+)+"));
    }

    @Test
    void keysAreWrittenAsLiteralsSoThatThisTestCanSeeThem() throws IOException {
        List<String> hidden = new ArrayList<>();
        for (Path file : sources()) {
            String code = Files.readString(file);
            Matcher call = Pattern.compile("Texts\\.of\\(\\s*([^\"\\s])").matcher(code);
            if (call.find()) {
                hidden.add(file.getFileName() + ": " + call.group());
            }
        }
        assertThat(hidden).isEmpty();
    }

    @Test
    void valuesAreReplacedByNumber() {
        assertThat(Texts.of("filter.selected", 12, "1,046")).isEqualTo("已选 12 · 共 1,046");
    }

    @Test
    void noSentenceBlamesWithAnEmptyPhrase() throws IOException {
        assertThat(Files.readString(BUNDLE)).doesNotContain("操作失败", "系统错误", "未知错误", "Exception");
    }

    private static List<String> keys() throws IOException {
        return Files.readAllLines(BUNDLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            Matcher call = USE.matcher(Files.readString(file));
            while (call.find()) {
                used.add(call.group(1));
            }
        }
        return used;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
