package org.chizheng.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of occupations.csv and the moves of domain.md §4. */
class OccupationCatalogueTest {
    private static final OccupationCatalogue TRADES = OccupationCatalogue.shipped();

    @ParameterizedTest
    @CsvSource({
        // word, trade, code of 2022, code of 2015
        "家政服务员, 家政服务员, 4-10-01-06, 4-10-01-06",
        "家政, 家政服务员, 4-10-01-06, 4-10-01-06",
        "保育员, 保育师, 4-10-01-03, 4-10-01-03",
        "育婴员, 育婴员, 4-10-01-01, 4-10-01-02",
        "电子商务师, 电子商务师, 4-01-06-01, 4-01-02-02",
        "互联网营销师, 互联网营销师, 4-01-06-02, 4-01-02-07",
        "直播销售员, 直播销售员, 4-01-06-02, 4-01-02-07",
        "医疗护理员, 医疗护理员, 4-14-01-02, 4-14-01-01",
        "外卖, 网约配送员, 4-10-08-01, 4-02-07-10",
        "浮山厨师, 中式烹调师, 4-03-02-01, 4-03-02-01",
        "西山果树工, 果树园艺工, 5-01-02-02, 5-01-02-02",
        "' 焊 工', 焊工, 6-18-02-04, 6-18-02-04",
        "消防设施操作员, 消防设施操作员, 4-07-05-03, 4-07-05-04",
        "汽车代驾员, 汽车代驾员, 4-10-08-02, ''",
        "柳编, 柳编, '', ''",
    })
    void findsATradeByItsNames(String word, String name, String code2022, String code2015) {
        Trade trade = TRADES.find(word).orElseThrow();
        assertThat(trade.name()).isEqualTo(name);
        assertThat(trade.in(Edition.OF_2022).map(Occupation::code).orElse("")).isEqualTo(code2022);
        assertThat(trade.in(Edition.OF_2015).map(Occupation::code).orElse("")).isEqualTo(code2015);
    }

    @Test
    void holdsTheStarterListWithoutDoubles() {
        // 77 rows: 保育员 is an old name of 保育师 and 创业培训 is no occupation, 75 stay
        assertThat(TRADES.trades()).hasSize(75).extracting(Trade::name).doesNotHaveDuplicates();
        assertThat(TRADES.find("保育员").orElseThrow().in(Edition.OF_2015))
                .contains(new Occupation(Edition.OF_2015, "4-10-01-03", "保育员"));
        assertThat(TRADES.find("飞行员")).isEmpty();
        assertThat(TRADES.find(null)).isEmpty();
    }

    @Test
    void aBareCodeMayMeanTwoOccupations() {
        // 4-14-01-02 is 医疗护理员 in 2022 and was 健康照护师
        assertThat(TRADES.byCode("4-14-01-02"))
                .containsExactly(
                        new Occupation(Edition.OF_2022, "4-14-01-02", "医疗护理员"),
                        new Occupation(Edition.OF_2015, "4-14-01-02", "健康照护师"));
        // an occupation of 2015 that became a type of work is still found by its code
        assertThat(TRADES.byCode("4-10-01-02")).containsExactly(new Occupation(Edition.OF_2015, "4-10-01-02", "育婴员"));
        assertThat(TRADES.byCode("9-99-99-99")).isEmpty();
    }

    @Test
    void tellsOneOccupationAcrossEditions() {
        Occupation now = new Occupation(Edition.OF_2022, "4-01-06-01", "电子商务师");
        Occupation then = new Occupation(Edition.OF_2015, "4-01-02-02", "电子商务师");
        assertThat(TRADES.same(now, then)).isTrue();
        assertThat(TRADES.same(now, new Occupation(Edition.OF_2022, "4-01-06-02", "互联网营销师")))
                .isFalse();
        // a type of work has the code of its occupation
        assertThat(TRADES.same(
                        new Occupation(Edition.OF_2022, "5-01-02-02", "果树园艺工"),
                        new Occupation(Edition.OF_2022, "5-01-02-02", "园艺工")))
                .isTrue();
        assertThat(TRADES.same(Occupation.local("酥烧饼"), Occupation.local("酥烧饼")))
                .isTrue();
        assertThat(TRADES.same(Occupation.local("酥烧饼"), Occupation.local("柳编"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"焊, 焊工", "hg, 焊工", "6-18-02, 焊工", "叉车, 起重装卸机械操作工"})
    void searchesByWordCodeAndInitials(String typed, String name) {
        assertThat(TRADES.search(typed)).extracting(Trade::name).contains(name);
    }

    @Test
    void takesWhatAnOfficeAdds() {
        Trade cake = new Trade("晋襄酥烧饼", Trade.Rung.SPECIAL_ABILITY, Map.of(), List.of("酥烧饼"));
        OccupationCatalogue more = TRADES.with(List.of(cake));
        assertThat(more.find("酥烧饼").map(Trade::current)).contains(Occupation.local("晋襄酥烧饼"));
        assertThat(TRADES.find("酥烧饼")).isEmpty();
    }

    @Test
    void oneFormForNameOlderNameWordAndCode() {
        OccupationCatalogue shipped = OccupationCatalogue.shipped();
        // both editions number it 4-10-01-06; 2015 calls 4-10-01-03 保育员
        assertThat(List.of("家政服务员", "家政", "4-10-01-06", "母婴护理员"))
                .allSatisfy(typed -> assertThat(shipped.oneForm(typed)).hasValue("家政服务员（4-10-01-06）"));
        assertThat(List.of("保育师", "保育员", "4-10-01-03"))
                .allSatisfy(typed -> assertThat(shipped.oneForm(typed)).hasValue("保育师（4-10-01-03）"));
        assertThat(shipped.oneForm("飞天师")).isEmpty();
        assertThat(shipped.oneForm("9-99-99-99")).isEmpty();
    }
}
