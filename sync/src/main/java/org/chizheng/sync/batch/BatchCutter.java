package org.chizheng.sync.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.chizheng.sync.batch.json.Limits;

/**
 * Cuts what waits to be sent into batches that every reader takes: at most {@link Limits#OPS} entries and {@link
 * Limits#TARGET_PLAIN} plain bytes, so that even incompressible text stays under the size of a file.
 */
public final class BatchCutter {
    private BatchCutter() {}

    public static List<List<OpLines>> ops(List<OpLines> waiting) {
        return cut(waiting, BatchCutter::size);
    }

    /**
     * As {@link #ops}, keeping the ops of one action of a person in one batch, so that the bureau takes them whole or
     * not at all. Only an action that no batch holds (the import of a long list) is cut inside.
     */
    public static List<List<OpLines>> actions(List<List<OpLines>> waiting) {
        List<List<OpLines>> batches = new ArrayList<>();
        List<OpLines> batch = new ArrayList<>();
        long plain = 0;
        for (List<OpLines> action : waiting) {
            long more = action.stream().mapToLong(BatchCutter::size).sum();
            boolean full = batch.size() + action.size() > Limits.OPS || plain + more > Limits.TARGET_PLAIN;
            if (full && !batch.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                plain = 0;
            }
            List<List<OpLines>> pieces = ops(action);
            batches.addAll(pieces.subList(0, pieces.size() - 1));
            List<OpLines> rest = pieces.get(pieces.size() - 1);
            batch.addAll(rest);
            plain += rest.stream().mapToLong(BatchCutter::size).sum();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static long size(OpLines op) {
        return op.opLine().length + op.valLine().length + 2L;
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
