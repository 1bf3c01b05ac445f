package org.chizheng.app.records.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chizheng.app.records.Register;
import org.chizheng.core.exchange.intake.HeldRow;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldModelTest {
    @TempDir
    Path folder;

    private Register register;
    private ImportModel imports;
    private HeldModel model;

    /** One row waits (another name for a known number), two are refused. */
    @BeforeEach
    void importTwice() {
        register = new Register(folder.resolve("home"));
        Sheets sheets = new Sheets(register, folder);
        Id into = sheets.openClass();
        imports = new ImportModel(register.session);
        for (Path file : List.of(sheets.clean(), sheets.mixed())) {
            imports.take(ImportOrder.rosterOf(into, List.of(file)));
            imports.check();
            imports.confirm();
        }
        model = new HeldModel(register.session);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private int people() {
        return register.core.services().trainees().count(TraineeQueries.Filter.NONE);
    }

    @Test
    void rowsOfTheRunAreListedByWhatTheyWaitFor() {
        model.open(imports.outcome().get().run(), false);
        assertThat(model.list().rows()).extracting(HeldRow::row).containsExactly(9);
        model.refused().set(true);
        assertThat(model.list().rows()).extracting(HeldRow::row).containsExactly(18, 19);
    }

    @Test
    void rowThatWasRefusedIsRegisteredOnceItIsMended() {
        int before = people();
        model.open(null, true);
        model.show(model.list().rows().get(0));
        model.accept(Map.of());
        assertThat(model.problem().get()).isNotNull();
        assertThat(people()).isEqualTo(before);
        model.accept(Map.of("idNo", Sheets.number(14)));
        assertThat(model.problem().get()).isNull();
        assertThat(people()).isEqualTo(before + 1);
        assertThat(model.said().get()).contains("第 18 行");
        assertThat(model.list().rows()).extracting(HeldRow::row).containsExactly(19);
        imports.recount();
        assertThat(imports.outcome().get().refused()).isEqualTo(1);
    }

    @Test
    void droppedRowNeedsItsReasonAndLeavesTheList() {
        model.open(null, false);
        model.show(model.list().rows().get(0));
        model.drop(" ");
        assertThat(model.problem().get().code()).isEqualTo("held.reason");
        model.drop("不是本人");
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.card().get()).isNull();
    }
}
