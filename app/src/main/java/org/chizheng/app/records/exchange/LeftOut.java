package org.chizheng.app.records.exchange;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.chizheng.core.exchange.judge.JudgedRow;
import org.chizheng.core.exchange.judge.RowGroup;

/** Rows of one checked file that a person leaves out, one by one. Nothing of them is written, not even as waiting. */
final class LeftOut {
    private final Map<Integer, RowGroup> rows = new TreeMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    boolean has(JudgedRow row) {
        return rows.containsKey(row.number());
    }

    /** Leaves the row out, or takes it in again. */
    void turn(JudgedRow row) {
        if (rows.remove(row.number()) == null) {
            rows.put(row.number(), row.group());
        }
        count.set(rows.size());
    }

    /** Everything is taken in again. */
    void clear() {
        rows.clear();
        count.set(0);
    }

    /** The sheet's own row numbers. */
    Set<Integer> numbers() {
        return Set.copyOf(rows.keySet());
    }

    int of(RowGroup group) {
        return (int) rows.values().stream().filter(group::equals).count();
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }
}
