package org.chizheng.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process under a foreign locale and a bare character set, on a path with Chinese characters and a space. */
class CliProcessTest {
    @TempDir
    Path temp;

    private record Ended(int exit, byte[] out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private Ended start(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=US-ASCII",
                "-Xlog:class+load:file=" + temp.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                CliProcess.class.getName(),
                "--home",
                temp.resolve("岳阳镇 数据").toString(),
                "--json"));
        line.addAll(List.of(words));
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("CHIZHENG_PASSPHRASE", Homes.PASSWORD);
        int exit = builder.start().waitFor();
        return new Ended(exit, Files.readAllBytes(out), Files.readString(err));
    }

    @Test
    void commandsSpeakUtf8AndLoadNothingOfTheDesk() throws IOException, InterruptedException {
        Ended made = start("init", "--role", "township", "--unit", "141025100", "--name", "李梅");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.json().get("unitName").asText()).isEqualTo("岳阳镇");
        assertThat(made.err()).isEmpty();

        assertThat(start("trainee", "add", "--name", "张三").exit()).isZero();
        Ended found = start("find", "张三");
        assertThat(found.json().at("/trainees/0/name").asText()).isEqualTo("张三");
        assertThat(found.err()).isEmpty();
        assertThat(Files.readString(temp.resolve("classes.log")))
                .contains("org.chizheng.app.cli.person.FindCommand")
                .doesNotContain(" javafx.")
                .doesNotContain(" org.chizheng.app.ui.")
                .doesNotContain(" org.apache.poi.")
                .doesNotContain(" org.apache.pdfbox.");
    }
}
