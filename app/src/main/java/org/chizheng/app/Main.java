package org.chizheng.app;

import java.nio.file.Path;
import java.util.Optional;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.cli.frame.ProcessConsole;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.app.home.HomePlace;
import org.chizheng.app.wiring.LiveWiring;

/** The door of the program: no argument, or only {@code --home DIR}, opens the desk; anything else is a command. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        if (args.length == 0) {
            openDesk(HomePlace.ofThisPlatform(System::getenv));
        } else if (args.length == 2 && args[0].equals("--home")) {
            openDesk(Path.of(args[1]));
        } else {
            System.exit(Cli.run(args, new ProcessConsole()));
        }
    }

    private static void openDesk(Path home) {
        Desk.open(new LiveWiring(home, CoreEnvironment.ofThisMachine(), Optional.empty()));
    }
}
