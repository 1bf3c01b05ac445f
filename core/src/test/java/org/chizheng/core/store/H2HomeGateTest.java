package org.chizheng.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.crash.CrashTable.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.conflict.CaseKeeper;
import org.chizheng.core.crash.CrashTable;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.DiskImages;
import org.chizheng.core.crash.Image;
import org.chizheng.core.crash.Laid;
import org.chizheng.core.crash.StoreTrace;
import org.chizheng.core.crash.Trace;
import org.chizheng.core.ledger.Change;
import org.chizheng.core.ledger.ChangeFeed;
import org.chizheng.core.ledger.Ledger;
import org.chizheng.core.ledger.Permission;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut at every write of H2 to the encrypted store as we open it, while it commits and while it closes. The
 * folder opens in any case, and shows what its journal says. See core/docs/0070-h2-gate.md.
 */
class H2HomeGateTest {
    @TempDir
    Path disk;

    private final SeededSeams seams = new SeededSeams(70);
    private final DataKey key = DataKey.draw(seams);
    private final List<Long> journalBytes = new ArrayList<>();
    private final Map<Long, String> rebuilt = new HashMap<>();
    private final Map<String, Integer> ways = new TreeMap<>();
    private Path home;
    private byte[] before;

    @BeforeEach
    void begin() throws IOException {
        home = disk.resolve("home");
        try (Register register = Register.begin(home, key, seams, new RealDisk())) {
            for (int i = 0; i < 5; i++) {
                save(register.ledger, i, null);
            }
        }
        before = Files.readAllBytes(store());
    }

    private Path store() {
        return new HomeFolder(home).storeFile();
    }

    private Path segment(Path folder) {
        HomeFolder at = new HomeFolder(folder);
        return at.journal(HomeCard.read(at).chainId()).resolve("0000000000000001.jrn");
    }

    private Id save(Ledger ledger, int turn, Id amended) {
        Id record = amended == null ? seams.newId() : amended;
        Change change = Change.of(
                TraineeRecord.KIND,
                record,
                Map.of("name", "学员" + turn, "remark", "字".repeat(17 * turn % 900)),
                ledger.seen(TraineeRecord.KIND, record));
        return ledger.record(Register.CLERK, change).record();
    }

    /**
     * Saves as the ledger does, on a store whose writes are taken down.
     *
     * @param flush H2's own writer comes by each time so many saves are done, as it does after half a second
     */
    private Trace recorded(int saves, int flush) {
        Path segment = segment(home);
        StoreTrace.begin(() -> journalBytes.add(segment.toFile().length()));
        Home open = Home.open(new HomeFolder(home), key, seams, new RealDisk());
        try (open;
                Store store = Store.open(StoreTrace.PREFIX, new HomeFolder(home).store(), key)) {
            Projection projection = new Projection(
                    store, Register.KINDS, open.card().chainId(), List.of(new CaseKeeper(Register.CASES)));
            Ledger ledger = new Ledger(
                    open.travelling(),
                    open.local(),
                    projection,
                    Permission.EVERYTHING,
                    new ChangeFeed(),
                    open.reserve(),
                    seams);
            Id last = null;
            for (int turn = 1; turn <= saves; turn++) {
                last = save(ledger, turn, turn % 3 == 0 ? last : null);
                if (turn % flush == 0) {
                    store.read(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute("checkpoint");
                        }
                    });
                }
            }
        }
        return StoreTrace.trace(store(), before);
    }

    private CrashTable tried(String name, Trace trace, DiskImages.Depth depth, int apart) {
        CrashTable table = new CrashTable(name);
        new DiskImages(trace).each(depth, 0, apart, image -> {
            Path at = Laid.copy(home, disk.resolve("image"));
            lay(image, at);
            table.check(name, image.kind(), image.name(), () -> check(at));
            Laid.away(at);
        });
        table.print();
        System.out.println(name + ": how the folder opened: " + ways);
        return table;
    }

    /** The store of the image, and the journal as long as it was then. */
    private void lay(Image image, Path at) {
        try {
            Files.write(
                    new HomeFolder(at).storeFile(),
                    image.files().values().iterator().next());
            Path segment = segment(at);
            if (image.count() > 0 && image.count() <= journalBytes.size()) {
                int length = journalBytes.get(image.count() - 1).intValue();
                Files.write(segment, Arrays.copyOf(Files.readAllBytes(segment), length));
                Files.deleteIfExists(segment.resolveSibling("floor"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void check(Path at) {
        try (Register register = Register.open(at, key, new SeededSeams(71), new RealDisk())) {
            long seq = register.home.travelling().lastSeq();
            require(register.opened.salvaged() == 0, Fate.INCONSISTENT, "the store was ahead of its journal");
            String due = rebuilt.computeIfAbsent(seq, any -> register.check().digestOfRebuild());
            boolean same = register.digest().equals(due);
            String way =
                    register.opened.rebuilt() ? "rebuilt" : register.opened.replayed() > 0 ? "replayed" : "as it was";
            ways.merge(same ? way : "wrong", 1, Integer::sum);
            require(same, Fate.INCONSISTENT, "rows are not those of the journal; opened " + way);
        } catch (Refusal refused) {
            throw new CrashTable.Wrong(Fate.UNOPENABLE, "does not open", refused);
        }
    }

    @Test
    void theFolderOpensAfterACutInAnyOfH2sWrites() {
        CrashTable table = tried("H2 in a home", recorded(16, 2), new DiskImages.Depth(1, 1, 1), 1);
        assertThat(table.found()).as(table.wrong()).isZero();
    }

    @Test
    @Tag("simulate")
    void theFolderOpensAfterACutInAnyOfManyWrites() {
        DiskImages.Depth depth = new DiskImages.Depth(Integer.getInteger("chizheng.subsets", 10), 4, 4);
        CrashTable table = tried("H2 in a home (all)", recorded(60, 4), depth, 1);
        assertThat(table.found()).as(table.wrong()).isZero();
    }
}
