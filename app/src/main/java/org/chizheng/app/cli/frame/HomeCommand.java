package org.chizheng.app.cli.frame;

import org.chizheng.core.Core;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine;

/** A command on an open register, which is closed again before anything is printed. */
public abstract class HomeCommand extends Command {
    private OpenHome open;

    @Override
    public final Answer run(OpenHome home) {
        open = home;
        try (Core core = home.core()) {
            try {
                return run(core, home.reveal());
            } catch (Refusal | CommandLine.ParameterException told) {
                throw told;
            } catch (RuntimeException failure) {
                throw core.doctor()
                        .explain(failure)
                        .<RuntimeException>map(refusal -> refusal)
                        .orElse(failure);
            }
        }
    }

    /** A line for the person while the command still runs. */
    protected final void tell(String line) {
        open.note(line);
    }

    protected abstract Answer run(Core core, Reveal reveal);
}
