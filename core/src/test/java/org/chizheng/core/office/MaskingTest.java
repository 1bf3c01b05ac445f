package org.chizheng.core.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    /** The last two are a skill certificate of 22 characters and a number whose check character is wrong. */
    @ParameterizedTest
    @CsvSource({
        "141025200205189851, 1410***********851",
        "14102519910610989x, 1410***********89X",
        "T141025200205189851, T1410***********851",
        "号码141025200205189851和14102519910610989X。, 号码1410***********851和1410***********89X。",
        "S000014000123215000001, S000014000123215000001",
        "141025200205189852, 141025200205189852"
    })
    void validNumbersAreMaskedWhereverTheyStand(String text, String shown) {
        assertThat(Masking.inText(text)).isEqualTo(shown);
    }

    /** Both lengths of identity numbers, right or mistyped, full width, and telephones; milliseconds and ids stay. */
    @Test
    void aLogHoldsNoNumberOfAPerson() {
        for (String number : new String[] {
            "141025200205189851",
            "141025200205189852",
            "14102520020518985x",
            "141025020518985",
            "13800001234",
            "１４１０２５２００２０５１８９８５１"
        }) {
            assertThat(Masking.inLog("值 '" + number + "' 太长"))
                    .doesNotContain(number)
                    .contains("太长", "**");
        }
        assertThat(Masking.inLog("at 1624582800000, seq 41, batch 2021-06-25"))
                .isEqualTo("at 1624582800000, seq 41, batch 2021-06-25");
    }
}
