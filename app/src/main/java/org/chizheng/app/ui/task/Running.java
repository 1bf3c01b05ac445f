package org.chizheng.app.ui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of work on its way, as the status line shows it. All properties change on the screen's thread. */
public final class Running {
    private final String name;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(false);

    public Running(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** 0 to 1, or {@link Progress#UNKNOWN}. */
    public ReadOnlyDoubleProperty part() {
        return part.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** Asks the work to stop; neither of its answers will be called any more. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }

    void advance(double newPart, String newWords) {
        part.set(newPart);
        words.set(newWords);
    }

    void end() {
        over.set(true);
    }
}
