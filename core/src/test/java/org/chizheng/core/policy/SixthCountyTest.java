package org.chizheng.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.calendar.WorkingDays;
import org.chizheng.core.policy.answer.Answer;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.ImpactPreview;
import org.chizheng.core.policy.answer.Remark;
import org.chizheng.core.policy.cases.CaseFile;
import org.chizheng.core.policy.cases.CaseRunner;
import org.chizheng.core.policy.fact.FactKind;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.Person;
import org.chizheng.core.policy.fact.Value;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county that nobody foresaw is added by putting two files into a folder; no line of the program changes. */
class SixthCountyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String PACK = """
            {"文号": "乙政发〔2025〕3号", "名称": "乙县培训方案", "发文": "乙县人民政府", "层级": "县", "地区": "141099",
             "有效": {"起": "2025-01-01", "止": null}, "用语": {"取得证书": "领证"},
             "标准": [{"编号": "B1", "名称": "普惠制培训补贴", "事项": "普惠制培训补贴", "条款": "五", "原文": "每人每天60元，最高900元",
               "付给": "培训机构", "按": "学员", "当": [{"事实": "培训类型", "是": ["普惠制培训"]}],
               "算法": {"封顶": 900, "算": {"每": 60, "乘": ["培训天数"]}}}]}
            """;
    private static final String CASES = """
            用例,类别,事项或对象,日期,班,学员,决定,应得,算式
            # 每天60，最高900，在第15天到顶
            一,金额,普惠制培训补贴,2025-03-03,培训类型=普惠制培训,人数=2；培训天数=14,,1680元,2×14×60
            二,金额,普惠制培训补贴,2025-03-03,培训类型=普惠制培训,培训天数=16,,900元,16×60＝960；最高900
            三,金额,评价补贴,2025-03-03,,证书等级=初级；特种证初次取证=否；取得证书=是；已领其他取证评价补贴=否,,400元,省二(五)
            """;

    @TempDir
    private Path folder;

    private PolicyBook book;

    @BeforeEach
    void twoFiles() throws Exception {
        Files.writeString(folder.resolve("yi-2025.json"), PACK);
        Files.writeString(folder.resolve("yi-2025.cases.csv"), CASES);
        book = PolicyBook.with(folder);
    }

    @Test
    void itsCasesComeOut() throws Exception {
        Pack pack = book.pack("yi-2025").orElseThrow();
        CaseRunner runner = new CaseRunner(book, WorkingDays.shipped(), Optional::of);
        var cases = CaseFile.read(Files.readString(folder.resolve("yi-2025.cases.csv")));
        assertThat(cases).hasSize(3);
        assertThat(cases).allSatisfy(one -> assertThat(runner.fault(pack, one)).isEmpty());
    }

    @Test
    void citysAndProvincesDocumentsBindItTooAndNoOtherCountys() {
        assertThat(book.binding("141099", DAY).packs())
                .extracting(Pack::id)
                .containsExactly("yi-2025", "linfen-2020", "shanxi-2021", "guojia");
        assertThat(book.binding("140521", DAY).packs())
                .extracting(Pack::id)
                .containsExactly("qinshui-2024", "shanxi-2021", "guojia");
    }

    @Test
    void caseThatIsWrongIsFound() {
        Pack pack = book.pack("yi-2025").orElseThrow();
        CaseRunner runner = new CaseRunner(book, WorkingDays.shipped(), Optional::of);
        var wrong = CaseFile.read(CASES.replace("1680元", "1800元")).get(0);
        assertThat(runner.fault(pack, wrong))
                .hasValueSatisfying(said -> assertThat(said).contains("用例 一", "1800元", "1680元"));
    }

    @Test
    void changedPackIsPreviewedOnFrozenFacts() throws Exception {
        Files.writeString(
                folder.resolve("yi-2025.json"),
                PACK.replace("\"封顶\": 900", "\"封顶\": 800").replace("\"每\": 60", "\"每\": 70"));
        PolicyBook changed = PolicyBook.with(folder);
        ImpactPreview.Result result = new ImpactPreview(
                        day -> new Calculator(book.binding("141099", day), Decisions.NONE),
                        day -> new Calculator(changed.binding("141099", day), Decisions.NONE))
                .of(Map.of("short", claim(10), "long", claim(20)));
        // 10 days: 600 yuan become 700; 20 days: the cap of 900 becomes 800
        assertThat(result.rows())
                .extracting(ImpactPreview.Row::claim, ImpactPreview.Row::was, ImpactPreview.Row::becomes)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("short", 60_000L, 70_000L),
                        org.assertj.core.api.Assertions.tuple("long", 90_000L, 80_000L));
        assertThat(result.gain()).isEqualTo(10_000);
        assertThat(result.loss()).isEqualTo(-10_000);
    }

    private static Facts claim(long days) {
        return claim(List.of(new Person("a", 1, Map.of("培训天数", Value.of(FactKind.DAYS, days)), List.of())));
    }

    private static Facts claim(List<Person> people) {
        return new Facts("普惠制培训补贴", DAY, Map.of("培训类型", Value.of(FactKind.CHOICE, "普惠制培训")), people);
    }

    /** The two files say nothing of who leaves in the middle: then nothing is paid, and where to write it is told. */
    @Test
    void whoLeftIsNotPassedOverWhereTheFilesAreSilent() {
        Calculator calculator = new Calculator(book.binding("141099", DAY), Decisions.NONE);
        Person stays = new Person("a", 2, Map.of("培训天数", Value.of(FactKind.DAYS, 14)), List.of());
        Map<String, Value> gone = Map.of("培训天数", Value.of(FactKind.DAYS, 3), "退班", Value.ofYes(true));
        Answer answer = calculator.calc(claim(List.of(stays, new Person("b", 1, gone, List.of()))));
        assertThat(answer.lines()).isEmpty();
        assertThat(answer.of(Remark.Kind.REFUSE)).singleElement().satisfies(remark -> {
            assertThat(remark.what()).contains("有人中途退班");
            assertThat(remark.now()).contains("加“退班”");
        });
        // nobody left: 2 people, 14 days of 60 yuan
        assertThat(calculator.calc(claim(List.of(stays))).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.fen()).isEqualTo(168_000));
    }

    @Test
    void brokenFileInTheFolderIsRefusedByName() throws Exception {
        Files.writeString(folder.resolve("bing-2025.json"), PACK.replace("\"标准\": [", "\"标准\": [["));
        assertThatThrownBy(() -> PolicyBook.with(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("policy.pack");
            assertThat(refusal.what()).contains("bing-2025");
        });
    }
}
