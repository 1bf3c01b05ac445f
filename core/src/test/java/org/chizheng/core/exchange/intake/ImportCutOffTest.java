package org.chizheng.core.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chizheng.core.Homes.values;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.exchange.RosterFiles;
import org.chizheng.core.exchange.TestIds;
import org.chizheng.core.ledger.FaultDisk;
import org.chizheng.core.person.TraineeQueries;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.training.Seat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fills up anywhere in an import: whole rows stand, nobody twice, and the next attempt completes it. */
class ImportCutOffTest {
    private static final int ROWS = 600;

    @TempDir
    Path folder;

    private Path roster() {
        List<List<?>> rows = new ArrayList<>(List.of(List.of("姓名", "身份证号", "联系电话", "人员类别", "培训券编号")));
        for (int i = 0; i < ROWS; i++) {
            String day = String.format(Locale.ROOT, "%04d%02d%02d", 1980 + i / 336, i / 28 % 12 + 1, i % 28 + 1);
            String idNo = i % 100 == 7 ? "看不清" + i : TestIds.of("141025" + day + "981");
            rows.add(Arrays.asList("张三", idNo, "138" + (10_000_000 + i), "农民工", "QN" + (100_000 + i)));
        }
        return RosterFiles.write(RosterFiles.Kind.XLSX, folder, rows);
    }

    private static ImportService.Result run(Core core, Path file, Id into) {
        ImportService imports = core.services().imports();
        try (Preview preview = imports.open(ImportRequest.roster(file, into))) {
            return imports.confirm(core.actor(), preview, ImportService.Choice.AS_SHOWN, ImportWatch.NONE);
        }
    }

    // A step of 500 ops takes some 300 to 450 KB in a journal, so these fall into the head, the notes and the rows.
    @ParameterizedTest
    @ValueSource(longs = {500, 20_000, 120_000, 300_000, 700_000, 900_000})
    void theDiskFillsUpAndTheNextAttemptCompletesTheRun(long bytes) {
        SeededSeams seams = new SeededSeams(3);
        Path file = roster();
        Path home = folder.resolve("home");
        FaultDisk disk = new FaultDisk();
        Id into;
        try (Core core = Homes.fresh(home, "township", Homes.YUEYANG, Homes.environment(seams, disk))) {
            into = core.services().classService().open(core.actor(), values("no", "岳阳-2021-001"));
            disk.leave(home, bytes);
            assertThatThrownBy(() -> run(core, file, into)).isInstanceOf(Refusal.class);
        }
        try (Core core = Homes.open(home, Homes.environment(seams))) {
            List<Seat> before = core.services().rosters().roster(into);
            assertThat(before).allMatch(seat -> seat.trainee().groups().equals(List.of("NCZY")));

            ImportService.Result second = run(core, file, into);

            assertThat(second.complete()).isTrue();
            assertThat(second.counts().added()).isEqualTo(ROWS - 6 - before.size());
            assertThat(second.counts().same()).isEqualTo(before.size());
            assertThat(second.counts().refused()).isEqualTo(6);
            assertThat(core.services().rosters().roster(into))
                    .hasSize(ROWS - 6)
                    .allMatch(seat -> seat.trainee().groups().equals(List.of("NCZY")));
            assertThat(core.services().trainees().count(TraineeQueries.Filter.NONE))
                    .isEqualTo(ROWS - 6);
            assertThat(core.services().imports().held().refused(null, 0, 100)).hasSize(6);
            assertThat(core.services().imports().queries().runs(0, 10))
                    .singleElement()
                    .satisfies(run -> assertThat(run.state()).isEqualTo("done"));
            assertThat(core.digestOfRebuild()).isEqualTo(core.digest());
        }
    }
}
