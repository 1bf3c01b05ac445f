package org.chizheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word of the trade has one name in the code, and the glossary says which: no public type without a row. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Path CORE = Path.of("src/main/java/org/chizheng/core");
    private static final Path SYNC = Path.of("../sync/src/main/java/org/chizheng/sync");

    /** Public types under a folder, each with its package below {@code root}. */
    private static Set<String> publicTypes(Path folder, Path root) throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String form = "(?m)^public (?:[a-z]+ )*(?:class|record|enum|interface|@interface) " + name + "\\b";
                if (Pattern.compile(form).matcher(Files.readString(file)).find()) {
                    String below = root.relativize(file).toString().replace(java.io.File.separatorChar, '.');
                    types.add(below.substring(0, below.length() - ".java".length()));
                }
            }
        }
        return types;
    }

    private static List<String> withoutRow(Set<String> types, String glossary) {
        return types.stream()
                .filter(type -> !glossary.contains("`" + type + "`"))
                .toList();
    }

    @Test
    void everyPublicTypeHasARow() throws IOException {
        String glossary = Files.readString(GLOSSARY);
        assertThat(withoutRow(publicTypes(CORE, CORE), glossary)).isEmpty();
        assertThat(withoutRow(publicTypes(SYNC, SYNC.getParent()), glossary)).isEmpty();
    }

    @Test
    void everyRowNamesATypeThatIsThere() throws IOException {
        Set<String> types = publicTypes(CORE, CORE);
        types.addAll(publicTypes(SYNC, SYNC.getParent()));
        var named = Pattern.compile("`((?:[a-z]+\\.)*[A-Z][A-Za-z0-9]*)(?:\\.[a-z][A-Za-z]*)?`");
        for (String row : Files.readAllLines(GLOSSARY)) {
            String[] cells = row.split("\\|");
            if (cells.length > 3
                    && !cells[1].isBlank()
                    && !cells[2].strip().toLowerCase(Locale.ROOT).equals("identifier")) {
                named.matcher(cells[2])
                        .results()
                        .forEach(found -> assertThat(types).as(row).contains(found.group(1)));
            }
        }
    }

    @Test
    void aTypeWithoutARowIsFound() {
        assertThat(withoutRow(Set.of("person.Trainee", "person.Ghost"), "| 学员 | `person.Trainee` | | |"))
                .containsExactly("person.Ghost");
    }
}
