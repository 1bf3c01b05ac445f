package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.chizheng.core.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 17 groups of person-categories.csv and case 23 of hard-rosters.md. */
class PersonGroupTest {
    private static final LocalDate CLASS_DAY = LocalDate.of(2024, 6, 1);

    private static String codes(GroupReading reading) {
        return reading.groups().stream().map(PersonGroup::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "脱贫劳动力, TUOPIN",
        "脱贫户, TUOPIN",
        "监测户, JIANCE",
        "三类户, JIANCE",
        "脱贫不稳定户, JIANCE",
        "农民工, NCZY",
        "返乡农民工, NCZY",
        "下岗失业人员, DJSY",
        "两后生, LIANGHOU",
        "大学生, GXBY",
        "预备技师班, GXBY",
        "贫困家庭子女, PKZN",
        "4050, JYKN",
        "零就业家庭, JYKN",
        "低保, JYKN",
        "在岗职工, QYZG",
        "学徒, QYZG",
        "退役士兵, TYJR",
        "残疾人, CJR",
        "持证残疾人, CJR",
        "自由职业, LHJY",
        "零工市场求职人员, LG",
        "快递, XYT",
        "新型职业农民, GSZNM",
        "服刑人员, FX",
        "普惠, QT",
        "其他, QT",
        "TUOPIN, TUOPIN",
        // several in one cell, spaces and full width
        "脱贫户/农民工, TUOPIN NCZY",
        "退役军人、残疾人, TYJR CJR",
        "大学生，脱贫户, TUOPIN GXBY",
        "' 两后生 ', LIANGHOU",
        "'脱贫户\n残疾', TUOPIN CJR",
        // words that hold a known one
        "古县脱贫劳动力, TUOPIN",
        "城镇登记失业人员（女）, DJSY",
    })
    void readsTheWordsOfRosters(String cell, String codes) {
        GroupReading reading = GroupReading.of(cell, CLASS_DAY);
        assertThat(codes(reading)).isEqualTo(codes);
        assertThat(reading.certain()).isTrue();
        assertThat(reading.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"建档立卡贫困户", "贫困户", "贫困劳动力"})
    void warnsOfTheOldWordFrom2021On(String word) {
        assertThat(codes(GroupReading.of(word, LocalDate.of(2021, 1, 1)))).isEqualTo("TUOPIN");
        assertThat(GroupReading.of(word, LocalDate.of(2021, 1, 1)).warnings())
                .extracting(Finding::code)
                .containsExactly("group.old-word");
        assertThat(GroupReading.of(word, LocalDate.of(2020, 12, 31)).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 零工 stands for two groups in the table (农村转移就业 and 零工市场)
        "零工, 零工",
        "非贫困户, 非贫困户",
        "村民, 村民",
        "脱贫户/某类, 某类",
    })
    void leavesWhatItCannotReadToAPerson(String cell, String unread) {
        GroupReading reading = GroupReading.of(cell, CLASS_DAY);
        assertThat(reading.certain()).isFalse();
        assertThat(reading.unread()).containsExactly(unread);
    }

    @Test
    void anEmptyCellNamesNoGroup() {
        assertThat(GroupReading.of(null, CLASS_DAY).groups()).isEmpty();
        assertThat(GroupReading.of(" / ", CLASS_DAY).certain()).isTrue();
    }

    @Test
    void thereAreSeventeenGroupsWithCodesOfTheirOwn() {
        assertThat(PersonGroup.values()).hasSize(17);
        for (PersonGroup group : PersonGroup.values()) {
            assertThat(PersonGroup.ofCode(group.code())).contains(group);
            assertThat(codes(GroupReading.of(group.label(), CLASS_DAY))).isEqualTo(group.code());
        }
        assertThat(PersonGroup.ofCode("?")).isEmpty();
    }
}
