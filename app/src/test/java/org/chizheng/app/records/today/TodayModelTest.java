package org.chizheng.app.records.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayModelTest {
    @TempDir
    Path folder;

    @Test
    void clockThatWasSetBackStandsAboveEverythingElse() {
        SeededSeams clock = new SeededSeams(3);
        try (Session session = new Session(
                Homes.fresh(folder, "township", Homes.YUEYANG, Homes.environment(clock)), new InlineTasks())) {
            session.services().traineeService().register(session.actor(), Homes.values("name", "李秀英"), List.of());
            Today.Task other = new Today.Task(Today.Press.PLAIN, "一件事", "", "去办", new Today.Place("people", ""));
            TodayModel model =
                    new TodayModel(session, () -> new Today(List.of(other), List.of(), List.of(), "", List.of()));
            model.load();
            assertThat(model.today().get().tasks()).containsExactly(other);

            clock.setClock(946_684_800_000L); // 2000-01-01 08:00 in Beijing
            model.load();
            assertThat(model.today().get().tasks()).hasSize(2).endsWith(other);
            assertThat(model.today().get().tasks().get(0).sentence()).contains("时间走回去了", "2000-01-01");
        }
    }
}
