package org.chizheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicFormTest {
    /** Born 2003-12-01: of age on 2021-12-01. Weighted sum 238, remainder 7, so the check character is 5. */
    private static final String YOUNG = "141025200312019815";

    @ParameterizedTest
    @CsvSource({"142627197809239831,9831", "14102519910610989X,989X", "1234567,''", "'',''"})
    void noticesAndSignInSheetsShowTheLastFourOnly(String number, String shown) {
        assertThat(PublicForm.lastFour(number)).isEqualTo(shown);
    }

    @Test
    void ofAMinorOnlyTheFirstCharacterIsPosted() {
        LocalDate dayBefore = LocalDate.of(2021, 11, 30);
        assertThat(PublicForm.name("欧阳文犇", YOUNG, dayBefore)).isEqualTo("欧***");
        assertThat(PublicForm.name("𬭎文", YOUNG, dayBefore)).isEqualTo("𬭎*");
        assertThat(PublicForm.name("欧阳文犇", YOUNG, dayBefore.plusDays(1))).isEqualTo("欧阳文犇");
    }

    @Test
    void aNumberWithoutABirthDateLeavesTheNameAsItIs() {
        assertThat(PublicForm.name("李梅", "H12345678", LocalDate.of(2021, 6, 25)))
                .isEqualTo("李梅");
        assertThat(PublicForm.name("李梅", "141025200313419810", LocalDate.of(2021, 6, 25)))
                .isEqualTo("李梅");
    }
}
