package org.chizheng.app.cli.frame;

import org.chizheng.core.Core;

/** A command on an open register, which is closed again before anything is printed. */
public abstract class HomeCommand extends Command {
    @Override
    public final Answer run(OpenHome home) {
        try (Core core = home.core()) {
            return run(core, home.reveal());
        }
    }

    protected abstract Answer run(Core core, Reveal reveal);
}
