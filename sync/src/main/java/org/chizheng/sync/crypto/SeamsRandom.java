package org.chizheng.sync.crypto;

import java.security.SecureRandom;
import org.chizheng.core.shared.Seams;

/** Lets libraries that ask for a {@link SecureRandom} draw from the program's one door to chance. */
final class SeamsRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Seams seams;

    SeamsRandom(Seams seams) {
        super(null, null);
        this.seams = seams;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        System.arraycopy(seams.random(bytes.length), 0, bytes, 0, bytes.length);
    }

    @Override
    public byte[] generateSeed(int numBytes) {
        return seams.random(numBytes);
    }

    @Override
    public String getAlgorithm() {
        return "Seams";
    }
}
