package org.chizheng.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chizheng.sync.batch.json.Limits;
import org.chizheng.sync.batch.json.LineException;
import org.chizheng.sync.batch.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
    static Stream<String> refused() {
        return Stream.of(
                "",
                " ",
                "[]",
                "1",
                "null",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "\uFEFF{\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":9007199254740992}",
                "{\"a\":-9007199254740992}",
                "{\"a\":" + "9".repeat(1000) + "}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":1/**/}",
                "{\"a\":\"\\uD800\"}",
                "{\"\\uDC00\":1}",
                "{\"a\":\"\t\"}",
                "{\"a\":" + "[".repeat(8) + "]".repeat(8) + "}",
                "{\"a\":" + "[".repeat(30_000),
                "{" + members(65) + "}",
                "{\"a\":{" + members(65) + "}}",
                "{\"a\":\"" + "x".repeat(Limits.TEXT + 1) + "\"}",
                "{\"" + "n".repeat(Limits.NAME + 1) + "\":1}",
                "{\"a\":[" + "1,".repeat(Limits.LINE) + "1]}");
    }

    private static String members(int count) {
        return String.join(
                ",", IntStream.range(0, count).mapToObj(i -> "\"m" + i + "\":1").toList());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotTheStrictForm(String line) {
        assertThatThrownBy(() -> StrictJson.object(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LineException.class);
    }

    /** Overlong slash, half of a surrogate pair in bytes, a cut character. */
    @Test
    void refusesBytesThatAreNotUtf8() {
        int[][] bad = {{0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xE5, 0xA5}, {0xFF}};
        for (int[] bytes : bad) {
            byte[] line = new byte[8 + bytes.length];
            System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.UTF_8), 0, line, 0, 6);
            for (int i = 0; i < bytes.length; i++) {
                line[6 + i] = (byte) bytes[i];
            }
            line[line.length - 2] = '"';
            line[line.length - 1] = '}';
            assertThatThrownBy(() -> StrictJson.object(line)).isInstanceOf(LineException.class);
        }
    }

    @Test
    void takesWhatStandsJustInsideTheLimits() {
        String deep = "{\"a\":" + "[".repeat(7) + "]".repeat(7) + "}";
        String wide = "{" + members(64) + "}";
        String largest = "{\"a\":9007199254740991,\"b\":-9007199254740991,\"c\":null,\"d\":true}";
        String rare = "{\"name\":\"\uD842\uDFB7\",\"text\":\"" + "x".repeat(Limits.TEXT) + "\"}";
        for (String line : new String[] {deep, wide, largest, rare}) {
            assertThat(StrictJson.object(line.getBytes(StandardCharsets.UTF_8)).names())
                    .isNotEmpty();
        }
    }

    @Test
    void neverRepeatsAValueInItsMessage() {
        byte[] line = "{\"name\":\"王小明\",\"name\":\"王小明\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StrictJson.object(line)).isInstanceOfSatisfying(LineException.class, e -> {
            assertThat(e).hasNoCause();
            assertThat(e.getMessage()).doesNotContain("王");
        });
    }
}
