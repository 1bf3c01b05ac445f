package org.chizheng.app.ui.grid;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row as it stands: never changed, always replaced, so that a judge on another thread reads a still picture.
 *
 * @param values text by column key; a missing key is an empty cell
 * @param lockedBecause why the row cannot be changed here, one sentence; empty when it can
 */
public record GridRow(
        String id, Map<String, String> values, RowJudgement judgement, State state, String lockedBecause) {
    /** Where a row stands on its way to the bureau; shapes differ so that colour is not needed to tell them apart. */
    public enum State {
        NEW("", ""),
        UNSENT("○", "未报"),
        SENT("◐", "已报未回"),
        CONFIRMED("●", "已确认"),
        PROBLEM("▲", "有问题");

        private final String sign;
        private final String label;

        State(String sign, String label) {
            this.sign = sign;
            this.label = label;
        }

        public String sign() {
            return sign;
        }

        public String label() {
            return label;
        }
    }

    public GridRow {
        values = Map.copyOf(values);
    }

    /** A row that nobody has judged, sent or locked yet. */
    public static GridRow of(String id, Map<String, String> values) {
        return new GridRow(id, values, RowJudgement.NONE, State.NEW, "");
    }

    /** The text of a cell; empty text when nothing stands there. */
    public String value(String columnKey) {
        return values.getOrDefault(columnKey, "");
    }

    public GridRow with(String columnKey, String text) {
        Map<String, String> next = new LinkedHashMap<>(values);
        if (text.isEmpty()) {
            next.remove(columnKey);
        } else {
            next.put(columnKey, text);
        }
        return new GridRow(id, next, judgement, state, lockedBecause);
    }

    public GridRow judged(RowJudgement next) {
        return new GridRow(id, values, next, state, lockedBecause);
    }

    public GridRow inState(State next) {
        return new GridRow(id, values, judgement, next, lockedBecause);
    }

    public GridRow locked(String because) {
        return new GridRow(id, values, judgement, state, because);
    }
}
