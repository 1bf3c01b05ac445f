package org.chizheng.core.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chizheng.core.Homes;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.form.DocumentKinds;
import org.chizheng.core.person.Trainee;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected totals: 古政办发〔2021〕26号 附件1, 附件2, 正文 二 and 三, with the sums of their columns. */
class ProgressPapersTest {
    @TempDir
    Path folder;

    private PaperCounty county;

    @BeforeEach
    void open() {
        county = PaperCounty.bureau(folder);
    }

    @AfterEach
    void close() {
        county.close();
    }

    private Paper progress(DocumentKind kind, String unit, LocalDate day) {
        return county.papers().fill(county.core.actor(), PaperRequest.progress(kind, unit, day));
    }

    private Paper annexOne(LocalDate day) {
        return progress(DocumentKinds.TRAINING_PROGRESS, null, day);
    }

    private static Block.Table table(Paper paper) {
        return paper.documents().get(0).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Paper paper, String first) {
        return table(paper).rows().stream()
                .map(Row::cells)
                .filter(cells -> cells.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    /** One cell by unit, measure and title. */
    private static String cell(Paper paper, String unit, String group, String title) {
        List<Column> columns = table(paper).columns();
        int at = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).group().equals(group)
                        && columns.get(i).title().equals(title))
                .findFirst()
                .orElseThrow();
        return row(paper, unit).get(at);
    }

    private static String words(Paper paper) {
        return paper.documents().get(0).blocks().toString();
    }

    /** Three of 岳阳镇 and two of 教科局 are through by 06-10, one of 岳阳镇 by 06-24, one of 人社局 not before 06-26. */
    private void classes() {
        TrainingClass over = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        county.enrol(over, 3, Homes.YUEYANG, "poverty-relieved");
        county.enrol(over, 2, "141025-03", "general");
        TrainingClass later = county.openClass("岳阳-2021-002", "2021-06-15", "2021-06-24");
        county.enrol(later, 1, Homes.YUEYANG, "general");
        TrainingClass running = county.openClass("岳阳-2021-003", "2021-06-17", "2021-06-26");
        county.enrol(running, 1, Homes.BUREAU, "employee");
    }

    @Test
    void printedTotalsAndTheTextStandBesideTheSumsOfAnnexOne() {
        county.targets();
        Paper paper = annexOne(null);
        String sum = "合计（相加）";
        String[][] sums = {
            {"全年任务", "6422"}, {"6月底", "2564"}, {"9月底", "5148"}, {"11月底", "6402"},
            {"脱贫劳动力", "3532"}, {"普惠制培训", "1800"}, {"企业职工培训", "1000"}, {"创业培训", "90"}
        };
        for (String[] expected : sums) {
            assertThat(cell(paper, sum, expected[0], "任务")).isEqualTo(expected[1]);
        }
        assertThat(cell(paper, "附件1所列合计", "11月底", "任务")).isEqualTo("6422");
        assertThat(cell(paper, "正文所列", "6月底", "任务")).isEqualTo("2568");
        assertThat(cell(paper, "正文所列", "9月底", "任务")).isEqualTo("5137");
        assertThat(words(paper))
                .contains("附件1所列合计与各单位相加不同：11月底所列 6422、相加 6402（差 20）")
                .contains("9月底所列 5137、相加 5148（差 11）")
                .contains("交通运输局9月底为 20 人、11月底为 0 人，累计数倒退")
                .doesNotContain("四类相加");
        assertThat(table(paper).rows()).hasSize(8 + 3);
    }

    /** 古阳镇: 208 and 416 of 512, as printed, not 40 and 80 of a hundred (204.8 and 409.6). */
    @Test
    void milestonesAreFiguresOfTheDocument() {
        county.targets();
        Paper paper = annexOne(null);
        assertThat(cell(paper, "古阳镇", "6月底", "任务")).isEqualTo("208");
        assertThat(cell(paper, "古阳镇", "9月底", "任务")).isEqualTo("416");
        assertThat(row(paper, "交通运输局")).startsWith("交通运输局", "20", "0", "0.0%", "20", "—", "0", "—", "—");
    }

    @Test
    void liveFiguresCountWhatIsOverInTheUnitItIsCreditedTo() {
        county.targets();
        classes();
        Paper paper = annexOne(null);
        // 3 + 1 of 1000 are 0.4 %; 400 - 4 are missing at the end of June; 4 + 2 in all; 6 of 6422 are 0.09 %.
        assertThat(row(paper, "岳阳镇")).startsWith("岳阳镇", "1000", "4", "0.4%", "996", "400", "4", "1.0%", "396");
        assertThat(cell(paper, "岳阳镇", "脱贫劳动力", "完成")).isEqualTo("3");
        assertThat(cell(paper, "岳阳镇", "普惠制培训", "完成")).isEqualTo("1");
        assertThat(cell(paper, "人社局", "全年任务", "完成")).isEqualTo("0");
        assertThat(row(paper, "教科局")).startsWith("教科局", "—", "2", "—", "—").endsWith("无任务");
        assertThat(cell(paper, "合计（相加）", "全年任务", "完成")).isEqualTo("6");
        assertThat(cell(paper, "合计（相加）", "全年任务", "完成率")).isEqualTo("0.1%");
        Paper earlier = annexOne(LocalDate.of(2021, 6, 23));
        assertThat(cell(earlier, "岳阳镇", "全年任务", "完成")).isEqualTo("3");
    }

    @Test
    void aMilestoneThatHasNotComeShowsItsTargetAlone() {
        county.targets();
        assertThat(titles(annexOne(null), "6月底")).containsExactly("任务", "完成", "完成率", "差额");
        assertThat(titles(annexOne(null), "9月底")).containsExactly("任务");
        assertThat(titles(annexOne(LocalDate.of(2021, 2, 1)), "6月底")).hasSize(4);
    }

    private static List<String> titles(Paper paper, String group) {
        return table(paper).columns().stream()
                .filter(column -> column.group().equals(group))
                .map(Column::title)
                .toList();
    }

    @Test
    void annexTwoTellsItsOwnContradictions() {
        county.targets();
        Paper paper = progress(DocumentKinds.HOLDER_PROGRESS, null, null);
        assertThat(cell(paper, "合计（相加）", "持证人数", "任务")).isEqualTo("14920");
        assertThat(cell(paper, "合计（相加）", "其中：高技能人才", "任务")).isEqualTo("3757");
        assertThat(cell(paper, "合计（相加）", "", "从业人员数")).isEqualTo("—");
        assertThat(cell(paper, "附件2所列合计", "", "从业人员数")).isEqualTo("48042");
        assertThat(cell(paper, "人社局", "", "从业人员数")).isEqualTo("—");
        assertThat(cell(paper, "正文所列", "持证人数", "任务")).isEqualTo("12491");
        // 3757/14920 = 25.18 %, 30 % are 4476; 3747/12491 = 29.9976 %, 30 % are 3747.3, so 3748; 14920/48042 = 31.05 %.
        assertThat(words(paper))
                .contains("附件2高技能人才 3757 人，占技能劳动者 14920 人的 25.18%；占30%须 4476 人，少 719 人")
                .contains("正文高技能人才 3747 人，占技能劳动者 12491 人的 29.99%；占30%须 3748 人，少 1 人")
                .contains("占从业人员 48042 人的 31.05%")
                .contains("占从业人员 48042 人的 26.00%");
        assertThat(table(paper).rows()).hasSize(17 + 3);
    }

    @Test
    void aHolderReportedByTwoUnitsCountsOnceInTheCounty() {
        county.targets();
        TrainingClass over = county.openClass("岳阳-2021-001", "2021-06-01", "2021-06-10");
        List<Trainee> people = county.enrol(over, 2, Homes.YUEYANG, "general");
        county.certify(people.get(0), over, Homes.BUREAU, "5");
        county.certify(people.get(0), over, Homes.BUREAU, "3");
        county.certify(people.get(0), null, "141025-03", "5");
        county.certify(people.get(1), over, Homes.BUREAU, "5");
        Paper paper = progress(DocumentKinds.HOLDER_PROGRESS, null, null);
        assertThat(row(paper, "人社局")).startsWith("人社局", "6000", "2", "0.0%", "5998", "1500", "1", "0.1%", "1499");
        assertThat(row(paper, "教科局")).startsWith("教科局", "1200", "1");
        assertThat(words(paper)).contains("各单位相加 3 人，有人由两个以上单位报送；全县按人去重为 2 人");
    }

    @Test
    void aTableOfOneUnitHasNoTotals() {
        county.targets();
        Paper paper = progress(DocumentKinds.TRAINING_PROGRESS, Homes.YUEYANG, null);
        assertThat(table(paper).rows()).hasSize(1);
        assertThat(paper.title()).isEqualTo("古县2021年职业技能提升培训任务进度表（岳阳镇）");
        assertThat(words(paper)).doesNotContain("6422", "交通运输局");
    }

    @Test
    void aTownshipPrintsItsOwnRowAndNoOther() {
        try (PaperCounty township = PaperCounty.township(folder.resolve("township"))) {
            PaperRequest mine = PaperRequest.progress(DocumentKinds.TRAINING_PROGRESS, null, null);
            refused("document.no-targets", township, mine);
            refused(
                    "document.other-unit",
                    township,
                    PaperRequest.progress(DocumentKinds.TRAINING_PROGRESS, Homes.JIUXIAN, null));
        }
    }

    @Test
    void daysAheadStockOfThePastAndMissingTablesAreRefused() {
        refused("document.no-targets", county, PaperRequest.progress(DocumentKinds.TRAINING_PROGRESS, null, null));
        county.targets();
        LocalDate tomorrow = LocalDate.of(2021, 6, 26);
        refused("document.day-ahead", county, PaperRequest.progress(DocumentKinds.TRAINING_PROGRESS, null, tomorrow));
        LocalDate yesterday = LocalDate.of(2021, 6, 24);
        refused("document.stock-day", county, PaperRequest.progress(DocumentKinds.HOLDER_PROGRESS, null, yesterday));
        refused("unit.code", county, PaperRequest.progress(DocumentKinds.HOLDER_PROGRESS, "岳阳", null));
    }

    private static void refused(String code, PaperCounty where, PaperRequest request) {
        assertThatThrownBy(() -> where.papers().fill(where.core.actor(), request))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theSummaryCountsTheRegister() {
        county.targets();
        classes();
        Paper paper = county.papers().fill(county.core.actor(), PaperRequest.summary(null));
        // 3 + 2 + 1 + 1 people, three classes of which two are over; 6 trainings done of 6422; 14920 and 3757 holders.
        assertThat(words(paper))
                .contains("label=学员, value=7 人", "label=班级, value=3 个", "label=已过结业日期的班级, value=2 个")
                .contains("label=在册, value=7 人次", "label=全年任务, value=6422 人", "label=已完成, value=6 人次")
                .contains("label=持证任务, value=14920 人", "label=高技能任务, value=3757 人", "label=现有持证, value=0 人");
    }
}
