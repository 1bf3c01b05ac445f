package org.chizheng.core.training;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.person.PersonGroup;

/**
 * The column that a seat is proposed for, with the reason a clerk reads beside it. A proposal only: where a person and
 * a class point to two columns, the clerk may take the other one.
 *
 * @param category empty when no unit of the county counts the seat
 * @param others the columns that fit too
 * @param reason one Chinese sentence
 */
public record CategoryProposal(Optional<TaskCategory> category, Set<TaskCategory> others, String reason) {
    public CategoryProposal {
        others = Collections.unmodifiableSet(others);
    }

    /** The class decides for 创业 and 企业职工, whose columns are named after the class; the person for the other two. */
    public static CategoryProposal of(Set<PersonGroup> groups, TrainingKind kind) {
        if (kind == TrainingKind.FARMER) {
            return new CategoryProposal(
                    Optional.empty(),
                    EnumSet.noneOf(TaskCategory.class),
                    "高素质农民培训由农业农村部门统计，各乡（镇）、各单位不重复统计（古政办发〔2021〕26号 二(三)）");
        }
        boolean relieved = groups.contains(PersonGroup.POVERTY_RELIEVED);
        if (kind == TrainingKind.STARTUP) {
            return named(TaskCategory.STARTUP, "班种是创业培训", relieved);
        }
        if (kind.forEmployees()) {
            return named(TaskCategory.EMPLOYEE, "班种是" + kind.label() + "，由企业组织职工参加", relieved);
        }
        if (relieved) {
            return named(TaskCategory.POVERTY_RELIEVED, "本人是脱贫劳动力", false);
        }
        if (groups.contains(PersonGroup.EMPLOYEE)) {
            return named(TaskCategory.EMPLOYEE, "本人是企业职工", false);
        }
        return named(TaskCategory.GENERAL, "本人不是脱贫劳动力，班种也不是企业职工或创业培训", false);
    }

    private static CategoryProposal named(TaskCategory category, String because, boolean relievedToo) {
        String reason = because + "，计入“" + category.label() + "”（古政办发〔2021〕26号 附件1）"
                + (relievedToo ? "；本人是脱贫劳动力，也可改计“脱贫劳动力”" : "");
        Set<TaskCategory> others =
                relievedToo ? EnumSet.of(TaskCategory.POVERTY_RELIEVED) : EnumSet.noneOf(TaskCategory.class);
        return new CategoryProposal(Optional.of(category), others, reason);
    }
}
