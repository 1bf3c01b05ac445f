package org.chizheng.core.seal;

import java.security.SecureRandom;
import org.chizheng.core.shared.Seams;

/** The machine's own clock and chance. */
public final class SystemSeams implements Seams {
    private final SecureRandom chance = new SecureRandom();

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }

    @Override
    public byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        chance.nextBytes(drawn);
        return drawn;
    }
}
