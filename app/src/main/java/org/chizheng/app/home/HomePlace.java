package org.chizheng.app.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The data folder when nobody names one: where the platform keeps the data of programs. */
public final class HomePlace {
    private HomePlace() {}

    /** @param variables environment variable to its value, null when it is not set */
    public static Path ofThisPlatform(UnaryOperator<String> variables) {
        return on(System.getProperty("os.name"), System.getProperty("user.home"), variables);
    }

    static Path on(String system, String user, UnaryOperator<String> variables) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            // Local, not roaming: a folder that Windows copies between machines would fork the chain.
            return set(variables, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(Path.of(user, "AppData", "Local"))
                    .resolve("chizheng")
                    .resolve("home");
        }
        if (name.startsWith("mac")) {
            return Path.of(user, "Library", "Application Support", "chizheng");
        }
        return set(variables, "XDG_DATA_HOME")
                .map(Path::of)
                .orElse(Path.of(user, ".local", "share"))
                .resolve("chizheng");
    }

    /** Where the platform keeps the state of programs: beside the data folder and never in it. */
    public static Path stateOfThisPlatform(UnaryOperator<String> variables) {
        return stateOn(System.getProperty("os.name"), System.getProperty("user.home"), variables);
    }

    static Path stateOn(String system, String user, UnaryOperator<String> variables) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return set(variables, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(Path.of(user, "AppData", "Local"))
                    .resolve("chizheng")
                    .resolve("state");
        }
        if (name.startsWith("mac")) {
            return Path.of(user, "Library", "Application Support", "chizheng-state");
        }
        return set(variables, "XDG_STATE_HOME")
                .map(Path::of)
                .orElse(Path.of(user, ".local", "state"))
                .resolve("chizheng");
    }

    private static Optional<String> set(UnaryOperator<String> variables, String name) {
        return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isBlank());
    }
}
