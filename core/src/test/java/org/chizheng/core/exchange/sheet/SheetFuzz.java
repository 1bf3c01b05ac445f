package org.chizheng.core.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.core.exchange.cell.SheetLimits;
import org.chizheng.core.shared.Refusal;

/** What a fuzzer calls for files of rows of any format (profile {@code fuzz}); read, or refused in words. */
public final class SheetFuzz {
    private static final SheetLimits LIMITS = new SheetLimits(1 << 20, 2_000, 4 << 20);
    private static final Path FILE = file();

    private SheetFuzz() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Files.write(FILE, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try (SheetFile sheet = SheetFile.open(FILE, LIMITS)) {
            sheet.tabs().stream().limit(5).forEach(tab -> sheet.read(tab, row -> true));
        } catch (Refusal refused) {
            if (refused.now().isBlank()) {
                throw new IllegalStateException("a refusal without words", refused);
            }
        }
    }
}
