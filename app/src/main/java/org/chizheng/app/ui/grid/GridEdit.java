package org.chizheng.app.ui.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One step of work as the person sees it, however many cells it touched: what is saved together and undone together.
 *
 * @param name what was done, with its count, in words: 粘贴 12 格
 */
public record GridEdit(String name, List<GridChange> changes) {
    public GridEdit {
        changes = List.copyOf(changes);
    }

    /** The compensation: the same changes backwards. */
    public GridEdit inverse() {
        List<GridChange> back = new ArrayList<>();
        changes.forEach(change -> back.add(change.inverse()));
        Collections.reverse(back);
        return new GridEdit(name, back);
    }

    /** The rows it touches, each once, in order. */
    public Set<String> rowIds() {
        Set<String> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.add(change.rowId()));
        return ids;
    }
}
