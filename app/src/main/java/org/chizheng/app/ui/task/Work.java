package org.chizheng.app.ui.task;

/** Something that must not run on the screen's thread: a query, a save, an import. */
@FunctionalInterface
public interface Work<T> {
    /** Runs beside the screen. A {@link org.chizheng.core.shared.Refusal} is shown as it stands. */
    T run(Progress progress) throws Exception;
}
