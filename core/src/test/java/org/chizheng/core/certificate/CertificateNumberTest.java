package org.chizheng.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of cert-no-cases.csv, row by row (the first column is the row without the heading). */
class CertificateNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static CertificateCheck check(String kind, String number) {
        return CertificateNumber.check(CertificateKind.ofWord(kind).orElseThrow(), number, NumberContext.alone(TODAY));
    }

    @ParameterizedTest(name = "row {0}: {2}")
    @CsvSource({
        "1, 职业技能等级证书, S000014000123245000001, ACCEPT, S000014000123245000001, cert.ok, ''",
        "2, 职业技能等级证书, s000014000123245000001, NORMALISE, S000014000123245000001, cert.cleaned, ''",
        "3, 职业技能等级证书, S000014000123243000002, ACCEPT, S000014000123243000002, cert.ok, ''",
        "4, 职业技能等级证书, S000014000123246000002, REFUSE, '', cert.shape, ''",
        "5, 职业技能等级证书, S0000140001232450000011, REFUSE, '', cert.length, ''",
        "6, 职业技能等级证书, S000004000123245000001, ACCEPT, S000004000123245000001, cert.ok, cert.province",
        "7, 职业技能等级证书, S000014000123995000001, ACCEPT, S000014000123995000001, cert.ok, cert.year",
        "9, 职业资格证书, 1604003010500012, ACCEPT, 1604003010500012, cert.ok, ''",
        "10, 职业资格证书, 1604005010500012, REFUSE, '', cert.shape, ''",
        "11, 职业资格证书, 160400301050001, REFUSE, '', cert.length, ''",
        "12, 特种作业操作证, T142627197809239866, ACCEPT, T142627197809239866, cert.ok, ''",
        "13, 特种作业操作证, t142627197809239866, NORMALISE, T142627197809239866, cert.cleaned, ''",
        "14, 特种作业操作证, T142627197809239867, REFUSE, '', cert.identity-inside, ''",
        "15, 特种设备作业人员证(旧), TS6ALFS00001, ACCEPT, TS6ALFS00001, cert.ok, cert.old-shape",
        "16, 特种设备安全管理和作业人员证, 142627197809239866, ACCEPT, 142627197809239866, cert.ok, ''",
        "17, 培训合格证书, 古培2024-0001, ACCEPT, 古培2024-0001, cert.ok, ''",
        "18, 高素质农民培训证书, 待发, REFUSE, '', cert.pending, ''",
        // hard-rosters.md case 24: 21 characters; 同上 in the column
        "124, 职业技能等级证书, S00001400012324500001, REFUSE, '', cert.length, ''",
        "124, 职业技能等级证书, 同上, REFUSE, '', cert.ditto, ''",
        // domain.md §3: J of 技工院校 and a letter for 特级技师 are reported, old forms of other kinds
        "0, 职业技能等级证书, J000014000123245000001, ACCEPT, J000014000123245000001, cert.ok, cert.category",
        "0, 职业技能等级证书, Y00011400012319T000001, ACCEPT, Y00011400012319T000001, cert.ok, cert.level-letter",
        "0, 职业技能等级证书, ' Ｓ0000 14 000123-24-5-000001', NORMALISE, S000014000123245000001, cert.cleaned, ''",
        "0, 职业技能等级证书, 2000014000123245000001, REFUSE, '', cert.shape, ''",
        "0, 职业资格证书, 1604003010500O12, REFUSE, '', cert.shape, ''",
        "0, 职业资格证书, 9804003010500012, ACCEPT, 9804003010500012, cert.ok, ''",
        "0, 职业资格证书, 2704003010500012, ACCEPT, 2704003010500012, cert.ok, cert.year",
        "0, 职业资格证书, 0409001234567, ASK, 0409001234567, cert.old-shape, ''",
        "0, 特种作业操作证, 142627197809239866, ASK, T142627197809239866, cert.letter-missing, ''",
        "0, 特种作业操作证, 14010120100012, ACCEPT, 14010120100012, cert.ok, cert.old-shape",
        "0, 特种作业操作证, T14262719780923, REFUSE, '', cert.shape, ''",
        "0, 特种设备, TS6ALFS0001, REFUSE, '', cert.shape, ''",
        "0, 专项职业能力证书, 2104006600012345, ACCEPT, 2104006600012345, cert.ok, ''",
        "0, 专项职业能力证书, 12345, REFUSE, '', cert.shape, ''",
        "0, 专项职业能力证书, '', REFUSE, '', cert.required, ''",
        "0, 培训合格证书, 合格, REFUSE, '', cert.shape, ''",
    })
    void judges(int row, String kind, String number, Outcome outcome, String normalised, String code, String warning) {
        CertificateCheck check = check(kind, number);
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.normalised()).isEqualTo(normalised);
        assertThat(check.code()).isEqualTo(code);
        assertThat(String.join(",", check.warnings().stream().map(Finding::code).toList()))
                .isEqualTo(warning);
        assertThat(check.input()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(CertificateKind.class)
    void scientificNotationIsRefusedForEveryKind(CertificateKind kind) {
        // row 19
        CertificateCheck check = CertificateNumber.check(kind, "1.60400E+15", NumberContext.alone(TODAY));
        assertThat(check.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(check.code()).isEqualTo("cert.number-cell");
        assertThat(CertificateNumber.check(kind, null, NumberContext.alone(TODAY))
                        .code())
                .isEqualTo("cert.required");
    }

    @Test
    void aLevelThatDisagreesWithTheColumnGoesToAPerson() {
        // row 8 (level digit 4, column 初级工) and hard-rosters.md case 24
        NumberContext beginner = new NumberContext(SkillLevel.BEGINNER, null, null, TODAY);
        CertificateCheck check =
                CertificateNumber.check(CertificateKind.SKILL_LEVEL, "S000014000123244000001", beginner);
        assertThat(check.outcome()).isEqualTo(Outcome.ASK);
        assertThat(check.level()).isEqualTo(SkillLevel.INTERMEDIATE);
        assertThat(check.warnings()).extracting(Finding::code).containsExactly("cert.level-clash");
        assertThat(check.message()).contains("四级/中级工").contains("五级/初级工");
        assertThat(CertificateNumber.check(CertificateKind.SKILL_LEVEL, "S000014000123245000001", beginner)
                        .outcome())
                .isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void theYearOfTheNumberIsComparedWithTheDayOfIssue() {
        NumberContext issued = new NumberContext(null, LocalDate.of(2023, 5, 1), null, TODAY);
        assertThat(CertificateNumber.check(CertificateKind.SKILL_LEVEL, "S000014000123245000001", issued)
                        .warnings())
                .extracting(Finding::code)
                .containsExactly("cert.year");
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIAL_OPERATION, T142627197809239866, 142627197809239866, ACCEPT",
        "SPECIAL_OPERATION, T142627197809239866, 141025200205189851, REFUSE",
        "SPECIAL_EQUIPMENT, 142627197809239866, 142627197809239866, ACCEPT",
        "SPECIAL_EQUIPMENT, 142627197809239866, 141025200205189851, REFUSE",
    })
    void theNumberInsideMustBeTheHolders(CertificateKind kind, String number, String holder, Outcome outcome) {
        NumberContext context = new NumberContext(null, null, IdentityNumber.of(holder), TODAY);
        assertThat(CertificateNumber.check(kind, number, context).outcome()).isEqualTo(outcome);
    }
}
