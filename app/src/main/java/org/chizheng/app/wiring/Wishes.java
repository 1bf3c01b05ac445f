package org.chizheng.app.wiring;

import java.time.Duration;
import java.util.function.Consumer;
import org.chizheng.app.records.Session;
import org.chizheng.app.shell.ShellModel;

/** The records and verbs that a page is asked for by another one. */
final class Wishes {
    private Wishes() {}

    /**
     * Each wish is met once and after the page stands (it may open a window of the system), whether the page was in
     * front already or comes to the front for it.
     *
     * @param destination id of the page
     * @param open told the key
     */
    static void meet(Session session, ShellModel shell, String destination, Consumer<String> open) {
        Runnable meet = () -> {
            String key = shell.record().get();
            if (shell.current().get().equals(destination) && !key.isEmpty()) {
                shell.record().set("");
                session.tasks().later(Duration.ZERO, () -> open.accept(key));
            }
        };
        shell.record().subscribe(meet);
        shell.current().subscribe(meet);
        meet.run();
    }
}
