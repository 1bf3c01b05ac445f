package org.chizheng.core.document.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Column;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Row;
import org.chizheng.core.document.form.ProgressSheet.Tally;
import org.chizheng.core.shared.Money;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static final PrintNote NO_REASON = new PrintNote("2021-06-25 10:30", "李梅", " ", false);

    private static List<Block.Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static List<String> row(Document document, String first) {
        return tables(document).get(0).rows().stream()
                .map(Row::cells)
                .filter(cells -> cells.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRosterAsksWhatItIsFor() {
        RosterSheet roster = SamplePapers.roster(1);
        assertThatThrownBy(() -> roster.document(NO_REASON))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.reason-missing"));
        assertThat(SamplePapers.signIn(1, 1).document(NO_REASON).title()).startsWith("签到表");
    }

    @Test
    void everyKindHasItsOwnCodeAndIsFoundByIt() {
        Set<String> codes = new HashSet<>();
        for (DocumentKind kind : DocumentKinds.all()) {
            assertThat(codes.add(kind.code())).isTrue();
            assertThat(DocumentKinds.of(kind.code())).isEqualTo(kind);
        }
        assertThat(SamplePapers.all()).hasSize(DocumentKinds.all().size() - 1);
        for (int i = 0; i < SamplePapers.all().size(); i++) {
            assertThat(SamplePapers.all().get(i).page().lying())
                    .isEqualTo(DocumentKinds.all().get(i).lying());
        }
        assertThatThrownBy(() -> DocumentKinds.of("none")).isInstanceOf(Refusal.class);
    }

    /** Ten days, five abreast: two tables of 3 + 5 x 2 columns; two people and three empty lines. */
    @Test
    void theSignInSheetHasAMorningAndAnAfternoonForEveryDay() {
        List<Block.Table> tables = tables(SamplePapers.signIn(2, 10).document(NO_REASON));
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).columns()).hasSize(13);
        assertThat(tables.get(0).columns()).extracting(Column::title).contains("上午", "下午");
        assertThat(tables.get(0).columns().get(3).group()).isEqualTo("6月1日 周二");
        assertThat(tables.get(1).columns().get(3).group()).isEqualTo("6月6日 周日");
        assertThat(tables.get(0).rows()).hasSize(5);
        assertThat(tables.get(0).rows().get(4).cells().get(1)).isEmpty();
    }

    @Test
    void anAmountThatNoRuleDecidedIsPrintedAsSuchAndNotSummed() {
        Document open = SamplePapers.notice(3, Optional.empty()).document(NO_REASON);
        assertThat(row(open, "1").get(6)).isEqualTo("待核定");
        assertThat(tables(open).get(0).rows()).hasSize(3);
        Document decided =
                SamplePapers.notice(3, Optional.of(Money.ofYuan(1500))).document(NO_REASON);
        assertThat(row(decided, "1").get(6)).isEqualTo("1500.00");
        assertThat(row(decided, "").get(6)).isEqualTo("4500.00");
    }

    @Test
    void peopleOfOneNameArePartedByTheLastFour() {
        Document notice = SamplePapers.notice(2, Optional.empty()).document(NO_REASON);
        assertThat(row(notice, "1").get(1)).isEqualTo(row(notice, "2").get(1));
        assertThat(row(notice, "1").get(2)).isNotEqualTo(row(notice, "2").get(2));
    }

    /** Posted on Friday 2021-06-25: five working days after it are 28, 29, 30 June, 1 and 2 July; counting it, 1 July. */
    @Test
    void theNoticeNamesBasisPeriodAndWhereToObject() {
        String text = SamplePapers.notice(1, Optional.empty())
                .document(NO_REASON)
                .blocks()
                .toString();
        assertThat(text)
                .contains("古政办发〔2021〕26号")
                .contains("2021年6月25日至7月2日，共5个工作日")
                .contains("公示当日不计入；当日计入的，到2021年7月1日止", "国办发明电〔2020〕27号")
                .contains("0357-8320000", "城北路1号");
    }

    /** 古政办发〔2021〕26号 附件1: 11月底 lines add to 6402, printed 6422; 6月底 adds to 2564, the text says 2568. */
    @Test
    void statedTotalsStandBesideTheSumWhereTheyDiffer() {
        Document annex = SamplePapers.annexOne().document(NO_REASON);
        assertThat(row(annex, "合计（相加）")).contains("6422", "2564", "6402", "3532", "1800", "1000", "90");
        assertThat(row(annex, "附件1所列合计").get(9)).isEqualTo("6422");
        assertThat(annex.blocks().toString())
                .contains("附件1所列合计与各单位相加不同：11月底所列 6422、相加 6402（差 20）")
                .contains("正文所列与各单位相加不同：6月底所列 2568、相加 2564（差 4）")
                .doesNotContain("6月底所列 2564");
    }

    /** 2564 / 6422 = 39.92 %; 1 / 8 = 12.5 %; 1 / 16 = 6.25 %, rounded half up. */
    @ParameterizedTest
    @CsvSource({
        "6422,2564,39.9%,3858",
        "8,1,12.5%,7",
        "16,1,6.3%,15",
        "0,3,—,—",
        "0,0,—,—",
        "600,612,102.0%,超12",
        "20,20,100.0%,0"
    })
    void percentageAndGap(long target, long done, String percent, String gap) {
        Tally tally = new Tally(target, done);
        assertThat(tally.percent()).isEqualTo(percent);
        assertThat(tally.gap()).isEqualTo(gap);
    }

    @Test
    void theCheckCodeFollowsTheContentAndNothingElse() {
        PrintNote later = new PrintNote("2021-06-26 08:00", "王芳", "复核", true);
        RosterSheet roster = SamplePapers.roster(3);
        String code = roster.document(SamplePapers.NOTE).foot().checkCode();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(roster.document(later).foot().checkCode()).isEqualTo(code);
        assertThat(SamplePapers.roster(4).document(later).foot().checkCode()).isNotEqualTo(code);
    }

    /** Five times eight bits are eight times five: 0xFFFFFFFFFF is ZZZZZZZZ, 0x0000000001 ends in 1. */
    @Test
    void theCodeOfADigestIsItsFirstFortyBits() {
        assertThat(CheckCode.of(new byte[] {-1, -1, -1, -1, -1, 0})).isEqualTo("ZZZZZZZZ");
        assertThat(CheckCode.of(new byte[] {0, 0, 0, 0, 1, -1})).isEqualTo("00000001");
    }

    @Test
    void coverAndRecoverySheetCarryNoSecondCode() {
        assertThat(SamplePapers.cover().document(NO_REASON).foot().checkCode()).isEmpty();
        assertThat(SamplePapers.recovery().document(NO_REASON).foot().line()).isEqualTo("数据截至 2021-06-25 10:30");
        assertThat(SamplePapers.recovery().document(NO_REASON).blocks().toString())
                .contains("7K3M - PQ4X - 9ZTD - 2HWC", "V8NB - 5RJE - 0GFA - 6SYK");
    }

    /** 12+5, 1+0, 40+2, 0+9: 53 new, 16 changed, 69 in all. */
    @Test
    void theCoverSheetSumsItsCounts() {
        assertThat(row(SamplePapers.cover().document(NO_REASON), "合计")).containsExactly("合计", "53", "16", "69");
    }
}
