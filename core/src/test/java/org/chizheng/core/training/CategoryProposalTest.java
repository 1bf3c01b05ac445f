package org.chizheng.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.chizheng.core.person.GroupReading;
import org.chizheng.core.person.PersonGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of 附件1 of 古政办发〔2021〕26号; kinds of classes as K11 lists them. */
class CategoryProposalTest {
    @ParameterizedTest
    @CsvSource({
        // groups, kind, column, whether 脱贫劳动力 fits too
        "脱贫劳动力, 就业技能培训, 脱贫劳动力, false",
        "脱贫户/农民工, 普惠制培训, 脱贫劳动力, false",
        "脱贫劳动力, 创业培训, 创业培训, true",
        "脱贫劳动力, 岗前培训, 企业职工培训, true",
        "农民工, 就业技能培训, 普惠制培训, false",
        "两后生, 订单式培训, 普惠制培训, false",
        "监测户, 项目制培训, 普惠制培训, false",
        "企业职工, 安全技能培训, 企业职工培训, false",
        "企业职工, 普惠制培训, 企业职工培训, false",
        "大学生, 创业, 创业培训, false",
        "'', 普惠制, 普惠制培训, false",
    })
    void proposesAColumn(String groups, String kind, String column, boolean relievedToo) {
        Set<PersonGroup> read =
                GroupReading.of(groups, LocalDate.of(2021, 6, 1)).groups();
        CategoryProposal proposal =
                CategoryProposal.of(read, TrainingKind.ofWord(kind).orElseThrow());
        assertThat(proposal.category().map(TaskCategory::label)).contains(column);
        assertThat(proposal.others().contains(TaskCategory.POVERTY_RELIEVED)).isEqualTo(relievedToo);
        assertThat(proposal.reason()).contains("“" + column + "”").contains("附件1");
        assertThat(proposal.reason().contains("也可改计")).isEqualTo(relievedToo);
    }

    @Test
    void leavesFarmersToTheAgricultureOffice() {
        CategoryProposal proposal = CategoryProposal.of(Set.of(PersonGroup.POVERTY_RELIEVED), TrainingKind.FARMER);
        assertThat(proposal.category()).isEmpty();
        assertThat(proposal.reason()).contains("不重复统计").contains("二(三)");
    }

    @Test
    void hasTheFourColumnsInTheOrderOfTheAnnex() {
        assertThat(TaskCategory.values())
                .extracting(TaskCategory::label)
                .containsExactly("脱贫劳动力", "普惠制培训", "企业职工培训", "创业培训");
        for (TaskCategory category : TaskCategory.values()) {
            assertThat(TaskCategory.ofCode(category.code())).contains(category);
        }
        assertThat(TaskCategory.ofCode("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "订单式, ORDER, false", "菜单式, MENU, false", "项目制, PROJECT, false", "定向式, DIRECTIONAL, false",
        "新型学徒制, APPRENTICE, true", "岗前, PRE_JOB, true", "安全技能, SAFETY, true", "在岗, ON_JOB, true",
        "岗位技能提升, UPGRADE, true", "转岗转业, TRANSFER, true", "脱产, OFF_JOB, true", "就业技能, EMPLOYMENT, false",
        "劳动预备, PREPARATORY, false", "创业, STARTUP, false", "SYB, STARTUP, false", "以工代训, WORK_FOR_TRAINING, true",
        "普惠制, GENERAL, false", "高素质农民, FARMER, false", "送教, OUTREACH, false",
    })
    void readsTheKindsOfClasses(String word, TrainingKind kind, boolean employees) {
        assertThat(TrainingKind.ofWord(word)).contains(kind);
        assertThat(TrainingKind.ofWord(kind.label())).contains(kind);
        assertThat(TrainingKind.ofCode(kind.code())).contains(kind);
        assertThat(kind.forEmployees()).isEqualTo(employees);
    }

    @Test
    void doesNotGuessAKind() {
        assertThat(TrainingKind.ofWord("")).isEmpty();
        assertThat(TrainingKind.ofWord("夜校")).isEmpty();
        assertThat(TrainingKind.ofCode("x")).isEmpty();
    }
}
