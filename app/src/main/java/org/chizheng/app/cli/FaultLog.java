package org.chizheng.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.home.HomePlace;
import org.chizheng.core.office.Masking;
import org.chizheng.core.store.HomeFolder;

/** Where technical detail goes when --debug asks for it: into the log of the data folder, never to the reader. */
final class FaultLog {
    private FaultLog() {}

    /** @return the file it was written to; empty when neither place could be written */
    static Optional<Path> write(OpenHome home, java.util.function.UnaryOperator<String> variables, Throwable fault) {
        HomeFolder folder = home.folder();
        Path first = Files.exists(folder.card())
                ? folder.log()
                : HomePlace.ofThisPlatform(variables).resolve("log");
        StringWriter text = new StringWriter();
        text.append(home.environment().seams().instant().toString()).append(' ');
        fault.printStackTrace(new PrintWriter(text, true));
        Path file = first.resolve("commands.log");
        try {
            Files.createDirectories(first);
            Files.writeString(
                    file,
                    Masking.inLog(text.toString()),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException noPlace) {
            return Optional.empty();
        }
    }
}
