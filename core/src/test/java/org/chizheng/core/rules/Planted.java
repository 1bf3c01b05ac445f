package org.chizheng.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Small sources written and compiled by a test, so that a rule is seen to turn red on a breach that stands nowhere. */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private final Path folder;
    private final List<String> files = new ArrayList<>();

    Planted(Path folder) {
        this.folder = folder;
    }

    /** Adds a source; its file is named by its package and first type. */
    Planted with(String source) {
        return file(first(PACKAGE, source), first(TYPE, source), source);
    }

    Planted file(String packageName, String name, String source) {
        try {
            Path file =
                    folder.resolve("src").resolve(packageName.replace('.', '/')).resolve(name + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source).toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JavaClasses classes() {
        List<String> words = new ArrayList<>(List.of(
                "-encoding", "UTF-8", "-nowarn", "-d", folder.resolve("out").toString()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(files);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        assertThat(code).as("the planted sources compile").isZero();
        return new ClassFileImporter().importPath(folder.resolve("out"));
    }

    SourceRules sources() {
        return new SourceRules(folder.resolve("src"));
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as(source).isTrue();
        return matcher.group(1);
    }
}
