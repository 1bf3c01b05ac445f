package org.chizheng.core.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chizheng.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** What an official reads beside the clause; the clause is named at each test. */
class PackWordsTest {
    private static List<String> says(String pack, String rule) {
        return PolicyBook.shipped()
                .pack(pack)
                .orElseThrow()
                .rules()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .stream()
                .flatMap(one -> PackWords.of(one).stream())
                .toList();
    }

    /** 沁人社字〔2024〕15号 七(二). */
    @Test
    void whoIsPaidAndWhatTheCountyHasToSettle() {
        assertThat(says("qinshui-2024", "M01"))
                .contains(
                        "照县里对待定 X24 的决定（定为“培训人数”：就业人数占培训人数不低于80%；定为“结业人数”：结业后就业人数占结业人数不低于80%）时付给：全部学员",
                        "其余情况付给：“就业”为是的学员", "中途退班的人算不算、付不付：待定 X24-退班", "算法：培训天数不超过10天的部分，每天150元；超过的部分，每天100元；最高5000元");
        assertThat(says("qinshui-2024", "M07")).contains("中途退班的人：和别人一样，只看上面的条件");
    }

    /** 晋办发〔2021〕6号 二(二) 每人每年不低于4000元: the floor is that of the yearly figure and not of the sum. */
    @Test
    void boundsStandAtTheFigureTheyBind() {
        assertThat(says("shanxi-2021", "M18")).contains("算法：县里定的金额（待定 M18-标准，不低于4000元）×学徒年数");
    }

    /** 沁人社字〔2024〕15号 五(三), gap X36. */
    @Test
    void firstDayThatIsOpenIsNamed() {
        assertThat(says("qinshui-2024", "NP")).contains("从公示日起，加5个工作日，得出“公示到”的日期", "公示日当天算不算第一天：待定 X36");
    }

    /** 沁人社字〔2024〕15号 五(二) and 三(二), 古政办发〔2021〕26号 四(六)3(4). */
    @Test
    void listsAndNoneReadAsAPersonSaysThem() {
        assertThat(says("qinshui-2024", "K04")).contains("只在：培训类型不是岗前培训、安全技能培训、在岗培训、岗位技能提升培训、转岗转业培训或脱产培训");
        assertThat(says("guxian-2021", "I05-4"))
                .contains("不适用：应交风险保证金为0元", "须已交风险保证金占应交风险保证金不低于100%；不符：拒绝，没有足额交纳风险保证金；怎么办：请按合同交足，再承担任务；应交多少文件没有写，按合同");
    }
}
