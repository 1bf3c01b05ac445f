package org.chizheng.core.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The only doors to time and chance, so that a simulation can hold both in its hand. Production code asks here and
 * nowhere else; an architecture test sees to it.
 */
public interface Seams {
    /** The zone of every county that this program serves: documents date by Beijing time wherever the PC stands. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Milliseconds since 1970, as the machine's clock says; may be wrong by years. */
    long millis();

    /** Chance fit for keys and nonces. */
    byte[] random(int bytes);

    default Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    default LocalDate today() {
        return instant().atZone(ZONE).toLocalDate();
    }

    default Id newId() {
        return Id.at(millis(), random(10));
    }
}
