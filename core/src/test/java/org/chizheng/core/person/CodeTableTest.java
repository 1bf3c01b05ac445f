package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of person-codes.csv (aac009, aac011) and of GB/T 3304. */
class CodeTableTest {
    @ParameterizedTest
    @CsvSource({
        "EDUCATION, 初中, 71", "EDUCATION, 初级中学, 71", "EDUCATION, 大专, 31", "EDUCATION, 本科, 21", "EDUCATION, 71, 71",
        "EDUCATION, 文盲, 90", "HOUSEHOLD, 农村, 20", "HOUSEHOLD, 城镇, 10", "HOUSEHOLD, 居民户口, 50", "NATION, 汉, 01",
        "NATION, 汉族, 01", "NATION, 回, 03", "NATION, ' 满 族', 11", "NATION, 基诺族, 56",
    })
    void readsTheWordsOfRosters(CodeTable table, String word, String code) {
        assertThat(table.codeOf(word)).contains(code);
    }

    @Test
    void holdsTheWholeSets() {
        // person-codes.csv: 11 educations, 17 household kinds; GB/T 3304: 56 nations
        assertThat(CodeTable.EDUCATION.labels()).hasSize(11).containsEntry("14", "硕士研究生");
        assertThat(CodeTable.HOUSEHOLD.labels()).hasSize(17).containsEntry("52", "外地居民户口");
        assertThat(CodeTable.NATION.labels()).hasSize(56);
        assertThat(CodeTable.NATION.labelOf("44")).contains("俄罗斯族");
        assertThat(CodeTable.NATION.codeOf("火星")).isEmpty();
        assertThat(CodeTable.NATION.labelOf("99")).isEmpty();
        assertThat(CodeTable.EDUCATION.codeOf(null)).isEmpty();
    }
}
