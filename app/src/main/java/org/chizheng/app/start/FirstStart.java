package org.chizheng.app.start;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipPaper;
import org.chizheng.app.ui.task.Progress;

/** Makes a data folder. All methods run off the screen's thread and refuse with a {@code Refusal}. */
public interface FirstStart {
    /** The units an office of this kind can be, in the order of the county's document. */
    List<UnitChoice> units(OfficeRole role);

    /** Makes the office with its first person, signs that person in, and gives the recovery code that is shown once. */
    RecoverySlip create(NewOffice office, Progress progress);

    /** Whether there is a practice county to open; the wizard offers nothing that is not there. */
    default boolean hasPractice() {
        return true;
    }

    /** Fills and opens the practice county; signs its first person in. Reports each step with its name. */
    void openPractice(Progress progress);

    /** Puts a backup of this office where the data folder belongs; afterwards people sign in as they did before. */
    void restore(Path backup, Progress progress);

    /** What the slip is printed and saved with. */
    SlipPaper paper();
}
