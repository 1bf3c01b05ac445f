package org.chizheng.sync.crash;

import static org.chizheng.core.crash.CrashTable.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.crash.CrashTable.Fate;
import org.chizheng.core.crash.CrashTable.Wrong;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Disk;
import org.chizheng.core.shared.RealDisk;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.intake.InboxList;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;
import org.chizheng.sync.outbox.OutboxBatch;

/** What is asked of a bureau, an office and a stick after a cut; then the work is done again and must come to its end. */
final class DeskOracle {
    /** A batch that the office's screen called sent. */
    record SentBatch(Digest file) {}

    /** A batch that the office's screen called confirmed. */
    record Confirmed(Digest file) {}

    /** A batch that the bureau's screen called received. */
    record Received(Digest file) {}

    private final Map<String, String> rebuilt = new HashMap<>();

    private final long seed;

    DeskOracle() {
        this(900);
    }

    /** @param seed of the ids that it draws; a folder that it works on a second time needs another one */
    DeskOracle(long seed) {
        this.seed = seed;
    }

    private CrashCounty.Desk open(Path folder, Disk disk) {
        try {
            return CrashCounty.Desk.open(folder, seed, disk);
        } catch (Refusal refused) {
            throw new Wrong(Fate.UNOPENABLE, "does not open", refused);
        }
    }

    private void requireDigest(CrashCounty.Desk desk) {
        String state = Hash.hex(desk.core().ledger().travelling().head())
                + Hash.hex(desk.core().ledger().local().head());
        String due = rebuilt.computeIfAbsent(state, any -> desk.core().digestOfRebuild());
        require(desk.core().digest().equals(due), Fate.INCONSISTENT, "digest");
    }

    private static void requireOwn(CrashCounty.Desk desk, List<Op> said) {
        Journal journal = desk.core().ledger().travelling();
        List<Op> read = new ArrayList<>();
        journal.read(1, read::add);
        require(read.size() >= said.size(), Fate.LOST, read.size() + " own ops of " + said.size());
        for (int i = 0; i < said.size(); i++) {
            require(lines(read.get(i)).equals(lines(said.get(i))), Fate.LOST, "op " + (i + 1) + " is another one");
        }
        require(journal.verify() == read.size(), Fate.INCONSISTENT, "chain");
        Set<Object> ids = new HashSet<>();
        read.forEach(op -> require(ids.add(op.id()), Fate.INCONSISTENT, "an op stands there twice"));
        desk.core().ledger().local().verify();
    }

    private static String lines(Op op) {
        return new String(op.opLine(), StandardCharsets.UTF_8)
                + '\n'
                + new String(op.valLine(), StandardCharsets.UTF_8);
    }

    /** The bureau has what it said to have; a second delivery of the stick completes the rest, and the way back stands. */
    void bureau(Path root, List<Received> said, int ofOffice, boolean toTheEnd) {
        Path stick = root.resolve(CrashCounty.STICK);
        try (CrashCounty.Desk bureau = open(root.resolve(CrashCounty.BUREAU), new RealDisk())) {
            requireDigest(bureau);
            Set<Digest> taken = taken(bureau);
            for (Received each : said) {
                require(taken.contains(each.file()), Fate.LOST, "a batch that was received");
            }
            if (toTheEnd) {
                for (FileResult result : bureau.receive(stick)) {
                    require(
                            result.state().filter(IntakeState.TAKEN::equals).isPresent(),
                            Fate.LOST,
                            "again: " + result);
                }
                requireDigest(bureau);
                require(opsOfOthers(bureau) == ofOffice, Fate.LOST, "ops of the office: " + opsOfOthers(bureau));
                bureau.sync().bureau().writeDownlink(stick, Progress.NONE);
            }
        } catch (Refusal refused) {
            throw new Wrong(Fate.INCONSISTENT, "refuses to go on", refused);
        }
    }

    private static Set<Digest> taken(CrashCounty.Desk bureau) {
        Set<Digest> taken = new HashSet<>();
        for (InboxList.UnitInbox unit : bureau.sync().bureau().inbox()) {
            unit.batches().stream()
                    .filter(line -> line.state() == IntakeState.TAKEN)
                    .forEach(line -> taken.add(line.file()));
        }
        return taken;
    }

    private static long opsOfOthers(CrashCounty.Desk bureau) {
        byte[] own = bureau.core().ledger().travelling().chain().bytes();
        byte[] local = bureau.core().ledger().local().chain().bytes();
        return bureau.core().store().read(connection -> {
            try (var select = connection.prepareStatement("select count(*) from op where chain <> ? and chain <> ?")) {
                select.setBytes(1, own);
                select.setBytes(2, local);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** The office has what it saved; what it calls sent lies whole on the stick; sending and taking again goes on. */
    void office(Path root, List<Op> own, List<SentBatch> sent, List<Confirmed> confirmed, boolean toTheEnd) {
        Path stick = root.resolve(CrashCounty.STICK);
        try (CrashCounty.Desk office = open(root.resolve(CrashCounty.OFFICE), new RealDisk())) {
            requireOwn(office, own);
            requireDigest(office);
            requireBatches(office, stick, sent, confirmed);
            if (toTheEnd) {
                office.save("断电之后");
                office.take(stick);
                office.export(stick);
                requireDigest(office);
                requireWholeRange(office);
                requireBatches(office, stick, List.of(), List.of());
            }
        } catch (Refusal refused) {
            throw new Wrong(Fate.INCONSISTENT, "refuses to go on", refused);
        }
    }

    private static void requireBatches(
            CrashCounty.Desk office, Path stick, List<SentBatch> sent, List<Confirmed> confirmed) {
        Set<Digest> onStick = onStick(stick);
        Set<Digest> left = new HashSet<>();
        Set<Digest> answered = new HashSet<>();
        for (OutboxBatch batch : office.sync().office().batches()) {
            if (batch.way().isPresent()) {
                left.add(batch.file());
                require(onStick.contains(batch.file()), Fate.LOST, "called sent and not whole on the stick: " + batch);
            }
            if (batch.state() == OutboxBatch.State.CONFIRMED) {
                answered.add(batch.file());
            }
        }
        sent.forEach(each -> require(left.contains(each.file()), Fate.LOST, "was called sent before"));
        confirmed.forEach(each -> require(answered.contains(each.file()), Fate.LOST, "was called confirmed before"));
    }

    private static Set<Digest> onStick(Path stick) {
        Set<Digest> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(stick)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".hrb")).toList()) {
                found.add(Digest.of(Files.readAllBytes(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    /** Batches follow each other from the first op to the last without gap or overlap. */
    private static void requireWholeRange(CrashCounty.Desk office) {
        long next = 1;
        for (OutboxBatch batch : office.sync().office().batches()) {
            require(
                    batch.first() == next,
                    Fate.INCONSISTENT,
                    "batches overlap or leave a gap at " + next + ": " + batch);
            next = batch.last() + 1;
        }
        require(next == office.core().ledger().travelling().lastSeq() + 1, Fate.LOST, "not all was sent");
    }
}
