package org.chizheng.app.ui.grid.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClipCellsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("一格", List.of(List.of("一格"))),
                Arguments.of("甲\t乙\r\n丙\t\r\n", List.of(List.of("甲", "乙"), List.of("丙", ""))),
                Arguments.of("甲\n\n乙\n", List.of(List.of("甲"), List.of(""), List.of("乙"))),
                Arguments.of("\"第一行\r\n第二行\"\t乙", List.of(List.of("第一行\n第二行", "乙"))),
                Arguments.of("\"说\"\"好\"\"\"\t\"a\tb\"\r", List.of(List.of("说\"好\"", "a\tb"))),
                Arguments.of("5\"管\t\"没有收尾", List.of(List.of("5\"管", "\"没有收尾"))),
                Arguments.of("\t\t", List.of(List.of("", "", ""))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTabSeparatedText(String text, List<List<String>> cells) {
        assertThat(ClipCells.of(null, text)).isEqualTo(cells);
    }

    @Test
    void writesWhatItReads() {
        List<List<String>> cells = List.of(List.of("甲\"乙", "两\n行", "", "a\tb"), List.of("1", "2", "3", "4"));
        assertThat(Tsv.read(Tsv.write(cells))).isEqualTo(cells);
    }

    @Test
    void mergedCellsOfHtmlAreWrittenOnceAndTheirRestIsMarked() {
        String html = "<html><!--[if gte mso 9]><td>x</td><![endif]--><body><table style='a>b'>"
                + "<tr><td colspan=3 class=xl65>岳阳镇&nbsp;花名册</td></tr>"
                + "<tr><td rowspan=\"2\">姓名</td><td colspan='2'>联系&amp;方式</td></tr>"
                + "<tr><td>电话</td><td>住<br>址</td></tr>"
                + "<tr><td>学员&#x4e00;</td><td><b>139</b>0000</td><td></td></tr></table>after</body></html>";
        assertThat(ClipCells.of(html, "ignored"))
                .isEqualTo(List.of(
                        Arrays.asList("岳阳镇 花名册", null, null),
                        Arrays.asList("姓名", "联系&方式", null),
                        Arrays.asList(null, "电话", "住\n址"),
                        Arrays.asList("学员一", "1390000", "")));
    }

    @Test
    void plainTextIsPreferredWhereNothingIsMerged() {
        assertThat(ClipCells.of("<table><tr><td>1.4E+17</td></tr></table>", "141026198801019800"))
                .isEqualTo(List.of(List.of("141026198801019800")));
    }

    @Test
    void brokenHtmlFallsBackToTheText() {
        assertThat(ClipCells.of("<table colspan=<<td \"", "甲")).isEqualTo(List.of(List.of("甲")));
        assertThat(ClipCells.of("<tr><td style='" + "x".repeat(200_000) + "'>a</td></tr>", null))
                .isEqualTo(List.of(List.of("a")));
    }

    @Test
    void anEmptyClipboardHasNoCells() {
        assertThat(ClipCells.of(null, null)).isEmpty();
        assertThat(ClipCells.of("<p>文字</p>", null)).isEmpty();
    }
}
