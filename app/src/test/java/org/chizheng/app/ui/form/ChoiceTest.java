package org.chizheng.app.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    private static final List<Choice<String>> UNITS = List.of(
            new Choice<>("yy", "141025100", "岳阳镇", "yue yang zhen"),
            new Choice<>("bp", "141025101", "北平镇", "bei ping zhen"),
            new Choice<>("gy", "141025102", "古阳镇", "gu yang zhen"),
            new Choice<>("jx", "141025103", "旧县镇", "jiu xian zhen"));

    @ParameterizedTest
    @CsvSource({
        "yyz, yy",
        "YY, yy",
        "ｙｙ, yy",
        "岳, yy",
        "yueya, yy",
        "141025103, jx",
        "县, jx",
        "yz, yy gy",
        "阳, yy gy",
        "zzz, ''"
    })
    void findsByInitialsChineseCodeAndPinyin(String typed, String expected) {
        assertThat(String.join(" ", values(List.of(), typed))).isEqualTo(expected);
    }

    @Test
    void lastUsedStandFirst() {
        assertThat(values(List.of("gy", "bp"), "")).containsExactly("gy", "bp", "yy", "jx");
    }

    @Test
    void betterMatchBeatsLastUsed() {
        assertThat(values(List.of("gy"), "y")).startsWith("yy");
    }

    private static List<String> values(List<String> recent, String typed) {
        return Choice.matching(UNITS, recent, typed).stream().map(Choice::value).toList();
    }
}
