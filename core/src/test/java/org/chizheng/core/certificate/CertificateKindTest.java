package org.chizheng.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts as 晋办发〔2021〕6号 一 has them (seed 004), levels as domain.md §3. */
class CertificateKindTest {
    @ParameterizedTest
    @CsvSource({
        // the five kinds of 技能人才
        "专项职业能力证书, true, true, false, false",
        "职业资格证书, true, true, true, true",
        "职业技能等级证书, true, true, true, true",
        "特种作业操作证, true, true, false, false",
        "特种设备作业人员证, true, true, false, false",
        // holders in the wider sense only, and certificates of a training that count as neither
        "高素质农民培训证书, true, false, false, false",
        "专业技术职称证书, true, false, false, false",
        "培训合格证书, false, false, false, false",
        "创业培训合格证书, false, false, false, false",
    })
    void countsAs(String label, boolean holder, boolean skilled, boolean highAtThree, boolean middleAtFour) {
        CertificateKind kind = CertificateKind.ofWord(label).orElseThrow();
        assertThat(kind.label()).isEqualTo(label);
        assertThat(kind.countsAsHolder()).isEqualTo(holder);
        assertThat(kind.countsAsSkilled()).isEqualTo(skilled);
        assertThat(kind.countsAsHighSkilled(SkillLevel.ADVANCED)).isEqualTo(highAtThree);
        assertThat(kind.countsAsIntermediateOrAbove(SkillLevel.INTERMEDIATE)).isEqualTo(middleAtFour);
        assertThat(kind.countsAsHighSkilled(SkillLevel.INTERMEDIATE)).isFalse();
        assertThat(kind.countsAsHighSkilled(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5, BEGINNER, false, false", "4, INTERMEDIATE, false, true", "3, ADVANCED, true, true",
        "2, TECHNICIAN, true, true", "1, SENIOR_TECHNICIAN, true, true", "T, SPECIAL_TECHNICIAN, true, true",
        "C, CHIEF_TECHNICIAN, true, true",
    })
    void highSkillBeginsAtTheThirdLevel(String code, SkillLevel level, boolean high, boolean middle) {
        assertThat(SkillLevel.ofCode(code)).contains(level);
        assertThat(level.highSkilled()).isEqualTo(high);
        assertThat(level.intermediateOrAbove()).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource({
        "五级, BEGINNER",
        "5级, BEGINNER",
        "5, BEGINNER",
        "初级, BEGINNER",
        "初级工, BEGINNER",
        "五级/初级工, BEGINNER",
        "初级工（五级）, BEGINNER",
        "中级, INTERMEDIATE",
        "高级工, ADVANCED",
        "高级, ADVANCED",
        "三级/高级工, ADVANCED",
        "技师, TECHNICIAN",
        "二级技师, TECHNICIAN",
        "高级技师, SENIOR_TECHNICIAN",
        "一级/高级技师, SENIOR_TECHNICIAN",
        "特级技师, SPECIAL_TECHNICIAN",
        "首席技师, CHIEF_TECHNICIAN",
        "' 高 级 工 ', ADVANCED",
    })
    void readsTheWordsOfRosters(String word, SkillLevel level) {
        assertThat(SkillLevel.ofWord(word)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "六级", "6", "初级/中级", "合格", "五级/高级工"})
    void doesNotGuessALevel(String word) {
        assertThat(SkillLevel.ofWord(word)).isEmpty();
    }

    @Test
    void everyKindIsFoundByItsCodeAndItsName() {
        for (CertificateKind kind : CertificateKind.values()) {
            assertThat(CertificateKind.ofCode(kind.code())).contains(kind);
            assertThat(CertificateKind.ofWord(" " + kind.label())).contains(kind);
        }
        assertThat(CertificateKind.ofWord("结业证")).contains(CertificateKind.TRAINING);
        assertThat(CertificateKind.ofWord("驾驶证")).isEmpty();
        assertThat(CertificateKind.ofCode("驾驶证")).isEmpty();
    }
}
