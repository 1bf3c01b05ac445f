package org.chizheng.app.start;

import java.util.List;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.shared.Refusal;

/** What can be done for a data folder that does not open. */
public interface Recovery {
    /**
     * One way out.
     *
     * @param id stable, English
     * @param verb on the button: 从日志重建
     * @param explanation what it does and what it leaves alone
     */
    record Way(String id, String verb, String explanation) {}

    /** Why it does not open. */
    Refusal trouble();

    /** The safest first; may be empty. */
    List<Way> ways();

    /** Goes one way, off the screen's thread; afterwards the folder is looked at again. */
    void go(Way way, Progress progress);
}
