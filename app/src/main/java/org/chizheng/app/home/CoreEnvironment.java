package org.chizheng.app.home;

import org.chizheng.core.Core;
import org.chizheng.core.seal.SystemSeams;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.store.known.KnownHeads;
import org.chizheng.sync.SyncExtension;

/**
 * The one place that says with what a register is opened on this machine. A desk and a command that opened the same
 * folder with different modules would work out different pictures from the same facts.
 */
public final class CoreEnvironment {
    private CoreEnvironment() {}

    /** The machine's clock, chance and files, every module that adds to the register, and what is kept outside of it. */
    public static Core.Environment ofThisMachine() {
        RealDisk disk = new RealDisk();
        KnownHeads known = KnownHeads.in(HomePlace.stateOfThisPlatform(System::getenv), disk);
        return new Core.Environment(new SystemSeams(), disk, new SyncExtension(disk), known);
    }
}
