package org.chizheng.app.cli.frame;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One headless command. Says what it found; printing, exits and errors are the door's. */
public abstract class Command {
    @Spec
    protected CommandSpec spec;

    /** @throws org.chizheng.core.shared.Refusal shown in words, with its exit code */
    public abstract Answer run(OpenHome home);

    protected final WrongUsage wrong(String sentence) {
        return new WrongUsage(spec, sentence);
    }
}
