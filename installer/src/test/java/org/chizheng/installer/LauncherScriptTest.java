package org.chizheng.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The Linux script with a small program in the place of ours, in a folder whose name has Chinese and a space. */
@EnabledOnOs(OS.LINUX)
class LauncherScriptTest {
    private static final String PROGRAM = """
            package probe;
            public class Main {
                public static void main(String[] words) throws Exception {
                    System.out.println("words=" + String.join("|", words));
                    System.out.println("file=" + java.nio.file.Files.exists(java.nio.file.Path.of("演练 县")));
                    System.out.println("flags=" + java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
                    System.exit(words.length == 2 ? 3 : 0);
                }
            }
            """;

    @TempDir
    private Path temp;

    private Path home;
    private Map<String, String> environment;

    @BeforeEach
    void makeFolder() throws IOException {
        home = temp.resolve("持证 台账");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Path script = Path.of("target/chizheng/bin/chizheng");
        Files.copy(script, home.resolve("bin/chizheng"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("target/chizheng/lib/no-java.txt"), home.resolve("lib/no-java.txt"));
        Files.writeString(home.resolve("lib/build.id"), "20261120000000\n");
        Files.createDirectories(temp.resolve("演练 县"));
        makeProgram();
        environment = new TreeMap<>(Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", temp.resolve("cache").toString()));
    }

    @Test
    void passesWordsAndExitCodeUnchangedUnderTheBareLocale() throws Exception {
        environment.put("LANG", "C");
        Shell.Result result = start("find", "张三 \"丰\" $HOME *");
        assertThat(result.out()).contains("words=find|张三 \"丰\" $HOME *\n", "file=true\n");
        assertThat(result.code()).isEqualTo(3);
    }

    @Test
    void startsThroughALinkFromElsewhere() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("台账"), home.resolve("bin/chizheng"));
        Shell.Result result = Shell.run(temp, environment, List.of(link.toString(), "doctor"));
        assertThat(result.out()).contains("words=doctor\n");
    }

    @Test
    void commandsMakeNoClassArchive() throws Exception {
        start("doctor");
        assertThat(temp.resolve("cache")).doesNotExist();
    }

    @Test
    void firstDeskStartLeavesTheClassArchiveThatLaterStartsUse() throws Exception {
        environment.put("DISPLAY", ":9");
        Shell.Result first = start();
        assertThat(first.out()).contains("-XX:ArchiveClassesAtExit=").doesNotContain("[warning]");
        assertThat(first.code()).isZero();
        assertThat(archives()).singleElement().asString().endsWith(".jsa");
        assertThat(start().out())
                .contains("-XX:SharedArchiveFile=" + archives().get(0))
                .doesNotContain("ArchiveClassesAtExit");
        assertThat(start("doctor").out()).contains("-XX:SharedArchiveFile=");
    }

    @Test
    void anotherBuildReplacesTheClassArchive() throws Exception {
        environment.put("DISPLAY", ":9");
        start();
        List<Path> before = archives();
        Files.writeString(home.resolve("lib/build.id"), "20261121000000\n");
        assertThat(start().out()).contains("-XX:ArchiveClassesAtExit=");
        assertThat(archives()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void damagedClassArchiveIsLeftUnusedInSilence() throws Exception {
        environment.put("DISPLAY", ":9");
        start();
        Path archive = archives().get(0);
        assertThat(archive.toFile().setWritable(true)).isTrue();
        Files.writeString(archive, "not an archive");
        Shell.Result result = start("doctor");
        assertThat(result.out()).startsWith("words=doctor\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void saysInChineseThatThereIsNoDisplay() throws Exception {
        Shell.Result result = start();
        assertThat(result.out()).contains("没有图形界面", "处理：", "demo -o 演练县");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void saysInChineseThatJavaIsMissingOrTooOld() throws Exception {
        Path old = temp.resolve("jdk8");
        Shell.standIn(old.resolve("bin"), "java", "echo started");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Path tools = temp.resolve("tools");
        for (String tool : List.of("readlink", "dirname", "sed", "head")) {
            Shell.standIn(tools, tool, "exec /usr/bin/" + tool + " \"$@\"");
        }
        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", old.toString());
        Shell.Result result = start("doctor");
        assertThat(result.out()).contains("没有找到 Java 17", "处理").doesNotContain("started", "\r");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void aRuntimeInTheFolderComesBeforeTheJavaOfTheMachine() throws Exception {
        Shell.standIn(home.resolve("runtime/bin"), "java", "echo own runtime: \"$@\"");
        Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"21.0.4\"\n");
        assertThat(start("doctor").out()).startsWith("own runtime:").endsWith("doctor\n");
    }

    private Shell.Result start(String... words) throws IOException, InterruptedException {
        String script = home.resolve("bin/chizheng").toString();
        return Shell.run(
                temp,
                environment,
                Stream.concat(Stream.of(script), Stream.of(words)).toList());
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("cache/chizheng"))) {
            return files.toList();
        }
    }

    private void makeProgram() throws IOException {
        Path source = Files.createDirectories(temp.resolve("probe")).resolve("Main.java");
        Files.writeString(source, PROGRAM);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-d", temp.toString(), source.toString());
        assertThat(code).isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "probe.Main");
        try (OutputStream file = Files.newOutputStream(home.resolve("lib/chizheng.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry("probe/Main.class"));
            jar.write(Files.readAllBytes(temp.resolve("probe/Main.class")));
        }
    }
}
