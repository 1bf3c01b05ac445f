package org.chizheng.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HlcTest {
    @Test
    void aClockThatStandsOrGoesBackCountsOn() {
        assertThat(new Hlc(10, 3).tick(11)).isEqualTo(new Hlc(11, 0));
        assertThat(new Hlc(10, 3).tick(10)).isEqualTo(new Hlc(10, 4));
        assertThat(new Hlc(10, 3).tick(1)).isEqualTo(new Hlc(10, 4));
    }

    /** An op from outside may carry the largest counter; the next reading must not fall behind it. */
    @Test
    void aCounterThatIsUsedUpDoesNotTurnTimeBack() {
        Hlc used = new Hlc(10, Integer.MAX_VALUE);
        assertThat(used.tick(5)).isGreaterThan(used).isEqualTo(new Hlc(11, 0));
    }
}
