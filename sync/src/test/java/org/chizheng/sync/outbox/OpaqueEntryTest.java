package org.chizheng.sync.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.Homes;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.sync.Office;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.keep.Inbox;
import org.chizheng.sync.keep.KeyBox;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's older program keeps entries that it does not know; the one after it takes them, once. */
class OpaqueEntryTest {
    private static final String NUMBER = "141025200205189851";

    @TempDir
    Path root;

    @Test
    void entryThatAnOlderProgramDidNotKnowIsTakenAfterItsUpgrade() throws IOException {
        Path stick = root.resolve("stick");
        try (Office bureau = Office.bureau(root);
                Office yueyang = Office.fresh(root.resolve("yueyang"), "township", Homes.YUEYANG, 2)
                        .enrolAt(bureau)) {
            yueyang.trainee("name", "张三", "idNo", NUMBER);
            yueyang.trainee("name", "张三", "idNo", NUMBER);
            yueyang.exportTo(stick);
            bureau.bureau().receive(List.of(stick), Progress.NONE);
            bureau.bureau().writeDownlink(stick, Progress.NONE);

            DownIntake older = intake(yueyang, Set.of(DownEntry.OP, DownEntry.RECEIPT));
            int notices = 0;
            for (Path file : downlink(stick)) {
                notices += older.take(Files.readAllBytes(file)).notices();
            }
            assertThat(notices).isZero();
            assertThat(yueyang.office().cases()).isEmpty();
            assertThat(yueyang.office().batches()).allMatch(OutboxBatch::confirmed);

            assertThat(yueyang.take(stick).refused()).isEmpty();
            assertThat(yueyang.office().cases()).hasSize(1);
            long journaled = yueyang.core.ledger().local().lastSeq();
            yueyang.take(stick);
            assertThat(yueyang.core.ledger().local().lastSeq()).as("taken once").isEqualTo(journaled);
            assertThat(yueyang.core.digestOfRebuild()).isEqualTo(yueyang.core.digest());
        }
    }

    private static DownIntake intake(Office office, Set<String> known) {
        var home = office.core.home();
        KeyBox keys = new KeyBox(home.folder(), home.key(), office.seams, new RealDisk());
        Inbox inbox = new Inbox(home.folder(), new RealDisk());
        return new DownIntake(
                office.core, inbox, new OpReading(keys, inbox), keys.trust().orElseThrow(), known);
    }

    private static List<Path> downlink(Path stick) throws IOException {
        try (Stream<Path> files = Files.walk(stick.resolve("HRBSYNC/v1/down"))) {
            return files.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparingInt(file ->
                            Integer.parseInt(file.getFileName().toString().split("-")[0])))
                    .toList();
        }
    }
}
