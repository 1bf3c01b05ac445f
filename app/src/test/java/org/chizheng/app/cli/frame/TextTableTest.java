package org.chizheng.app.cli.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "张三, 4", "（无名）, 8", "䶮, 2", "𬭎, 2", "A张, 3", "'', 0", "e\u0301, 1"})
    void chineseCharactersTakeTwoColumns(String text, int columns) {
        assertThat(TextTable.width(text)).isEqualTo(columns);
    }

    @Test
    void columnsStandUnderEachOtherAndLineBreaksBecomeSpaces() {
        TextTable table = new TextTable("姓名", "数").row("张三丰", 1).row(null, "二\n行");
        assertThat(table.lines()).containsExactly("姓名    数", "张三丰  1", "        二 行");
    }
}
