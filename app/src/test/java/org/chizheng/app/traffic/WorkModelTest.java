package org.chizheng.app.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.app.records.Register;
import org.chizheng.app.ui.task.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkModelTest {
    @TempDir
    Path folder;

    /** The hub sends an office away for some seconds: the line of the work says so, and stops there when it is asked to. */
    @Test
    void waitingForABusyHubIsSaidAndCanBeStopped() {
        try (Register register = new Register(folder)) {
            List<String> said = new ArrayList<>();
            List<Boolean> on = new ArrayList<>();
            new WorkModel(register.session, () -> {})
                    .start(
                            "上报",
                            progress -> {
                                Running line = register.tasks.running().get(0);
                                on.add(progress.waiting(4));
                                said.add(line.words().get());
                                line.cancel();
                                on.add(progress.waiting(3));
                                return 0;
                            },
                            done -> "");
            assertThat(said).containsExactly("县局正忙或线路不通，4 秒后再试");
            assertThat(on).containsExactly(true, false);
        }
    }
}
