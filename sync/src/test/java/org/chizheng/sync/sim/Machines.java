package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.core.store.StoreCheck;

/** What befalls a PC and its folder: power, disk, clock, store, and people who edit files by hand. */
final class Machines {
    private final Plan plan;
    private final Coverage coverage;

    Machines(Plan plan, Coverage coverage) {
        this.plan = plan;
        this.coverage = coverage;
    }

    /** Arms a disk; it strikes when the next writes come. */
    void arm(Node node, Act fault, Chance chance) {
        switch (fault) {
            case POWER_CUT -> node.disk.cutAfter(chance.below(16));
            case DISK_FULL -> node.disk.fullFor(chance.between(1, 6));
            default -> node.disk.failAfter(chance.below(12));
        }
    }

    /**
     * The power went: the folder as it lies there, and the program started again.
     *
     * @return as {@link Node#cutPower}
     */
    boolean restart(Node node, Chance chance) {
        coverage.hit("fault", Act.POWER_CUT.name());
        boolean lost = node.cutPower(chance);
        boolean again = plan.has(Act.POWER_CUT_WHILE_OPENING) && chance.oneIn(2);
        node.recover(new Chance(chance.seed()), again ? chance.below(6) : -1);
        return lost;
    }

    void cutWhileOpening(Node node, Chance chance) {
        node.disk.heal();
        node.close();
        coverage.hit("fault", Act.POWER_CUT_WHILE_OPENING.name());
        node.recover(new Chance(chance.seed()), chance.below(6));
    }

    void spoilStore(Node node, Act fault, Chance chance) {
        String how = fault == Act.STORE_LOST ? "lost" : fault == Act.STORE_OLD ? "old" : "damaged";
        String before = node.core.digest();
        node.spoilStore(how, chance);
        // Damage that opens is what the daily check is for (Decision 9): it says so, and the next opening mends it.
        // Until
        // then a changed byte may stand in a row of the history, which the digest does not cover.
        if (fault == Act.STORE_DAMAGED && !node.core.doctor().run().sound()) {
            coverage.hit("mended", "damage that opened");
            node.reopen();
        }
        boolean same = node.core.digest().equals(before);
        Failure.unless(same, "I13", node + " opens with another store than it had");
        coverage.hit("fault", fault.name());
    }

    void clock(SimSeams seams, Chance chance) {
        long year = 365 * SimSeams.DAY;
        seams.wrongBy(chance.pick(0L, 10 * year, -10 * year, SimSeams.DAY, -SimSeams.DAY, 3_600_000L, -3_600_000L));
        coverage.hit("fault", Act.CLOCK_WRONG.name());
    }

    void check(Node node) {
        StoreCheck.Report report = node.core.doctor().run();
        if (!report.sound()) {
            List<String> unsound = new ArrayList<>();
            report.lines().stream().filter(line -> !line.sound()).forEach(line -> unsound.add(line.words()));
            throw new Failure("I13", node + ": " + unsound);
        }
    }

    /** Somebody edits a row of the store: the check finds it, and the next opening shows what was saved. */
    void editRow(Node node, Chance chance) {
        List<Id> trainees = Picture.ids(node.core, "trainee");
        if (trainees.isEmpty()) {
            return;
        }
        Id record = chance.pick(trainees);
        node.disk.heal();
        Object name = node.core.ledger().values(TraineeRecord.KIND, record).get("name");
        String before = node.core.digest();
        node.core.store().transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update trainee set name = ? where id = ?")) {
                update.setString(1, name + "改");
                update.setBytes(2, record.bytes());
                update.executeUpdate();
            }
        });
        StoreCheck.Report report = node.core.doctor().run();
        Failure.unless(!report.sound() && report.rebuildNext(), "F18", node + " does not see an edited row");
        node.reopen();
        Failure.unless(node.core.digest().equals(before), "F18", node + " keeps an edited row");
        coverage.hit("fault", Act.INSIDER_ROW.name());
    }

    /** Somebody edits a byte of the journal: it is refused, or what was saved is still all there. */
    void editJournal(Node node, Chance chance) {
        Id chain = node.core.ledger().travelling().chain();
        node.disk.heal();
        node.close();
        List<Path> segments = files(new HomeFolder(node.folder).journal(chain));
        if (segments.isEmpty()) {
            node.open();
            return;
        }
        Path segment = chance.pick(segments);
        byte[] whole = Couriers.read(segment);
        byte[] edited = whole.clone();
        edited[chance.below(edited.length)] ^= (byte) (1 << chance.below(8));
        put(segment, edited);
        if (!refuses(node)) {
            // The end of a journal may be given back by the store; then nothing is missing.
            node.requireSaved();
            check(node);
            node.close();
        } else {
            put(segment, whole);
        }
        node.open();
        node.requireSaved();
        coverage.hit("fault", Act.INSIDER_JOURNAL.name());
    }

    /** Either opening refuses, or the check of an open folder does. */
    private static boolean refuses(Node node) {
        try {
            node.open();
        } catch (Refusal refused) {
            Failure.unless(refused.code().equals("journal.damaged"), "F18", "refused as " + refused.code());
            node.core = null;
            return true;
        }
        boolean sound = node.core.doctor().run().lines().stream()
                .filter(line -> line.code().startsWith("journal"))
                .allMatch(StoreCheck.Line::sound);
        if (!sound) {
            node.close();
        }
        return !sound;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jrn")).sorted().toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
