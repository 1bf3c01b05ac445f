package org.chizheng.core.bench;

import static org.chizheng.core.Homes.values;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.person.SeededPeople;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record saved: journal forced, store and search index brought up. Floor: as many bytes appended and forced. */
@Tag("bench")
class SaveBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int SAVES = Integer.getInteger("bench.saves", 1_000);

    @TempDir
    Path folder;

    @Test
    void saveOneRecord() throws IOException {
        Figures figures = new Figures("save-" + PEOPLE);
        try (BenchCounty county = new BenchCounty(folder.resolve("home"), PEOPLE)) {
            county.core.people().start(county.core.feed(), Runnable::run);
            saves(county, 100);
            long[][] nanos = saves(county, SAVES);
            figures.line("%-26s %8s %8s %8s", "ms", "p50", "p99", "max");
            String[] names = {"register a person", "amend a person", "floor, append and force"};
            for (int i = 0; i < names.length; i++) {
                figures.line(
                        "%-26s %8.2f %8.2f %8.2f",
                        names[i],
                        Figures.quantile(nanos[i], 0.5),
                        Figures.quantile(nanos[i], 0.99),
                        Figures.quantile(nanos[i], 1));
            }
        }
        figures.write();
    }

    /** The three take turns, so that what else runs on the machine meets them alike. */
    private long[][] saves(BenchCounty county, int count) throws IOException {
        SeededPeople chance = new SeededPeople(77);
        Random pick = new Random(9);
        long[][] nanos = new long[3][count];
        Path bare = folder.resolve("bare");
        try (Disk.Appending file = new RealDisk().append(bare)) {
            for (int i = 0; i < count; i++) {
                Map<String, Object> values = chance.next();
                long start = System.nanoTime();
                Op op = county.core
                        .ledger()
                        .record(
                                county.core.actor(),
                                Change.create(
                                        TraineeRecord.KIND, county.core.seams().newId(), values));
                nanos[0][i] = System.nanoTime() - start;

                Id person = county.people.get(pick.nextInt(PEOPLE));
                Seen seen = county.core.ledger().seen(TraineeRecord.KIND, person);
                start = System.nanoTime();
                county.core
                        .ledger()
                        .record(
                                county.core.actor(),
                                Change.of(TraineeRecord.KIND, person, values("phone", "1380000" + (1000 + i)), seen));
                nanos[1][i] = System.nanoTime() - start;

                ByteBuffer bytes = ByteBuffer.allocate(op.opLine().length + op.valLine().length + 64);
                start = System.nanoTime();
                file.write(bytes);
                file.force();
                nanos[2][i] = System.nanoTime() - start;
            }
        }
        Files.delete(bare);
        return nanos;
    }
}
