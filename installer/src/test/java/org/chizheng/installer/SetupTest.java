package org.chizheng.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The set-up and run commands against stand-ins for apt-get, ldconfig, id and Maven: nothing is installed here. */
@EnabledOnOs(OS.LINUX)
class SetupTest {
    private static final String ALL_LIBRARIES =
            "echo libpangoft2-1.0.so.0; echo libgtk-3.so.0; echo libXtst.so.6; echo libXxf86vm.so.1; echo libGL.so.1";

    @TempDir
    private Path temp;

    private Path tools;
    private Map<String, String> environment;

    @BeforeEach
    void makeFonts() throws IOException {
        tools = temp.resolve("tools");
        Path fonts = Files.createDirectories(temp.resolve(".fonts"));
        for (String font : List.of("wqy-zenhei.ttc", "uming.ttc", "ukai.ttc")) {
            Files.createFile(fonts.resolve(font));
        }
        Shell.standIn(tools, "ldconfig", ALL_LIBRARIES);
        Shell.standIn(tools, "apt-get", "echo \"$@\" >> " + temp.resolve("apt.log"));
        Shell.standIn(tools, "mvn", "exit 9");
        Shell.standIn(tools, "id", "echo 0");
        environment = new TreeMap<>(Map.of(
                "PATH", tools + ":/usr/bin:/bin",
                "HOME", temp.toString(),
                "JAVA_HOME", System.getProperty("java.home")));
    }

    @Test
    void asksAptForNothingWhenNothingIsMissing() throws Exception {
        Shell.Result result = setup("all");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("检查中文字体", "秒");
        assertThat(temp.resolve("apt.log")).doesNotExist();
    }

    @Test
    void rootInstallsOnlyWhatIsMissing() throws Exception {
        Shell.standIn(tools, "ldconfig", "echo libpangoft2-1.0.so.0; echo libXtst.so.6; echo libXxf86vm.so.1");
        assertThat(setup("all").code()).isZero();
        assertThat(temp.resolve("apt.log"))
                .content()
                .isEqualTo("-q update\n-q -y install --no-install-recommends libgtk-3-0 libgl1\n");
    }

    @Test
    void othersAreToldWhatToInstall() throws Exception {
        Shell.standIn(tools, "id", "echo 1000");
        Shell.standIn(tools, "ldconfig", "echo libXtst.so.6");
        Shell.Result result = setup("test");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("必需  文字排版库", "sudo apt-get", "libpangoft2-1.0-0");
        assertThat(temp.resolve("apt.log")).doesNotExist();
    }

    @Test
    void testsNeedNoLibraryForWindows() throws Exception {
        Shell.standIn(tools, "ldconfig", "echo libpangoft2-1.0.so.0");
        assertThat(setup("test").code()).isZero();
        assertThat(temp.resolve("apt.log")).doesNotExist();
    }

    @Test
    void aDisplayMakesTheLibrariesForWindowsIndispensable() throws Exception {
        Shell.standIn(tools, "id", "echo 1000");
        Shell.standIn(tools, "ldconfig", "echo libpangoft2-1.0.so.0");
        assertThat(setup("run").code()).isZero();
        environment.put("DISPLAY", ":9");
        Shell.Result result = setup("run");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("必需  窗口库 libgtk-3.so.0", "建议  显卡加速库");
    }

    @Test
    void saysWhatAptSaidWhenItFails() throws Exception {
        Shell.standIn(tools, "ldconfig", "echo libgtk-3.so.0");
        Shell.standIn(tools, "apt-get", "echo 'Temporary failure resolving'; exit 100");
        Shell.Result result = setup("test");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("没有成功", "| Temporary failure resolving", "必需  文字排版库");
    }

    @Test
    void buildsOnceAndAgainOnlyAfterASourceChanged() throws Exception {
        Path clone = cloneWithStandIns();
        assertThat(run(clone).out()).contains("构建程序").contains("demo -o installer/target/practice-");
        assertThat(run(clone).out()).contains("不用重新构建").doesNotContain("构建程序");
        Files.writeString(clone.resolve("core/src/main/A.java"), "class A { int b; }");
        assertThat(run(clone).out()).contains("构建程序");
        Files.delete(clone.resolve("core/src/main/A.java"));
        assertThat(run(clone).out()).contains("构建程序");
        assertThat(run(clone).out()).contains("不用重新构建");
    }

    @Test
    void aFailedBuildIsTriedAgain() throws Exception {
        Path clone = cloneWithStandIns();
        Shell.standIn(tools, "mvn", "exit 1");
        Shell.Result failed = run(clone);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).contains("没有成功").doesNotContain("demo");
        assertThat(run(clone).out()).contains("构建程序");
    }

    @Test
    void withADisplayTheDeskIsOpened() throws Exception {
        Path clone = cloneWithStandIns();
        environment.put("DISPLAY", ":9");
        assertThat(run(clone).out()).contains("打开窗口").endsWith("started:\n");
    }

    private Path cloneWithStandIns() throws IOException {
        Path clone = temp.resolve("克隆 一");
        for (String folder : List.of("core/src/main", "sync", "installer/src/main/scripts")) {
            Files.createDirectories(clone.resolve(folder));
        }
        for (String file : List.of("run", "setup", "src/main/scripts/steps.sh")) {
            Files.copy(Path.of(file), clone.resolve("installer").resolve(file));
        }
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        Files.writeString(clone.resolve("core/pom.xml"), "<project/>");
        Files.writeString(clone.resolve("core/src/main/A.java"), "class A {}");
        Shell.standIn(
                tools,
                "mvn",
                "mkdir -p installer/target/chizheng/bin\n"
                        + "printf '#!/bin/sh\\necho started: \"$@\"\\n' > installer/target/chizheng/bin/chizheng\n"
                        + "chmod +x installer/target/chizheng/bin/chizheng");
        return clone;
    }

    private Shell.Result run(Path clone) throws IOException, InterruptedException {
        return Shell.run(
                temp,
                environment,
                List.of("bash", clone.resolve("installer/run").toString()));
    }

    private Shell.Result setup(String wanted) throws IOException, InterruptedException {
        return Shell.run(
                temp,
                environment,
                List.of("bash", Path.of("setup").toAbsolutePath().toString(), wanted));
    }
}
