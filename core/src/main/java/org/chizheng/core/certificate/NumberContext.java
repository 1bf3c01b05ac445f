package org.chizheng.core.certificate;

import java.time.LocalDate;
import org.chizheng.core.shared.IdentityNumber;

/**
 * What stands beside a number in its row; any part but {@code today} may be null when unknown.
 *
 * @param level the level column
 * @param issuedOn the date of issue
 * @param holder the person's identity number
 * @param today no number is from a later year
 */
public record NumberContext(SkillLevel level, LocalDate issuedOn, IdentityNumber holder, LocalDate today) {
    /** A number alone, as on the command line. */
    public static NumberContext alone(LocalDate today) {
        return new NumberContext(null, null, null, today);
    }
}
