package org.chizheng.sync.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.core.bench.Figures;
import org.chizheng.core.bench.PlainUpsert;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.SeededPeople;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.store.Store;
import org.chizheng.sync.Office;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What many offices saved in a month, brought to the bureau on one stick: looking at the files alone (signature, key,
 * unpacking, reading of every op) and taking them in (inbox, store, cases, receipts), beside a plain upsert of the same
 * people. One office with many saves gives the cost of an op.
 */
@Tag("bench")
class BacklogBench {
    private static final int OFFICES = Integer.getInteger("bench.offices", 50);
    private static final int SAVES = Integer.getInteger("bench.saves", 600);
    private static final int KNOWN = Integer.getInteger("bench.people", 20_000);
    private static final List<String> UNITS = List.of(
            "141025100", "141025103", "141025101", "141025102", "141025104", "141025-02", "141025-03", "141025-04");

    @TempDir
    Path root;

    private final SeededPeople chance = new SeededPeople(31);
    private final List<Op> sent = new ArrayList<>();

    @Test
    void monthOfAllOffices() throws IOException {
        Figures figures = new Figures("backlog-" + OFFICES + "x" + SAVES);
        Path stick = Files.createDirectories(root.resolve("stick"));
        try (Office bureau = Office.bureau(root)) {
            enter(bureau, KNOWN);
            List<byte[]> files = new ArrayList<>();
            for (int i = 0; i < OFFICES; i++) {
                files.addAll(month(i, bureau, stick));
            }
            long bytes = files.stream().mapToLong(file -> file.length).sum();
            figures.line(
                    "%d offices, %,d saves, %d files, %.1f MB; %,d people at the bureau",
                    OFFICES, sent.size(), files.size(), bytes / 1e6, KNOWN);
            timed(figures, "looked at", () -> files.forEach(file -> bureau.sync.look(file)));
            timed(figures, "taken in", () -> receive(bureau, stick));
            timed(figures, "the same again", () -> receive(bureau, stick));
            figures.line("heap in use afterwards: %.0f MB", Figures.usedHeap());
        }
        DataKey key = DataKey.draw(new SeededSeams(4));
        try (Store store = Store.open(root.resolve("plain").resolve("hrb"), key)) {
            timed(figures, "floor: plain upsert", () -> PlainUpsert.write(store, sent));
        }
        figures.write();
    }

    private List<byte[]> month(int number, Office bureau, Path stick) {
        String unit = UNITS.get(number % UNITS.size());
        try (Office office = Office.fresh(root.resolve("office" + number), "township", unit, 100 + number)
                .enrolAt(bureau)) {
            sent.addAll(enter(office, SAVES));
            office.exportTo(stick);
            return office.batchFiles();
        }
    }

    private List<Op> enter(Office office, int count) {
        List<Op> ops = new ArrayList<>(count);
        while (ops.size() < count) {
            List<Change> group = new ArrayList<>();
            for (int i = 0; i < Math.min(Ledger.GROUP, count - ops.size()); i++) {
                group.add(Change.create(TraineeRecord.KIND, office.core.seams().newId(), chance.next()));
            }
            ops.addAll(office.core.ledger().record(office.core.actor(), group));
        }
        return ops;
    }

    private static void receive(Office bureau, Path stick) {
        List<FileResult> results = bureau.bureau().receive(List.of(stick), Progress.NONE);
        assertThat(results).extracting(FileResult::state).containsOnly(Optional.of(IntakeState.TAKEN));
    }

    private void timed(Figures figures, String what, Runnable run) {
        double cpu = Figures.cpuSeconds();
        long start = System.nanoTime();
        run.run();
        double seconds = Figures.seconds(start);
        figures.line(
                "%-20s %8.2f s, %8.1f us CPU an op, %,9.0f ops/s",
                what, seconds, (Figures.cpuSeconds() - cpu) * 1e6 / sent.size(), sent.size() / seconds);
    }
}
