package org.chizheng.app.ui.form;

import java.time.LocalDate;

/**
 * What an identity number says, as the caller's rules read it; the field itself knows no rule.
 *
 * @param sex 男 or 女, empty when unknown
 * @param bornOn null when unknown
 * @param summary one line under the field: 女 · 1987-03-21 · 开课时34岁 · 古县
 * @param problem why it is refused, in words that name the kind of mistake; empty when it stands
 */
public record IdentityReading(String sex, LocalDate bornOn, String summary, String problem) {
    public boolean stands() {
        return problem.isEmpty();
    }
}
