package org.chizheng.app;

import java.nio.file.Path;
import java.util.Optional;
import org.chizheng.app.cli.Cli;
import org.chizheng.app.cli.frame.ProcessConsole;
import org.chizheng.app.demo.WindowCounty;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.app.home.HomePlace;
import org.chizheng.app.wiring.LiveWiring;
import org.chizheng.app.wiring.PracticeCounty;
import org.chizheng.core.Core;

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
        Core.Environment environment = CoreEnvironment.ofThisMachine();
        Path beside = home.toAbsolutePath().normalize();
        PracticeCounty county = new WindowCounty(
                beside.resolveSibling(beside.getFileName() + "-practice"),
                (args, console) -> Cli.run(args, console, environment),
                environment);
        Desk.open(new LiveWiring(home, environment, Optional.of(county)));
    }
}
