package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.OfficeSync;
import org.chizheng.sync.SimDoors;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.FileResult;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.Progress;

/** Whoever carries files between the offices and the bureau, on sticks and over the line. */
final class Couriers {
    /** A batch that some office really cut. */
    record Genuine(Node office, Id chain, long first, long last, Set<Id> ops, byte[] file) {}

    /** A stick that was forgotten in a drawer, and when it turns up again. */
    private record Forgotten(Path drawer, Path stick, long due) {}

    private static final long FORGOTTEN = 200 * SimSeams.DAY;

    private int drawers;
    private final StoreWorld world;
    private final Coverage coverage;
    private final List<Path> sticks = new ArrayList<>();
    private final List<Forgotten> forgotten = new ArrayList<>();

    /** By digest. */
    final Map<Digest, Genuine> genuine = new LinkedHashMap<>();

    /** What the bureau has acknowledged, by the receipts that it gave away. */
    final Set<Id> receipted = new HashSet<>();

    Couriers(StoreWorld world, Coverage coverage, Path root, int count) {
        this.world = world;
        this.coverage = coverage;
        for (int i = 1; i <= count; i++) {
            sticks.add(empty(root.resolve("stick" + i)));
        }
    }

    private static Path empty(Path stick) {
        County.delete(stick);
        try {
            return Files.createDirectories(stick);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".hrb")).sorted().toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Notes every batch that an office has cut: only these may ever be taken. */
    void noteGenuine(Node office) {
        Path outbox = office.folder.resolve("outbox");
        if (!Files.exists(outbox)) {
            return;
        }
        for (Path path : files(outbox)) {
            byte[] file = read(path);
            if (!genuine.containsKey(Digest.of(file))) {
                genuine.put(Digest.of(file), cut(office, file));
            }
        }
    }

    private static Genuine cut(Node office, byte[] file) {
        Manifest manifest = BatchReader.kept(file, Digest.of(file)).manifest();
        Id chain = manifest.route().chain();
        long last = manifest.stretch().last();
        return new Genuine(
                office, chain, manifest.stretch().first(), last, ops(office, chain, manifest.stretch()), file);
    }

    private static Set<Id> ops(Node office, Id chain, Manifest.Stretch stretch) {
        Set<Id> ops = new HashSet<>();
        office.core.chains().journal(chain).ifPresent(journal -> {
            boolean same = journal.lastSeq() >= stretch.last()
                    && Digest.ofBytes(journal.headAt(stretch.last())).equals(stretch.head());
            if (same) {
                journal.read(stretch.first(), stretch.last(), op -> ops.add(op.id()));
            }
        });
        return ops;
    }

    void export(Node office, Chance chance) {
        office.sync.office().exportTo(chance.pick(sticks), Progress.NONE);
    }

    void receive(Node bureau, Chance chance) {
        Path stick = chance.pick(sticks);
        List<byte[]> there = new ArrayList<>();
        Path up = stick.resolve("HRBSYNC").resolve("v1").resolve("up");
        if (Files.exists(up)) {
            files(up).forEach(file -> there.add(read(file)));
        }
        took(bureau, there, bureau.sync.bureau().receive(List.of(stick), Progress.NONE));
        bureau.sync.bureau().writeDownlink(stick, Progress.NONE);
    }

    /** Single files, in an order of their own. */
    void receiveFiles(Node bureau, List<Genuine> batches) {
        Path folder = empty(world.root.resolve("picked"));
        List<Path> paths = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (Genuine batch : batches) {
            Path path = folder.resolve(paths.size() + ".hrb");
            write(path, batch.file());
            paths.add(path);
            files.add(batch.file());
        }
        if (!paths.isEmpty()) {
            took(bureau, files, bureau.sync.bureau().receive(paths, Progress.NONE));
        }
    }

    /** As {@link #receiveFiles}, where no office hears of it. */
    void receiveAtReplica(Node replica, List<Genuine> batches) {
        Set<Id> before = Set.copyOf(receipted);
        receiveFiles(replica, batches);
        receipted.clear();
        receipted.addAll(before);
    }

    private void took(Node bureau, List<byte[]> files, List<FileResult> results) {
        long wrong = files.stream()
                .filter(file -> !genuine.containsKey(Digest.of(file)))
                .count();
        Failure.unless(
                results.size() == files.size(), "P5", files.size() + " files and " + results.size() + " results");
        long refused = 0;
        for (FileResult result : results) {
            result.outcomes().forEach((code, count) -> coverage.hit("outcome", code, count));
            result.state().ifPresent(state -> coverage.hit("state", state.code()));
            if (result.refusal().isPresent()) {
                coverage.hit("refused", result.refusal().get().code());
                refused += Node.isDiskTrouble(result.refusal().get()) ? 0 : 1;
            } else {
                Genuine batch = genuine.get(result.file().orElseThrow());
                Failure.unless(batch != null, "F5", "the bureau took a file that no office made");
                if (result.state().filter(IntakeState.TAKEN::equals).isPresent()) {
                    receipted.addAll(batch.ops());
                }
            }
        }
        Failure.unless(refused == wrong, "P5", refused + " files refused, of which " + wrong + " are damaged");
    }

    void take(Node office, Chance chance) {
        Path stick = chance.pick(sticks);
        taken(office.sync.office().take(List.of(stick), Progress.NONE), hasDamage(stick));
    }

    private void taken(OfficeSync.TakenDown down, boolean damaged) {
        for (Refusal refused : down.refused()) {
            coverage.hit("refused", refused.code());
            // A life of the bureau is met by its first file, and that may be on another stick.
            boolean early = world.isRestored() && refused.code().equals("down.life");
            boolean expected = damaged || early || Node.isDiskTrouble(refused);
            Failure.unless(expected, "P5", "an office refuses what the bureau sent: " + refused.code());
        }
        coverage.hit("taken", "receipts", down.receipts());
        coverage.hit("taken", "ops", down.ops());
        coverage.hit("taken", "notices", down.notices());
    }

    private final Map<Path, Boolean> damage = new HashMap<>();

    private boolean hasDamage(Path stick) {
        return damage.getOrDefault(stick, false);
    }

    void line(Node office, Node bureau, Chance chance, Plan plan) {
        SimLine line = new SimLine(SimDoors.hub(bureau.sync), plan, chance, coverage);
        try {
            OfficeSync.Exchange done = SimDoors.exchange(office.sync, line);
            taken(done.down(), line.hasDamaged());
            office.sync.office().batches().stream()
                    .filter(batch -> batch.outcomes().isPresent())
                    .forEach(batch -> Optional.ofNullable(genuine.get(batch.file()))
                            .ifPresent(sent -> receipted.addAll(sent.ops())));
        } catch (Refusal refused) {
            coverage.hit("refused", refused.code());
            if (!refused.code().equals(SimLine.DOWN) && !line.hasDamaged()) {
                throw refused;
            }
        }
    }

    /** A fault of what lies on a stick. */
    void spoil(Act fault, Chance chance) {
        Path stick = chance.pick(sticks);
        List<Path> there = files(stick);
        if (fault == Act.FORGET_STICK) {
            forget(stick);
        } else if (fault == Act.LOSE_STICK) {
            empty(stick);
        } else if (there.isEmpty()) {
            return;
        } else {
            Path file = chance.pick(there);
            byte[] bytes = read(file);
            switch (fault) {
                case LOSE_FILE -> County.delete(file);
                case TRUNCATE_FILE -> write(file, java.util.Arrays.copyOf(bytes, chance.below(bytes.length)));
                default -> {
                    bytes[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
                    write(file, bytes);
                }
            }
            damage.put(stick, true);
        }
        coverage.hit("fault", fault.name());
    }

    private void forget(Path stick) {
        Path drawer = world.root.resolve("drawer" + ++drawers);
        County.copy(stick, drawer);
        forgotten.add(new Forgotten(drawer, stick, world.time.now() + FORGOTTEN));
        empty(stick);
    }

    /** Forgotten sticks turn up again when they are due, or all of them; what lies there meanwhile stays. */
    void findSticks(boolean all) {
        for (Forgotten found : List.copyOf(forgotten)) {
            if (all || found.due() <= world.time.now()) {
                for (Path file : files(found.drawer())) {
                    Path place = found.stick()
                            .resolve(found.drawer().relativize(file).toString());
                    if (!Files.exists(place)) {
                        write(place, read(file));
                    }
                }
                forgotten.remove(found);
                coverage.hit("fault", "STICK_FOUND_AGAIN");
            }
        }
    }

    /** Some batches out of order and again, as loose files. */
    void shuffle(Node bureau, Act fault, Chance chance) {
        List<Genuine> batches = new ArrayList<>();
        Optional<Node> office = world.offices.isEmpty() ? Optional.empty() : Optional.of(chance.pick(world.offices));
        for (Genuine batch : genuine.values()) {
            boolean wanted = fault == Act.REPEAT_FILES || batch.office().equals(office.orElseThrow());
            if (wanted && chance.oneIn(2)) {
                batches.add(batch);
            }
        }
        List<Genuine> some = chance.shuffled(batches);
        receiveFiles(bureau, some.subList(0, Math.min(some.size(), 6)));
        coverage.hit("fault", fault.name(), some.isEmpty() ? 0 : 1);
    }

    List<Path> sticks() {
        return sticks;
    }
}
