package org.chizheng.app.bureau.conflict.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    /** What differs stands in brackets. */
    private static String marked(List<Differences.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "张伟, 张玮, 张[伟], 张[玮]",
        "王小平, 王平, 王[小]平, 王平",
        "张三, 张三, 张三, 张三",
        "2021-07-01, 2021-08-01, 2021-0[7]-01, 2021-0[8]-01",
        "𠮷某, 吉某, [𠮷]某, [吉]某",
        "赵, 钱孙, [赵], [钱孙]"
    })
    void marksWhatTheOtherHasNot(String left, String right, String leftMarked, String rightMarked) {
        List<List<Differences.Piece>> both = Differences.between(List.of(left, right));
        assertThat(marked(both.get(0))).isEqualTo(leftMarked);
        assertThat(marked(both.get(1))).isEqualTo(rightMarked);
    }

    @Test
    void ofThreeACharacterIsPlainOnlyWhereAllHaveIt() {
        List<List<Differences.Piece>> all = Differences.between(List.of("李建国", "李建军", "李国"));
        assertThat(all.stream().map(DifferencesTest::marked)).containsExactly("李[建国]", "李[建军]", "李[国]");
    }

    @Test
    void emptyTextHasNoPieces() {
        assertThat(Differences.between(List.of("", "张")).get(0)).isEmpty();
    }

    @Test
    void ofAVeiledNumberOnlyTheEndsAndWhatDiffersCanBeRead() {
        // Serials 985 and 987, made up; the two numbers differ in one digit.
        List<List<Differences.Piece>> both = Differences.between(List.of("141025200205189851", "141025200205189871"));
        assertThat(marked(Differences.veiled(both.get(0), "1410***********851")))
                .isEqualTo("1410***********8[5]1");
    }
}
