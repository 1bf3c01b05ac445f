package org.chizheng.core.document.form;

import java.util.List;
import org.chizheng.core.document.Block;
import org.chizheng.core.shared.DateRange;

/**
 * What the papers of a class say about it at the top.
 *
 * @param name class name and number as spoken, for example 岳阳镇2021年第3期养老护理员班
 * @param occupation occupation or trade, with level
 * @param days first and last day; null while they are not fixed, and printed so
 * @param venue where it is taught
 * @param teacher who leads the class; empty for unknown
 */
public record ClassHead(
        String name,
        String number,
        String institution,
        String occupation,
        DateRange days,
        String venue,
        String teacher) {
    Block.Facts facts(int perLine) {
        return new Block.Facts(
                List.of(
                        new Block.Fact("班级名称", name),
                        new Block.Fact("班级编号", number),
                        new Block.Fact("培训机构", institution),
                        new Block.Fact("职业（工种）", occupation),
                        new Block.Fact("培训时间", days == null ? "待定" : ChineseDates.range(days)),
                        new Block.Fact("培训地点", venue)),
                perLine,
                11);
    }
}
