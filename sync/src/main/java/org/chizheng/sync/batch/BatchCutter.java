package org.chizheng.sync.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts what waits to be sent into batches that every reader takes: at most {@link Limits#OPS} entries and {@link
 * Limits#TARGET_PLAIN} plain bytes, so that even incompressible text stays under the size of a file.
 */
public final class BatchCutter {
    private BatchCutter() {}

    public static List<List<OpLines>> ops(List<OpLines> waiting) {
        return cut(waiting, op -> op.opLine().length + op.valLine().length + 2L);
    }

    public static List<List<DownEntry>> entries(List<DownEntry> waiting) {
        return cut(waiting, entry -> entry.linked().length);
    }

    private static <T> List<List<T>> cut(List<T> waiting, ToLongFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long plain = 0;
        for (T each : waiting) {
            long more = size.applyAsLong(each);
            if (!batch.isEmpty() && (batch.size() == Limits.OPS || plain + more > Limits.TARGET_PLAIN)) {
                batches.add(batch);
                batch = new ArrayList<>();
                plain = 0;
            }
            batch.add(each);
            plain += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
