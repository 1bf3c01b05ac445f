package org.chizheng.app.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final List<String> told = new ArrayList<>();
    private final LineProgress progress = new LineProgress(told::add);

    @Test
    void nothingIsSaidWhereNobodyWaits() {
        assertThat(progress.at(0, 2)).isTrue();
        progress.goesOn();
        assertThat(told).isEmpty();
    }

    /** Five seconds, then eight of a second try, then the line is there; and a second time later. */
    @Test
    void eachWaitIsOneLineAndOneWhenItGoesOn() {
        for (int round = 0; round < 2; round++) {
            for (long seconds : new long[] {5, 4, 3, 2, 1, 8, 7, 6}) {
                assertThat(progress.waiting(seconds)).isTrue();
            }
            assertThat(progress.at(1, 2)).isTrue();
            progress.goesOn();
        }
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).contains("5 秒后", "Ctrl-C", "没有送到的都还在");
        assertThat(told.get(1)).contains("接通了");
        assertThat(told.subList(2, 4)).isEqualTo(told.subList(0, 2));
    }
}
