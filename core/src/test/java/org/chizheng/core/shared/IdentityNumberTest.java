package org.chizheng.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cases of idcard-cases.csv, restated row by row (the number before each case is its row without the heading);
 * every number is generated.
 */
class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static IdentityCheck check(String raw) {
        return IdentityNumber.check(raw, TODAY);
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource({
        // row, raw, sex, birth, region
        "1, 141025200205189851, 男, 2002-05-18, 山西省临汾市古县",
        "2, 142632196907049878, 男, 1969-07-04, 山西省(旧码142632)",
        "3, 142525198303129834, 男, 1983-03-12, 山西省(旧码142525)",
        "4, 14270119760615985X, 男, 1976-06-15, 山西省运城市(旧码142701)",
        "5, 141001200102039817, 男, 2001-02-03, 山西省临汾市市辖区",
        "6, 14102519910610989X, 男, 1991-06-10, 山西省临汾市古县",
        "21, 142627198002299854, 男, 1980-02-29, 山西省古县(旧码142627)",
        "26, 142627195006019860, 女, 1950-06-01, 山西省古县(旧码142627)",
        "33, 820000199001019859, 男, 1990-01-01, 澳门特别行政区",
        "34, 830000199001019850, 男, 1990-01-01, 台湾地区",
        "35, 914156199001019851, 男, 1990-01-01, 山西省",
    })
    void acceptsAsTyped(int row, String raw, String sex, LocalDate birth, String region) {
        IdentityCheck check = check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(check.code()).isEqualTo("id.ok");
        assertThat(check.normalised()).isEqualTo(raw);
        assertThat(check.sex().label()).isEqualTo(sex);
        assertThat(check.number().birth()).contains(birth);
        assertThat(check.region()).isEqualTo(region);
    }

    @ParameterizedTest(name = "row {0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "7, 14102519910610989x, 14102519910610989X",
                "10, １４１０２５２００２０５１８９８５１, 141025200205189851",
                "11, ‘141025200205189851, 141025200205189851",
                "12, \"\u00a0141025200205189851\u3000\", 141025200205189851",
                "13, \"\ufeff141025200205189851\u200b\", 141025200205189851",
                "14, 141025-20020518-9851, 141025200205189851",
                // hard-rosters.md case 2
                "102, '142627197809239866, 142627197809239866",
                "102, \"142627197809239866\t\", 142627197809239866",
                "102, `142627197809239866’, 142627197809239866",
                // hard-rosters.md case 3: full width X
                "103, １４１０２５１９９１０６１０９８９Ｘ, 14102519910610989X",
            })
    void normalisesWhatIsOnlyWriting(int row, String raw, String normalised) {
        IdentityCheck check = check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.NORMALISE);
        assertThat(check.normalised()).isEqualTo(normalised);
        assertThat(check.input()).isEqualTo(raw);
        assertThat(check.accepted()).map(IdentityNumber::text).contains(normalised);
    }

    @ParameterizedTest(name = "row {0}")
    @CsvSource({
        "8, 14102519910610989×, 14102519910610989X, id.look-alike",
        "15, l41025200205189851, 141025200205189851, id.look-alike",
        "30, 142627780923986, 142627197809239866, id.fifteen-digits",
        // hard-rosters.md cases 3 and 4
        "103, 14102519910610989Х, 14102519910610989X, id.look-alike",
        "103, 14102519910610989Ⅹ, 14102519910610989X, id.look-alike",
        "104, 142627780923983, 142627197809239831, id.fifteen-digits",
    })
    void asksWithAProposal(int row, String raw, String proposal, String code) {
        IdentityCheck check = check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.ASK);
        assertThat(check.normalised()).isEqualTo(proposal);
        assertThat(check.code()).isEqualTo(code);
        assertThat(check.accepted()).isEmpty();
        assertThat(check.message()).contains(proposal).contains("原因").contains("处理");
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource({
        "9, 14102519910610989*, id.masked",
        "16, 1.41025E+17, id.number-cell",
        "17, 1.4102520020518986e+17, id.number-cell",
        "18, 141025202005189851, id.check-digit",
        "19, 14102520020518985, id.length",
        "20, '', id.required",
        "22, 142627197902299855, id.date",
        "23, 142627197913019855, id.date",
        "24, 142627197902309857, id.lunar-date",
        "25, 141025209912319855, id.birth-future",
        "27, 000000199001019856, id.area",
        "28, 171025199001019850, id.area",
        "31, 142627050101996, id.centenarian",
        "32, 142627781323986, id.date",
        "36, 914156199001019850, id.check-digit",
        "38, 军字第1234567号, id.military",
        "39, 141025200205189851/142627197809239866, id.two-numbers",
        "40, 张三141025200205189851, id.text-around",
        "41, 6217000000000000000, id.length",
        // no row: repeated digits (domain.md §1), a masked middle, letters inside, 71, the look-alike that does not fit
        "0, 111111111111111, id.repdigits",
        "0, 1410**********9851, id.masked",
        "0, 14102520020518D851, id.characters",
        "0, 710000199001019856, id.area",
        "0, l41025200205189852, id.characters",
        "0, 1410252002051898510, id.length",
        "0, 141025200205189851.0, id.number-cell",
        "0, '   ', id.required",
        "0, 不详, id.characters",
        "39, '141025200205189851\n142627197809239866', id.two-numbers",
        // a numeric cell read back as text: the last three digits are zeros and the check character fails
        "0, 141025200205189000, id.number-cell",
    })
    void refuses(int row, String raw, String code) {
        IdentityCheck check = check(raw);
        assertThat(check.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(check.code()).isEqualTo(code);
        assertThat(check.normalised()).isEmpty();
        assertThat(check.number()).isNull();
        assertThat(check.message()).contains("原因").contains("处理").doesNotContainPattern("null|Exception");
    }

    @Test
    void anAbsentCellIsRefusedAsRequired() {
        assertThat(check(null).code()).isEqualTo("id.required");
        assertThat(check(null).input()).isEmpty();
    }

    @Test
    void aNumericCellIsRefusedWhateverItShows() {
        IdentityCheck check = IdentityNumber.refuseNumericCell("141025200205189851");
        assertThat(check.outcome()).isEqualTo(Outcome.REFUSE);
        // the words of hard-rosters.md case 1
        assertThat(check.message()).startsWith("身份证号为数值格式，末3位已丢失").contains("请将该列设为“文本”后重新录入");
    }

    @Test
    void theMissingLastDigitIsOfferedButNeverFilledIn() {
        // row 19: 14102520020518985 is row 1 without its last digit, which is 1
        assertThat(check("14102520020518985").message()).contains("末位应为1").contains("不自动补");
    }

    @Test
    void theOldCardOfForeignersIsAcceptedByShape() {
        // row 37: three letters and twelve digits
        String number = "XX" + "X140090010101";
        IdentityCheck check = check(number);
        assertThat(check.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(check.kind()).isEqualTo(IdentityKind.FOREIGNER_2017);
        assertThat(check.sex()).isEqualTo(Sex.UNSTATED);
        assertThat(check.number().birth()).isEmpty();
        assertThat(check.number().ageOn(TODAY)).isEmpty();
        assertThat(check.warnings()).extracting(Finding::code).containsExactly("id.not-verified");
        assertThat(IdentityNumber.of(number)).isEqualTo(check.number());
    }

    @ParameterizedTest
    @CsvSource({
        "141025200205189851, RESIDENT_CARD",
        "820000199001019859, PERMIT_81_82_83",
        "914156199001019851, FOREIGNER_2023"
    })
    void tellsTheDocument(String raw, IdentityKind kind) {
        assertThat(check(raw).kind()).isEqualTo(kind);
    }

    @Test
    void aSexColumnThatDisagreesIsOnlyAWarning() {
        // row 29: 985 is odd, the column says 女
        IdentityCheck check = check("141025200205189851").comparedWithSexColumn(" 女");
        assertThat(check.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(check.warnings()).extracting(Finding::code).containsExactly("id.sex-column");
        assertThat(check("141025200205189851").comparedWithSexColumn("男").warnings())
                .isEmpty();
        assertThat(check("141025200205189851").comparedWithSexColumn(null).warnings())
                .isEmpty();
    }

    @Test
    void anUnknownCountyOfAKnownProvinceIsOnlyAWarning() {
        // 14109919900101985: sum of digit x weight = 354, 354 mod 11 = 2, check character X
        IdentityCheck check = check("14109919900101985X");
        assertThat(check.outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(check.warnings()).extracting(Finding::code).containsExactly("id.area-unknown");
        assertThat(check.region()).isEqualTo("山西省");
    }

    @Test
    void aCodeOfACityDistrictIsNoted() {
        assertThat(check("141001200102039817").warnings())
                .extracting(Finding::code)
                .containsExactly("id.area-no-county");
    }

    @Test
    void countsAgeByTheFullDate() {
        IdentityNumber number = IdentityNumber.of("141025200205189851");
        assertThat(number.ageOn(LocalDate.of(2018, 5, 17))).hasValue(15);
        assertThat(number.ageOn(LocalDate.of(2018, 5, 18))).hasValue(16);
        assertThat(number.ageOn(LocalDate.of(2002, 5, 17))).isEmpty();
    }

    @Test
    void showsAsMuchAsTheScreenMay() {
        IdentityNumber number = IdentityNumber.of("141025200205189851");
        assertThat(number.masked()).isEqualTo("1410***********851");
        assertThat(number.toString()).isEqualTo(number.masked());
        assertThat(number.lastFour()).isEqualTo("9851");
        assertThat(number.areaCode()).isEqualTo("141025");
    }

    @Test
    void readsBackALunarDateThatACountyAllowed() {
        // row 24: right check character, 30 February
        IdentityNumber number = IdentityNumber.of("142627197902309857");
        assertThat(number.birth()).isEmpty();
        assertThat(number.sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({"14102519910610989x", "142627780923986", "141025200205189852", "000000199001019856", "''"})
    void storedTextMustBeTheNormalisedForm(String text) {
        assertThatThrownBy(() -> IdentityNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBirthTodayIsNotInTheFuture() {
        LocalDate birth = LocalDate.of(2002, 5, 18);
        assertThat(IdentityNumber.check("141025200205189851", birth).outcome()).isEqualTo(Outcome.ACCEPT);
        assertThat(IdentityNumber.check("141025200205189851", birth.minusDays(1))
                        .code())
                .isEqualTo("id.birth-future");
    }
}
