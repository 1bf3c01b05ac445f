package org.chizheng.core.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@link IdentityNumber#check} found: the keys of {@code id check} in the command contract.
 *
 * @param input the raw text, never null
 * @param number the accepted number, or with {@link Outcome#ASK} the proposed one; null when refused
 * @param finding why it is asked or refused, or what was repaired; with {@link Outcome#ACCEPT} code {@code id.ok}
 * @param warnings facts that do not stand in the way
 */
public record IdentityCheck(
        String input, Outcome outcome, IdentityNumber number, Finding finding, List<Finding> warnings) {
    public IdentityCheck {
        warnings = List.copyOf(warnings);
    }

    /** The stored or proposed form; empty when refused. */
    public String normalised() {
        return number == null ? "" : number.text();
    }

    public Optional<IdentityNumber> accepted() {
        return outcome.storable() ? Optional.of(number) : Optional.empty();
    }

    public String code() {
        return finding.code();
    }

    /** Plain Chinese: what, why, what now. May hold the proposed number in full, so it is shown where the row is. */
    public String message() {
        return finding.sentence();
    }

    public IdentityKind kind() {
        return number == null ? null : number.kind();
    }

    public Sex sex() {
        return number == null ? Sex.UNSTATED : number.sex();
    }

    /** 省市县 in words; an old code is shown as such, a code that meant two counties shows none. */
    public String region() {
        return number == null ? "" : number.region();
    }

    /** Adds a warning when a typed 性别 column says otherwise; the number wins. */
    public IdentityCheck comparedWithSexColumn(String typed) {
        String word = TypedText.bare(typed);
        if (number == null || sex() == Sex.UNSTATED || !word.equals("男") && !word.equals("女")) {
            return this;
        }
        if (word.equals(sex().label())) {
            return this;
        }
        List<Finding> more = new ArrayList<>(warnings);
        more.add(Finding.of(
                "id.sex-column",
                "性别栏写的是" + word + "，按身份证号应为" + sex().label(),
                "GB 11643 规定第17位单数为男、双数为女",
                "系统按身份证号记录，请与本人核对"));
        return new IdentityCheck(input, outcome, number, finding, more);
    }
}
