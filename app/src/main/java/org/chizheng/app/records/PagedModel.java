package org.chizheng.app.records;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.chizheng.app.ui.task.Running;
import org.chizheng.core.shared.Refusal;

/** One page of a long list at a time: a county has 100,000 people and a screen twenty rows. */
public final class PagedModel<R> {
    /** Rows of one page. */
    public static final int PAGE = 200;

    /** How the list stands. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    /** Rows of one page and how many there are in all. */
    public record Slice<R>(List<R> rows, int total) {}

    /** Reads one page; called off the screen's thread. */
    @FunctionalInterface
    public interface Source<R> {
        Slice<R> read(int offset, int limit);
    }

    private final Session session;
    private final Source<R> source;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper offset = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();
    private Running asking;

    public PagedModel(Session session, Source<R> source) {
        this.session = session;
        this.source = source;
    }

    /** Reads the page in sight again; a question on its way is called off. */
    public void reload() {
        if (asking != null) {
            asking.cancel();
        }
        if (rows.isEmpty()) {
            state.set(State.LOADING);
        }
        int from = offset.get();
        asking = session.read(progress -> source.read(from, PAGE), this::take, this::fail);
    }

    /** After the filter changed. */
    public void first() {
        offset.set(0);
        reload();
    }

    public void next() {
        if (offset.get() + PAGE < total.get()) {
            offset.set(offset.get() + PAGE);
            reload();
        }
    }

    public void previous() {
        offset.set(Math.max(0, offset.get() - PAGE));
        reload();
    }

    private void take(Slice<R> slice) {
        if (slice.rows().isEmpty() && offset.get() > 0) {
            first();
            return;
        }
        problem.set(null);
        total.set(slice.total());
        state.set(State.LOADING);
        rows.setAll(slice.rows());
        state.set(State.READY);
    }

    /** The list could not be read. */
    public void fail(Refusal refusal) {
        problem.set(refusal);
        rows.clear();
        state.set(State.LOADING);
        state.set(State.FAILED);
    }

    /** Set before {@link #state()} turns to READY. */
    public ObservableList<R> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /** Place of the first row in sight, from 0. */
    public ReadOnlyIntegerProperty offset() {
        return offset.getReadOnlyProperty();
    }

    public ObjectProperty<Refusal> problem() {
        return problem;
    }
}
