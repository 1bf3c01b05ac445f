package org.chizheng.core.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and order from 古政办发〔2021〕26号 附件1 and 附件2, codes and counts from domain.md §2. */
class UnitCatalogueTest {
    private static final UnitCatalogue UNITS = UnitCatalogue.shipped();

    @Test
    void listsTheSixTownshipsInTheOrderOfTheAnnex() {
        assertThat(UNITS.childrenOf("141025", UnitKind.TOWNSHIP))
                .extracting(unit -> unit.code().text() + unit.name())
                .containsExactly(
                        "141025101北平镇", "141025102古阳镇", "141025100岳阳镇", "141025104三合镇", "141025103旧县镇", "141025202南垣乡");
    }

    @Test
    void listsTheSeventeenDepartmentsInTheOrderOfTheAnnex() {
        List<Unit> departments = UNITS.childrenOf("141025", UnitKind.DEPARTMENT);
        assertThat(departments)
                .extracting(Unit::name)
                .containsExactly(
                        "人社局", "发改局", "教科局", "工信局", "民政局", "财政局", "住建局", "农业农村局", "文旅局", "卫健体局", "退役军人事务局", "应急局",
                        "扶贫办", "交通运输局", "妇联", "残联", "市场监督管理局");
        assertThat(departments.get(0).code().text()).isEqualTo("141025-01");
        assertThat(departments.get(16).code().text()).isEqualTo("141025-17");
        assertThat(departments.get(0).code().isBureau()).isTrue();
        assertThat(departments.get(1).code().isBureau()).isFalse();
    }

    @Test
    void knowsTheWholeOfShanxiDownToTheCounty() {
        // domain.md §2: 11 prefectures and exactly 117 counties; 141033 is 蒲县
        List<Unit> cities = UNITS.childrenOf("140000", UnitKind.CITY);
        assertThat(cities).hasSize(11);
        assertThat(cities.stream()
                        .mapToInt(city -> UNITS.childrenOf(city.code().text(), UnitKind.COUNTY)
                                .size())
                        .sum())
                .isEqualTo(117);
        assertThat(UNITS.nameOf("141033")).isEqualTo("蒲县");
        assertThat(UNITS.nameOf("141000")).isEqualTo("临汾市");
        assertThat(UNITS.nameOf("141033-01")).isEqualTo("人社局");
        assertThat(UNITS.bureauOf("141025202")).isEqualTo("141025-01");
    }

    @Test
    void knowsTheTownshipsOfQinshuiAndTheVillagesOfGu() {
        // domain.md §2: 12 townships; 79 villages and communities
        assertThat(UNITS.childrenOf("140521", UnitKind.TOWNSHIP)).hasSize(12);
        int villages = UNITS.childrenOf("141025", UnitKind.TOWNSHIP).stream()
                .mapToInt(unit -> UNITS.childrenOf(unit.code().text()).size())
                .sum();
        assertThat(villages).isEqualTo(79);
        // villages-gu-qinshui.csv: 141025100010, 141025103206, 141025202201
        assertThat(UNITS.nameOf("141025100010")).isEqualTo("张庄社区");
        assertThat(UNITS.nameOf("141025103206")).isEqualTo("韩村村");
        assertThat(UNITS.nameOf("141025202201")).isEqualTo("何家岭村");
    }

    @ParameterizedTest
    @CsvSource({
        "141025, 岳阳镇, 141025100", "141025, ' 岳 阳 镇', 141025100", "141025, 岳阳, 141025100",
        "141025, 岳阳镇人民政府, 141025100", "141025, 临汾市古县岳阳镇张庄社区, 141025100", "141025, 南垣, 141025202",
        "141025, 石壁乡, 141025104", "141025, 石壁, 141025104", "141025, 古县永乐乡草峪村, 141025104",
        "140521, 樊村河乡, 140521100", "140521, 固县, 140521205",
    })
    void findsTheTownshipARosterMeans(String county, String typed, String code) {
        assertThat(UNITS.township(county, typed).certain())
                .map(unit -> unit.code().text())
                .contains(code);
    }

    @Test
    void saysWhenAnOldNameWasWritten() {
        TownshipMatch match = UNITS.township("141025", "石壁乡");
        assertThat(match.byOldName()).isTrue();
        assertThat(match.written().inForceOn(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(match.written().inForceOn(LocalDate.of(2021, 6, 1))).isFalse();
        assertThat(match.certain().orElseThrow().inForceOn(LocalDate.of(2021, 6, 1)))
                .isTrue();
        assertThat(UNITS.township("141025", "三合镇").byOldName()).isFalse();
    }

    @Test
    void leavesADividedTownshipToAPerson() {
        // township-changes-2019-2023.csv: 苏庄乡 went to 郑庄镇 (4 villages) and 端氏镇 (2)
        TownshipMatch match = UNITS.township("140521", "苏庄乡");
        assertThat(match.certain()).isEmpty();
        assertThat(match.candidates()).extracting(Unit::name).containsExactly("郑庄镇", "端氏镇");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "城关镇", "县", "镇"})
    void doesNotGuessATownship(String typed) {
        assertThat(UNITS.township("141025", typed).candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "141025100, 偏涧, 141025100200",
        "141025100, 偏涧村, 141025100200",
        "141025100, 偏涧村委会, 141025100200",
        "141025100, 偏涧村村民委员会, 141025100200",
        "141025100, 张庄社区居委会, 141025100010",
        "141025103, 韩村, 141025103206",
        "141025103, 韩村村, 141025103206",
        "141025202, 何家岭, 141025202201",
        "141025202, 何家岭村民委员会, 141025202201",
        "141025104, 贾村, 141025104201",
    })
    void findsTheVillageARosterMeans(String township, String typed, String code) {
        assertThat(UNITS.village(township, typed))
                .map(unit -> unit.code().text())
                .contains(code);
    }

    @Test
    void sortsAsTheCountysPapersDo() {
        List<String> codes = new ArrayList<>(
                List.of("141025-02", "141025202", "141025100", "141025103", "141025-01", "141025101", "141025"));
        codes.sort(UNITS.officialOrder());
        assertThat(codes)
                .containsExactly(
                        "141025", "141025101", "141025100", "141025103", "141025202", "141025-01", "141025-02");
    }

    @Test
    void takesWhatAnOfficeAdds() {
        UnitCatalogue more = UNITS.with(List.of(Unit.lasting("141033100", "蒲城镇", 0)));
        assertThat(more.township("141033", "蒲城").certain()).map(Unit::name).contains("蒲城镇");
        assertThat(UNITS.byCode("141033100")).isEmpty();
        assertThat(UNITS.nameOf("141033100")).isEqualTo("141033100");
    }

    @ParameterizedTest
    @CsvSource({
        "140000, PROVINCE, ''",
        "141000, CITY, 140000",
        "141025, COUNTY, 141000",
        "141025100, TOWNSHIP, 141025",
        "141025-01, DEPARTMENT, 141025",
        "141025100200, VILLAGE, 141025100",
    })
    void readsTheRungFromTheCode(String code, UnitKind kind, String parent) {
        UnitCode unit = UnitCode.parse(" " + code + " ");
        assertThat(unit.kind()).isEqualTo(kind);
        assertThat(unit.parent().map(UnitCode::text).orElse("")).isEqualTo(parent);
    }

    @Test
    void takesATownshipInTwelveDigits() {
        assertThat(UnitCode.parse("141025100000").text()).isEqualTo("141025100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14102", "1410251", "041025", "141025-1", "141025-001", "古县", "141025100-01"})
    void refusesWhatIsNoUnitCode(String typed) {
        assertThatThrownBy(() -> UnitCode.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unit.code"));
    }
}
