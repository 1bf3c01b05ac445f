package org.chizheng.app.start.slip;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.ui.preview.PageSource;

/** The recovery slip on paper. All methods run off the screen's thread and refuse with a {@code Refusal}. */
public interface SlipPaper {
    /** As it will lie in the envelope. */
    PageSource pages(RecoverySlip slip);

    /** Names of the printers of this PC; may be empty. */
    List<String> printers();

    void print(RecoverySlip slip, String printer, int copies);

    /** Writes the slip as a PDF. */
    void save(RecoverySlip slip, Path file);
}
