package org.chizheng.core.person;

import java.util.List;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Outcome;

/**
 * What the check of a name or a telephone number found.
 *
 * @param input the raw text, never null
 * @param value the stored form, with ASK the proposal, empty when refused
 * @param rest what else stood in the cell and belongs elsewhere: a note for 备注, a second number for 备用电话
 * @param finding why it is asked or refused, or what was repaired
 * @param warnings facts that do not stand in the way
 */
public record CellCheck(
        String input, Outcome outcome, String value, String rest, Finding finding, List<Finding> warnings) {
    public CellCheck {
        warnings = List.copyOf(warnings);
    }

    static CellCheck stored(String input, String value) {
        boolean same = value.equals(input);
        Finding finding = same
                ? Finding.of("cell.ok", "可以登记", "", "")
                : Finding.of("cell.cleaned", "已统一书写（空格、间隔号、全角等），内容没有改动", "", "");
        return new CellCheck(input, same ? Outcome.ACCEPT : Outcome.NORMALISE, value, "", finding, List.of());
    }

    static CellCheck asked(String input, String proposal, String rest, Finding question) {
        return new CellCheck(input, Outcome.ASK, proposal, rest, question, List.of());
    }

    static CellCheck refused(String input, Finding fault) {
        return new CellCheck(input, Outcome.REFUSE, "", "", fault, List.of());
    }

    public String code() {
        return finding.code();
    }

    /** Plain Chinese: what, why, what now. */
    public String message() {
        return finding.sentence();
    }
}
