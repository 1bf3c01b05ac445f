package org.chizheng.sync.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chizheng.sync.crypto.Digest;
import org.junit.jupiter.api.Test;

class CheckCodeTest {
    @Test
    void isTheFirstFortyBitsInCrockfordsBase32() {
        byte[] digest = new byte[32];
        assertThat(CheckCode.of(Digest.ofBytes(digest))).isEqualTo("00000000");
        digest[0] = (byte) 0xFF;
        digest[4] = 1;
        // 11111 11100 00000 00000 00000 00000 00000 00001: 31 Z, 28 W, 0 five times, 1
        assertThat(CheckCode.of(Digest.ofBytes(digest))).isEqualTo("ZW000001");
    }

    @Test
    void countsAreOneTextAndComeBack() {
        assertThat(Counts.write(Map.of("new", 3, "changed", 2))).isEqualTo("changed=2;new=3");
        assertThat(Counts.read("changed=2;new=3")).isEqualTo(Map.of("changed", 2, "new", 3));
        assertThat(Counts.read(null)).isEmpty();
        assertThat(Counts.read("")).isEmpty();
    }
}
