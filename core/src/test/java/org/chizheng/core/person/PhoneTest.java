package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.chizheng.core.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case 22 of hard-rosters.md. */
class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "13800000000, ACCEPT, 13800000000",
        "1380000 0000, NORMALISE, 13800000000",
        "138-0000-0000, NORMALISE, 13800000000",
        "13800000000.0, NORMALISE, 13800000000",
        "１３８０００００００0, NORMALISE, 13800000000",
        "+8613800000000, NORMALISE, 13800000000",
        "86 138 0000 0000, NORMALISE, 13800000000",
        "03578322000, NORMALISE, 0357-8322000",
        "(0357)8322000, NORMALISE, 0357-8322000",
        "0357-8322000, ACCEPT, 0357-8322000",
    })
    void stores(String raw, Outcome outcome, String number) {
        CellCheck check = Phone.check(raw);
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.value()).isEqualTo(number);
        assertThat(check.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000/13900000000",
        "13800000000、 139 0000 0000",
        "13800000000 13900000000",
        "1380000000013900000000"
    })
    void keepsASecondNumberAsSpare(String raw) {
        CellCheck check = Phone.check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.NORMALISE);
        assertThat(check.value()).isEqualTo("13800000000");
        assertThat(check.rest()).isEqualTo("13900000000");
        assertThat(check.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.38E+10, phone.number-cell",
        "'', phone.required",
        "138****0000, phone.masked",
        "1380000000, phone.shape",
        "138000000000, phone.shape",
        "12800000000, phone.shape",
        "8322000, phone.shape",
        "无, phone.shape",
        "13800000000/无, phone.shape",
        "141025200205189851, phone.shape",
    })
    void refuses(String raw, String code) {
        CellCheck check = Phone.check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(check.code()).isEqualTo(code);
        assertThat(check.value()).isEmpty();
    }

    @Test
    void hidesTheMiddleOnScreens() {
        // domain.md §8: three and four stay
        assertThat(Phone.masked("13812345678")).isEqualTo("138****5678");
        assertThat(Phone.masked("123")).isEqualTo("123");
        assertThat(Phone.check(null).code()).isEqualTo("phone.required");
    }
}
