package org.chizheng.app.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.store.HomeFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this PC remembers for convenience: who was here last, how large the type is. Lost without harm. */
final class DeskMemory {
    private static final Logger LOG = LoggerFactory.getLogger(DeskMemory.class);
    private static final String LAST = "last";
    private static final String LARGE = "large-type";

    private final Path file;
    private final Disk disk;

    DeskMemory(HomeFolder folder, Disk disk) {
        this.file = folder.root().resolve("desk.properties");
        this.disk = disk;
    }

    /** Login of the last person, or empty. */
    String last() {
        return read().getProperty(LAST, "");
    }

    void entered(String login) {
        keep(LAST, login);
    }

    boolean largeType() {
        return Boolean.parseBoolean(read().getProperty(LARGE));
    }

    void largeType(boolean large) {
        keep(LARGE, Boolean.toString(large));
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("the desk's memory cannot be read and begins anew", unreadable);
            }
        }
        return known;
    }

    private void keep(String key, String value) {
        Properties known = read();
        known.setProperty(key, value);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var writer = new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                known.store(writer, null);
            }
            disk.replace(file, bytes.toByteArray());
        } catch (IOException full) {
            LOG.warn("the desk's memory cannot be written", new UncheckedIOException(full));
        }
    }
}
