package org.chizheng.app;

import java.nio.file.Path;
import java.util.Optional;
import org.chizheng.app.home.CoreEnvironment;
import org.chizheng.app.home.HomePlace;
import org.chizheng.app.wiring.LiveWiring;

/** The door of the program: no argument, or only {@code --home DIR}, opens the desk. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Path home = args.length == 2 && args[0].equals("--home")
                ? Path.of(args[1])
                : HomePlace.ofThisPlatform(System::getenv);
        Desk.open(new LiveWiring(home, CoreEnvironment.ofThisMachine(), Optional.empty()));
    }
}
