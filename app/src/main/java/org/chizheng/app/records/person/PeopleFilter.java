package org.chizheng.app.records.person;

import java.util.List;
import org.chizheng.app.ui.table.Standing;

/**
 * What the list of people shows; an empty list or text leaves a condition out.
 *
 * @param text name, initials, start of the telephone or end of the identity number
 * @param groups codes of 人员类别
 * @param withVoided also what no longer counts
 */
public record PeopleFilter(
        String text,
        List<String> townships,
        List<String> villages,
        List<String> groups,
        List<Standing> standings,
        boolean withVoided) {
    public static final PeopleFilter NONE = new PeopleFilter("", List.of(), List.of(), List.of(), List.of(), false);

    public boolean isNone() {
        return equals(NONE);
    }
}
