package org.chizheng.app.ui.task;

import java.util.Locale;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what nobody foresaw into a sentence for the person, and keeps the trace for the log file. */
final class Surprise {
    private static final Logger LOG = LoggerFactory.getLogger(Surprise.class);

    private Surprise() {}

    static Refusal of(String name, Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        String code = "unforeseen." + thrown.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        LOG.error("unforeseen in {}", name, thrown);
        return Refusal.causedBy(
                thrown,
                code,
                name.isEmpty() ? Texts.of("task.unforeseen.read") : Texts.of("task.unforeseen.what", name),
                Texts.of("task.unforeseen.why"),
                Texts.of("task.unforeseen.now"));
    }
}
