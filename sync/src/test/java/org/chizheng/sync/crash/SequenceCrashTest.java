package org.chizheng.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.crash.TraceDisk;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sequence of up to three things that a clerk does, cut at its steps: faults show with few operations (CrashMonkey). */
class SequenceCrashTest {
    private static final String BACKUPS = "backups";

    @TempDir
    static Path work;

    private static CrashCounty county;

    @TempDir
    Path disk;

    private CrashCounty here;
    private TraceDisk traced;
    private byte[] store;
    private int turn;

    /** What a clerk at an office does. */
    private enum Action {
        SAVE,
        EXPORT,
        TAKE_RECEIPT,
        BACK_UP,
        REOPEN
    }

    /** An office whose first batch is confirmed, and whose second one was answered on the stick. */
    @BeforeAll
    static void make() throws IOException {
        county = new CrashCounty(work.resolve("county"));
        Files.createDirectories(county.root.resolve(BACKUPS));
        try (CrashCounty.Desk bureau = county.open(CrashCounty.BUREAU)) {
            bureau.receive(county.stick());
            bureau.sync().bureau().writeDownlink(county.stick(), Progress.NONE);
        }
        Laid.away(county.root.resolve(CrashCounty.BUREAU));
    }

    private static List<List<Action>> sequences(int longest) {
        List<List<Action>> all = new ArrayList<>();
        List<List<Action>> last = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            List<List<Action>> longer = new ArrayList<>();
            for (List<Action> begun : last) {
                for (Action action : Action.values()) {
                    List<Action> more = new ArrayList<>(begun);
                    more.add(action);
                    longer.add(more);
                }
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    private Trace recorded(List<Action> actions) {
        here = county.at(Laid.copy(county.root, disk.resolve("work")));
        traced = new TraceDisk(here.root, TraceDisk::storeOrLock);
        store = read(new HomeFolder(here.root.resolve(CrashCounty.OFFICE)).storeFile());
        CrashCounty.Desk office = here.open(CrashCounty.OFFICE, traced);
        try {
            office.core().ledger().travelling().read(1, traced::said);
            for (Action action : actions) {
                if (action == Action.REOPEN) {
                    office.close();
                    office = here.open(CrashCounty.OFFICE, traced);
                } else {
                    act(action, office);
                }
            }
        } finally {
            office.close();
        }
        Trace trace = traced.trace();
        Laid.away(here.root);
        return trace;
    }

    private void act(Action action, CrashCounty.Desk office) {
        switch (action) {
            case SAVE -> office.save("学员").forEach(traced::said);
            case EXPORT -> {
                office.export(here.stick());
                office.sync().office().batches().forEach(batch -> traced.said(new DeskOracle.SentBatch(batch.file())));
            }
            case TAKE_RECEIPT -> {
                office.take(here.stick());
                office.sync().office().batches().stream()
                        .filter(batch -> batch.state() == OutboxBatch.State.CONFIRMED)
                        .forEach(batch -> traced.said(new DeskOracle.Confirmed(batch.file())));
            }
            case BACK_UP -> {
                traced.said(office.core()
                        .backup()
                        .create(here.root.resolve(BACKUPS))
                        .folder());
            }
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void tried(CrashTable table, List<Action> actions, DiskImages.Depth depth, int apart) {
        Trace trace = recorded(actions);
        DeskOracle oracle = new DeskOracle();
        String name = actions.size() + " actions";
        String words = actions.stream().map(Action::name).collect(Collectors.joining("+"));
        new DiskImages(trace)
                .each(depth, turn % apart, apart, image -> check(table, name, words, trace, image, oracle));
    }

    private void check(CrashTable table, String name, String words, Trace trace, Image image, DeskOracle oracle) {
        Path at = disk.resolve("image");
        image.lay(trace.root(), at);
        if (turn++ % 4 != 0) {
            lay(new HomeFolder(at.resolve(CrashCounty.OFFICE)).storeFile());
        }
        table.check(name, image.kind(), words + " " + image, () -> {
            requireBackups(trace.said(image.count(), Path.class), at);
            oracle.office(
                    at,
                    trace.said(image.count(), Op.class),
                    trace.said(image.count(), DeskOracle.SentBatch.class),
                    trace.said(image.count(), DeskOracle.Confirmed.class),
                    turn % 3 == 0);
        });
        Laid.away(at);
    }

    private void lay(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, store);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A backup counts when its name is without {@code .part}; then it is one, and one that was made is there. */
    private static void requireBackups(List<Path> made, Path at) {
        List<Path> counted;
        try (Stream<Path> found = Files.list(at.resolve(BACKUPS))) {
            counted = found.filter(path -> !path.toString().endsWith(".part")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<Path> names = counted.stream().map(Path::getFileName).toList();
        made.forEach(each -> CrashTable.require(names.contains(each.getFileName()), Fate.LOST, "a backup is gone"));
        if (counted.isEmpty()) {
            return;
        }
        try (CrashCounty.Desk office = CrashCounty.Desk.open(at.resolve(CrashCounty.OFFICE), 901, new RealDisk())) {
            counted.forEach(office.core().backup()::verify);
        } catch (Refusal refused) {
            throw new CrashTable.Wrong(Fate.LOST, "a backup that counted is none", refused);
        }
    }

    @Test
    void anythingAClerkDoesMayBeCutAnywhere() {
        CrashTable table = new CrashTable("a clerk's actions");
        List<List<Action>> all = sequences(3);
        Random chance = new Random(2026);
        for (int i = 0; i < 4; i++) {
            tried(table, all.get(chance.nextInt(all.size())), new DiskImages.Depth(1, 0, 1), 9);
        }
        assertThat(table.print().found()).as(table.wrong()).isZero();
    }

    @Test
    @Tag("simulate")
    void everySequenceOfUpToThreeActions() {
        CrashTable table = new CrashTable("a clerk's actions (all)");
        int apart = Integer.getInteger("chizheng.apart", 1);
        for (List<Action> actions : sequences(3)) {
            tried(table, actions, new DiskImages.Depth(3, 1, 2), apart);
        }
        assertThat(table.print().found()).as(table.wrong()).isZero();
    }
}
