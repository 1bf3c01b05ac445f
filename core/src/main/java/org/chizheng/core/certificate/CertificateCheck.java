package org.chizheng.core.certificate;

import java.util.List;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Outcome;

/**
 * What {@link CertificateNumber#check} found.
 *
 * @param input the raw text, never null
 * @param outcome ASK holds a proposal in {@code normalised}
 * @param normalised the stored or proposed form, empty when refused
 * @param level the level that the number itself tells, or null
 * @param finding why it is asked or refused, or what was repaired; {@code cert.ok} otherwise
 * @param warnings facts that do not stand in the way
 */
public record CertificateCheck(
        String input, Outcome outcome, String normalised, SkillLevel level, Finding finding, List<Finding> warnings) {
    public CertificateCheck {
        warnings = List.copyOf(warnings);
    }

    public String code() {
        return finding.code();
    }

    /** Plain Chinese: what, why, what now. */
    public String message() {
        return finding.sentence();
    }
}
