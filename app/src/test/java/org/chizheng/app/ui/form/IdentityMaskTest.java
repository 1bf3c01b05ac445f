package org.chizheng.app.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMaskTest {
    @ParameterizedTest
    @CsvSource({
        "140107198703219830, 1401***********830",
        "140107870321983, 1401********983",
        "1401079, *******",
        "'', ''"
    })
    void keepsTheCountyAndTheLastThree(String number, String shown) {
        assertThat(IdentityMask.mask(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "' 140107 19870321 983x ', 14010719870321983X",
        "１４０１０７１９８７０３２１９８３Ｘ, 14010719870321983X",
        "140107-19870321-9830, 140107198703219830",
        "1401071987032198301234, 140107198703219830",
        "身份证：140107870321983, 140107870321983",
        "'', ''"
    })
    void cleansWhatIsPasted(String typed, String number) {
        assertThat(IdentityMask.clean(typed)).isEqualTo(number);
    }
}
