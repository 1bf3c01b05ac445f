package org.chizheng.sync.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.sync.batch.json.Limits;
import org.junit.jupiter.api.Test;

class BatchCutterTest {
    private final County county = new County(5);

    private List<List<OpLines>> cut(int... actions) {
        List<List<OpLines>> waiting = new ArrayList<>();
        long seq = 1;
        for (int size : actions) {
            waiting.add(county.ops(seq, size));
            seq += size;
        }
        return BatchCutter.actions(waiting);
    }

    private static List<Integer> sizes(List<List<OpLines>> batches) {
        return batches.stream().map(List::size).toList();
    }

    @Test
    void actionOfAPersonStaysInOneBatch() {
        assertThat(cut()).isEmpty();
        assertThat(sizes(cut(1, 2, 3))).containsExactly(6);
        assertThat(sizes(cut(1000, 64, 1000))).as("2,000 ops fit, 2,064 do not").containsExactly(1064, 1000);
        assertThat(sizes(cut(Limits.OPS, 1))).containsExactly(Limits.OPS, 1);
    }

    @Test
    void onlyAnActionThatNoBatchHoldsIsCutInside() {
        List<List<OpLines>> batches = cut(5, Limits.OPS + 10, 5);
        assertThat(sizes(batches)).containsExactly(5, Limits.OPS, 15);
        List<Long> order = new ArrayList<>();
        batches.forEach(batch -> batch.forEach(op -> order.add(op.head().seq())));
        assertThat(order).isSorted().hasSize(Limits.OPS + 20);
    }
}
