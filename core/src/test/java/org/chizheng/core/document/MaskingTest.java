package org.chizheng.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    /** Born 2003-12-01: of age on 2021-12-01. Check character by GB 11643. */
    private static final String YOUNG = "141025200312019810";

    @ParameterizedTest
    @CsvSource({"142627197809239831,9831", "14102519910610989X,989X", "1234567,''", "'',''"})
    void noticesAndSignInSheetsShowTheLastFourOnly(String number, String shown) {
        assertThat(Masking.lastFour(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"142627197809239831,1426***********831", "123,***", "'',''"})
    void screensShowFirstFourAndLastThree(String number, String shown) {
        assertThat(Masking.screen(number)).isEqualTo(shown);
    }

    @Test
    void ofAMinorOnlyTheFirstCharacterIsPosted() {
        LocalDate dayBefore = LocalDate.of(2021, 11, 30);
        assertThat(Masking.publicName("欧阳文犇", YOUNG, dayBefore)).isEqualTo("欧***");
        assertThat(Masking.publicName("𬭎文", YOUNG, dayBefore)).isEqualTo("𬭎*");
        assertThat(Masking.publicName("欧阳文犇", YOUNG, dayBefore.plusDays(1))).isEqualTo("欧阳文犇");
    }

    @Test
    void aNumberWithoutABirthDateLeavesTheNameAsItIs() {
        assertThat(Masking.publicName("李梅", "H12345678", LocalDate.of(2021, 6, 25)))
                .isEqualTo("李梅");
        assertThat(Masking.publicName("李梅", "141025200313419810", LocalDate.of(2021, 6, 25)))
                .isEqualTo("李梅");
    }
}
