package org.chizheng.core.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chizheng.core.policy.fact.FactWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack with a fault is not taken, and the sentence names the place as an official would find it. */
class BrokenPackTest {
    private static final String GOOD = """
            {"文号": "甲政发〔2025〕1号", "名称": "甲县方案", "发文": "甲县人民政府", "层级": "县", "地区": "149901",
             "有效": {"起": "2025-01-01", "止": "2025-12-31"}, "用语": {},
             "标准": [
              {"编号": "A1", "名称": "培训补贴", "事项": "培训补贴", "条款": "一", "原文": "每人每天10元", "付给": "学校", "按": "学员",
               "当": [{"事实": "培训类型", "是": ["项目制培训"]}],
               "退班": "G2", "算法": {"封顶": 100, "算": {"阶梯": "培训天数", "档": [{"到": 5, "每": 10}, {"每": 5}]}}},
              {"编号": "A2", "名称": "取证补贴", "事项": "取证补贴", "条款": "二", "原文": "初级100元", "付给": "本人", "按": "学员",
               "退班": "不看", "算法": {"查表": "证书等级", "元": {"专项": 50, "初级": 100, "高级": 300},
                       "缺": {"中级": "G1", "技师": "G1", "高级技师": "G1", "特种作业操作证": "G1", "特种设备作业人员证": "G1"}}}],
             "资格": [
              {"编号": "B1", "名称": "就业率", "对象": "机构", "条款": "三", "原文": "不低于60%",
               "条件": {"占比": ["上年就业人数", "上年结业人数"], "不低于": "60%"}, "不符": "拒绝", "说": "不到60%", "怎么办": "不能承担"}],
             "期限": [{"编号": "C1", "名称": "公示", "条款": "四", "原文": "5个工作日", "从": "公示日", "起日": "G2",
               "步": [{"加": 5, "单位": "工作日", "到": "公示到"}]}],
             "待定": [
              {"编号": "G1", "问": "中级多少", "条款": "二", "原文": "初级100元", "定额": true},
              {"编号": "G2", "问": "哪天起", "条款": "四", "原文": "5个工作日", "读法": {"计入": "当日算", "不计入": "次日算"}}]}
            """;

    private static PackReader.Read read(String json) {
        return new PackReader(FactWords.shipped()).read("jia-2025", json, "00");
    }

    @Test
    void goodOneIsTaken() {
        PackReader.Read read = read(GOOD);
        assertThat(read.faults()).isEmpty();
        assertThat(read.pack()).map(pack -> pack.pays().size()).isEqualTo(Optional.of(2));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("a bracket", "\"标准\": [", "\"标准\": [[", "行", "括号"),
                Arguments.of("the end cut off", "\"待定\": [", "", "行", "括号"),
                Arguments.of("a key twice", "\"名称\": \"甲县方案\"", "\"名称\": \"甲县方案\", \"名称\": \"乙\"", "第 1 行", "写了两次"),
                Arguments.of("no number of the document", "\"文号\": \"甲政发〔2025〕1号\", ", "", "文件开头", "没有写“文号”"),
                Arguments.of("no clause", "\"条款\": \"一\", ", "", "标准 第1条 A1", "没有写“条款”"),
                Arguments.of("no wording", "\"原文\": \"每人每天10元\", ", "", "标准 第1条 A1", "没有写“原文”"),
                Arguments.of("no payee", "\"付给\": \"学校\", ", "", "标准 第1条 A1", "没有写“付给”"),
                Arguments.of("an unknown level", "\"层级\": \"县\"", "\"层级\": \"乡\"", "层级", "不是一个层级"),
                Arguments.of("a date that is none", "\"起\": \"2025-01-01\"", "\"起\": \"2025-02-30\"", "有效 → 起", "不是日期"),
                Arguments.of(
                        "an end before the start", "\"止\": \"2025-12-31\"", "\"止\": \"2024-12-31\"", "有效", "止比起还早"),
                Arguments.of(
                        "an unknown fact", "\"阶梯\": \"培训天数\"", "\"阶梯\": \"上课天数\"", "标准 第1条 A1 → 算法", "没有“上课天数”这个事实"),
                Arguments.of("an unknown choice", "\"项目制培训\"", "\"项目培训\"", "标准 第1条 A1 → 当 第1条", "没有“项目培训”这个选项"),
                Arguments.of(
                        "tiers that fall",
                        "{\"到\": 5, \"每\": 10}, {\"每\": 5}",
                        "{\"到\": 5, \"每\": 10}, {\"到\": 3, \"每\": 5}, {\"每\": 1}",
                        "档 第2条",
                        "没有超过上一档"),
                Arguments.of("a last tier that ends", "{\"每\": 5}]", "{\"到\": 9, \"每\": 5}]", "档 第2条", "最后一档不能写"),
                Arguments.of("a negative amount", "\"封顶\": 100", "\"封顶\": -100", "封顶", "不是金额"),
                Arguments.of("an amount in words", "\"专项\": 50", "\"专项\": \"五十\"", "元 → 专项", "不是金额"),
                Arguments.of("a hole in a table", "\"高级\": 300", "\"特级\": 300", "标准 第2条 A2 → 算法", "没有“高级”"),
                Arguments.of("a gap that nobody listed", "\"中级\": \"G1\"", "\"中级\": \"G9\"", "标准 A2", "待定 G9，后面没有列出来"),
                Arguments.of("a gap with one reading", ", \"不计入\": \"次日算\"", "", "待定 第2条 G2", "至少要有两种读法"),
                Arguments.of("readings that differ", "\"计入\": \"当日算\"", "\"算上\": \"当日算\"", "期限 C1", "读法"),
                Arguments.of("a share over a hundred", "\"不低于\": \"60%\"", "\"不低于\": \"160%\"", "条件 → 不低于", "不能和百分比比"),
                Arguments.of("a share without a sign", "\"不低于\": \"60%\"", "\"不低于\": \"60\"", "条件 → 不低于", "不能和百分比比"),
                Arguments.of(
                        "two ways to compare", "\"不低于\": \"60%\"", "\"不低于\": \"60%\", \"高于\": \"50%\"", "条件", "两种比法"),
                Arguments.of("a word for not met", "\"不符\": \"拒绝\"", "\"不符\": \"不行\"", "资格 第1条 B1", "不知道是什么意思"),
                Arguments.of("an id used twice", "\"编号\": \"A2\"", "\"编号\": \"A1\"", "标准 A1", "编号用了两次"),
                Arguments.of(
                        "two rules that pay twice",
                        "\"事项\": \"取证补贴\"",
                        "\"事项\": \"培训补贴\", \"当\": [{\"事实\": \"培训类型\", \"是\": [\"项目制培训\"]}]",
                        "标准 A2",
                        "会付两次"),
                Arguments.of(
                        "a condition that contradicts another",
                        "\"当\": [{\"事实\": \"培训类型\", \"是\": [\"项目制培训\"]}],",
                        "\"当\": [{\"事实\": \"培训类型\", \"是\": [\"项目制培训\"]}, {\"事实\": \"培训类型\", \"是\": [\"订单式培训\"]}],",
                        "标准 A1",
                        "永远轮不到"),
                Arguments.of(
                        "a number below and above",
                        "\"对象\": \"机构\",",
                        "\"对象\": \"机构\", \"当\": [{\"事实\": \"上年任务人数\", \"高于\": 99}, {\"事实\": \"上年任务人数\", \"低于\": 100}],",
                        "资格 B1",
                        "永远轮不到"),
                Arguments.of(
                        "days outside the document's",
                        "\"名称\": \"就业率\"",
                        "\"名称\": \"就业率\", \"有效\": {\"起\": \"2020-01-01\", \"止\": \"2024-12-31\"}",
                        "资格 B1",
                        "没有一天重合"),
                Arguments.of("a unit of days", "\"单位\": \"工作日\"", "\"单位\": \"星期\"", "步 第1条 → 单位", "不是期限的单位"),
                Arguments.of(
                        "something unknown", "\"名称\": \"就业率\"", "\"名称\": \"就业率\", \"备注\": \"x\"", "资格 第1条 B1", "不认识"));
    }

    @Test
    void ruleThatMayPayBesideAnotherIsPointedOut() {
        PackReader.Read read =
                read(GOOD.replace("\"事项\": \"取证补贴\"", "\"事项\": \"培训补贴\", \"当\": [{\"事实\": \"等级\", \"是\": [\"初级\"]}]"));
        assertThat(read.pack()).isPresent();
        assertThat(read.faults())
                .extracting(PackFault::sentence)
                .containsExactly("标准 A2：和 A1 是同一事项，日期重叠，可能同时适用，两条都付。不该都付的，请分清条件");
        PackReader.Read apart = read(
                GOOD.replace("\"事项\": \"取证补贴\"", "\"事项\": \"培训补贴\", \"当\": [{\"事实\": \"培训类型\", \"是\": [\"订单式培训\"]}]"));
        assertThat(apart.faults()).isEmpty();
    }

    /** 沁人社字〔2024〕15号 七(二) pays by the number of the trained and does not say who that is. */
    @Test
    void ruleThatDoesNotSayWhoOfThoseThatLeftCountsIsPointedOut() {
        PackReader.Read read = read(GOOD.replace("\"退班\": \"G2\", ", ""));
        assertThat(read.pack()).isPresent();
        assertThat(read.faults())
                .extracting(PackFault::sentence)
                .singleElement()
                .asString()
                .startsWith("标准 A1：没有写中途退班的人算不算")
                .contains("计入、不计入", "不看");
        assertThat(read(GOOD.replace("\"退班\": \"不看\", ", "")).faults())
                .extracting(PackFault::place)
                .containsExactly("标准 A2");
    }

    @Test
    void occupationIsOneOfTheCatalogueAndMeantByNameOrCode() {
        Function<String, Optional<String>> catalogue =
                typed -> List.of("家政服务员", "家务员", "4-10-01-06").contains(typed)
                        ? Optional.of("家政服务员（4-10-01-06）")
                        : Optional.empty();
        String of = "\"当\": [{\"任一\": [{\"不是\": {\"事实\": \"职业\", \"是\": [\"%s\"]}}]}], \"算法\": {\"查表\"";
        for (String good : List.of("家政服务员", "4-10-01-06")) {
            Pack pack = read(GOOD.replace("\"算法\": {\"查表\"", of.replace("%s", good)))
                    .pack()
                    .orElseThrow();
            assertThat(PackOccupations.look(pack, catalogue)).isEmpty();
            assertThat(new Condition.OneOf("职业", List.of(good)).means("家政服务员（4-10-01-06）"))
                    .isTrue();
            assertThat(new Condition.OneOf("职业", List.of(good)).means("育婴员（4-10-01-02）"))
                    .isFalse();
        }
        assertThat(said(of.replace("%s", "飞天师"), catalogue)).containsExactly("A2 取证补贴：职业目录里没有“飞天师”。请写职业分类大典里的名称或编码");
        assertThat(said(of.replace("%s", "家务员"), catalogue))
                .containsExactly("A2 取证补贴：“家务员”现在叫家政服务员（4-10-01-06）。请写现在的名称或编码");
    }

    private static List<String> said(String when, Function<String, Optional<String>> catalogue) {
        Pack pack = read(GOOD.replace("\"算法\": {\"查表\"", when)).pack().orElseThrow();
        return PackOccupations.look(pack, catalogue).stream()
                .map(PackFault::sentence)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void faultIsToldWithItsPlace(String what, String from, String to, String place, String said) {
        assertThat(GOOD).contains(from);
        PackReader.Read read = read(GOOD.replace(from, to));
        assertThat(read.pack()).as(what).isEmpty();
        assertThat(read.faults()).as(what).anySatisfy(fault -> {
            assertThat(fault.grave()).isTrue();
            assertThat(fault.place()).contains(place);
            assertThat(fault.sentence()).contains(said);
        });
    }
}
