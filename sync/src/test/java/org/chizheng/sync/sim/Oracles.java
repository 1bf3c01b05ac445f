package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;
import org.chizheng.sync.batch.BatchReader;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.outbox.OutboxBatch;

/** The invariants of sync-protocol §3.1, each asked of the real stores and of what people were told. */
final class Oracles {
    private final StoreWorld world;

    Oracles(StoreWorld world) {
        this.world = world;
    }

    /** I6: what the bureau gave a receipt for is in its store, whatever befell it since. */
    void receiptsAreKept() {
        Set<Id> there = Picture.opIds(world.bureau.core);
        for (Id op : world.couriers.receipted) {
            boolean owed = world.revoked.trusts(world.account.op(op));
            Failure.unless(!owed || there.contains(op), "I6", "a receipt for an op that is not in the store");
        }
    }

    /**
     * What counts at the bureau now: its own saves, and of each office what it has and trusts. Each stands in the history
     * that the bureau put it into: two that part after one chain's beginning have not seen each other.
     */
    private List<Op> counted() {
        Map<Id, Id> there = Picture.histories(world.bureau.core);
        List<Op> ops = new ArrayList<>();
        for (Memory.Place place : world.account.everything()) {
            Op op = place.op();
            if (there.containsKey(op.id()) && world.revoked.trusts(op)) {
                ops.add(op.under(there.get(op.id())));
            }
        }
        // The bureau's own ops may come back from its offices one by one.
        world.account.requireUnbroken(ops.stream()
                .filter(op -> !op.device().equals(world.bureau.device()))
                .toList());
        return ops;
    }

    /** I2, I4, I9: heads, values and cases are those of the reference. */
    void bureauShowsWhatItShould() {
        Map<String, String> wanted = new Reference(counted(), world.bureau.core.kinds()).picture();
        List<String> apart = Picture.differences(wanted, Picture.of(world.bureau.core));
        Failure.unless(apart.isEmpty(), "I2", "the bureau shows another picture: " + apart);
    }

    void atTheEnd() {
        for (Node node : world.everybody()) {
            node.core.ledger().travelling().verify();
            node.core.ledger().local().verify();
            node.requireSaved();
        }
        everythingArrived();
        everythingStands();
        world.folders().everybodyNoticed();
        nobodyWritesUnderOneName();
        bureauShowsWhatItShould();
        world.offices.forEach(this::officeShowsWhatItShould);
        receiptsAgree();
        casesAreTold();
        rebuildsAgree();
        replicasAgree();
        noNumberInClear();
    }

    /** I1, P5: every save of every office is at the bureau, byte for byte, answered, and nothing waits. */
    private void everythingArrived() {
        Map<Id, byte[]> there = Picture.ops(world.bureau.core);
        world.bureau.saved.ops().forEach(op -> requireLines(there, op, "the bureau"));
        for (Node office : world.offices) {
            office.saved.ops().stream()
                    .filter(world.revoked::trusts)
                    .forEach(op -> requireLines(there, op, "the bureau"));
            for (OutboxBatch batch : office.sync.office().batches()) {
                Failure.unless(batch.outcomes().isPresent(), "P5", office + " has no receipt for " + batch.first());
                batch.outcomes().get().forEach((code, n) -> world.coverage.hit("final outcome", code, n));
            }
            boolean sent = world.revoked.isRevoked(office)
                    || office.sync.office().pending().saves() == 0;
            Failure.unless(sent, "P5", office + " still has saves to send");
        }
    }

    /** I1, F6, F16: of all that was ever saved only that may be missing which one folder alone had when it fell back. */
    private void everythingStands() {
        Map<Id, byte[]> there = Picture.ops(world.bureau.core);
        for (Memory.Place place : world.account.everything()) {
            Op op = place.op();
            boolean stands = there.containsKey(op.id());
            boolean held = world.offices.stream()
                    .anyMatch(office ->
                            !world.revoked.isRevoked(office) && office.ops().contains(op.id()));
            boolean owed = world.revoked.trusts(op) && (held || !world.account.mayBeGone(op.id()));
            if (owed) {
                requireLines(there, op, "the bureau");
            }
            if (world.account.mayBeGone(op.id())) {
                world.coverage.hit("overwritten", stands ? "back, from a stick" : "gone, it was only here");
            }
        }
    }

    /** F6: of two machines with one device each goes on in a chain of its own, unless both stand at one place. */
    private void nobodyWritesUnderOneName() {
        for (Node one : world.offices) {
            for (Node other : world.offices) {
                boolean apart = !one.chain().equals(other.chain())
                        || one.core
                                .ledger()
                                .travelling()
                                .point()
                                .same(other.core.ledger().travelling().point());
                Failure.unless(apart, "F6", one + " and " + other + " write under one name");
            }
        }
    }

    private static void requireLines(Map<Id, byte[]> there, Op op, String where) {
        byte[] lines = there.get(op.id());
        Failure.unless(lines != null, "I1", "op " + op.seq() + " of " + op.office() + " is not at " + where);
        byte[] wanted = Arrays.copyOf(op.opLine(), op.opLine().length + 1 + op.valLine().length);
        wanted[op.opLine().length] = '\n';
        System.arraycopy(op.valLine(), 0, wanted, op.opLine().length + 1, op.valLine().length);
        Failure.unless(Arrays.equals(lines, wanted), "I1", "op " + op.seq() + " has other bytes at " + where);
    }

    /**
     * I3, P4: an office shows what its own ops and those of the bureau that are here give, and nothing else. Every op
     * that its device ever brought to the bureau is here, also of folders that are gone, and so is every op of the bureau
     * on a record of the office. Of two machines with one device each is owed its own only.
     */
    private void officeShowsWhatItShould(Node office) {
        List<Op> own = new ArrayList<>(office.saved.ops());
        Set<Id> atTheBureau = world.account.heldBy(world.bureau);
        boolean alone = world.offices.stream()
                .noneMatch(other -> other != office && other.device().equals(office.device()));
        boolean trusted = !world.revoked.isRevoked(office);
        if (alone && trusted) {
            world.account.ofDevice(office.device()).stream()
                    .filter(op -> atTheBureau.contains(op.id()))
                    .forEach(own::add);
        }
        Set<Id> records = new HashSet<>();
        own.forEach(op -> records.add(op.record()));
        Map<Id, byte[]> there = Picture.ops(office.core);
        Map<Id, Id> histories = Picture.histories(office.core);
        own.forEach(op -> requireLines(there, op, office.name));
        List<Op> ops = new ArrayList<>();
        boolean told = !world.folders().mayLackWhatItWasTold(office);
        for (Memory.Place place : world.account.everything()) {
            Op op = place.op();
            boolean bureaus = told && op.device().equals(world.bureau.device()) && atTheBureau.contains(op.id());
            if (bureaus && trusted && records.contains(op.record())) {
                requireLines(there, op, office.name);
            }
            if (there.containsKey(op.id())) {
                requireLines(there, op, office.name);
                ops.add(op.under(histories.get(op.id())));
            }
        }
        Map<String, String> wanted = new Reference(ops, office.core.kinds()).picture();
        List<String> apart = Picture.differences(wanted, Picture.of(office.core));
        Failure.unless(apart.isEmpty(), "P4", office + " shows another picture: " + apart);
    }

    /** I6: receipts of one place in a chain name the head of a history that some journal of that device had. */
    private void receiptsAgree() {
        Map<String, Set<String>> heads = new HashMap<>();
        for (Memory.Place place : world.account.everything()) {
            heads.computeIfAbsent(place.op().chain() + "/" + place.op().seq(), any -> new HashSet<>())
                    .add(place.after());
        }
        for (Path file : receipts()) {
            byte[] bytes = Couriers.read(file);
            Manifest manifest = BatchReader.kept(bytes, Digest.of(bytes)).manifest();
            Set<String> known = heads.get(
                    manifest.route().chain() + "/" + manifest.stretch().last());
            String head = Hash.hex(manifest.stretch().head().bytes());
            Failure.unless(known == null || known.contains(head), "I6", "a receipt names another head");
        }
    }

    private List<Path> receipts() {
        return files(new HomeFolder(world.bureau.folder).inbox(), ".receipt.hrb");
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** I9: every case that names a record of an office is listed there, and no other. */
    private void casesAreTold() {
        Map<Id, Set<Id>> writers = new HashMap<>();
        counted()
                .forEach(op -> writers.computeIfAbsent(op.record(), id -> new HashSet<>())
                        .add(op.device()));
        var cases = new ArrayList<>(world.bureau.core.services().cases().open());
        cases.addAll(world.bureau.core.services().cases().decided());
        for (Node office : world.offices) {
            Set<String> owed = new TreeSet<>();
            cases.stream()
                    .filter(found -> found.records().stream()
                            .anyMatch(record ->
                                    writers.getOrDefault(record, Set.of()).contains(office.device())))
                    .forEach(found -> owed.add(found.id()));
            Set<String> told = new TreeSet<>();
            office.sync.office().cases().forEach(notice -> told.add(notice.caseKey()));
            Set<String> stale = new TreeSet<>(told);
            stale.removeAll(owed);
            owed.removeAll(told);
            boolean equal = world.revoked.isRevoked(office)
                    || world.folders().mayLackWhatItWasTold(office)
                    || stale.isEmpty() && owed.isEmpty();
            Failure.unless(equal, "I9", office + " is still told of cases " + stale + " and not of " + owed);
        }
    }

    /** I13: what journal and inbox give is what stands there. */
    private void rebuildsAgree() {
        Node office = world.offices.get((int) Math.floorMod(world.plan.seed(), world.offices.size()));
        for (Node node : List.of(world.bureau, office)) {
            boolean same = node.core.digest().equals(node.core.digestOfRebuild());
            Failure.unless(same, "I13", node + ": a rebuild has another digest");
        }
    }

    /** I2, P1: a second bureau, from the beginning or from a backup, fed in another order, has the same digest. */
    private void replicasAgree() {
        if (world.revoked.any()) {
            return;
        }
        Chance chance = new Chance(world.plan.seed() + 2);
        Path folder = world.root.resolve("replica");
        boolean standby = world.backup().isPresent();
        if (standby) {
            Backup.restore(world.backup().get().folder(), new HomeFolder(folder), new SimDisk());
        } else {
            County.copy(world.template.resolve(County.BUREAU), folder);
        }
        Node replica = new Node(standby ? "standby" : "replica", folder, world.time, world.plan.seed() + 77);
        try {
            replica.open();
            feed(replica, chance);
            boolean same = replica.core.digest().equals(world.bureau.core.digest());
            if (!same) {
                List<String> apart = Picture.differences(Picture.of(world.bureau.core), Picture.of(replica.core));
                throw new Failure("P1", "a " + replica + " fed in another order parts: " + apart);
            }
        } finally {
            replica.close();
        }
    }

    private void feed(Node replica, Chance chance) {
        Map<Id, Id> there = Picture.histories(world.bureau.core);
        List<Couriers.Genuine> batches = chance.shuffled(world.couriers.genuine.values().stream()
                .filter(batch -> there.keySet().containsAll(batch.ops()))
                .toList());
        List<Op> bureau = chance.shuffled(world.account.ofDevice(world.bureau.device()).stream()
                .filter(op -> there.containsKey(op.id()))
                .map(op -> op.under(there.get(op.id())))
                .toList());
        int from = 0;
        while (from < batches.size()) {
            int through = Math.min(batches.size(), from + chance.between(1, 8));
            List<Couriers.Genuine> some = new ArrayList<>(batches.subList(from, through));
            some.add(chance.pick(batches));
            world.couriers.receiveAtReplica(replica, some);
            from = through;
            int now = Math.min(bureau.size(), chance.below(6));
            replica.core.projection().apply(bureau.subList(0, now));
            bureau = bureau.subList(now, bureau.size());
        }
        replica.core.projection().apply(bureau);
    }

    /** I12: no identity number stands in clear on a stick or among the files that came and went. */
    private void noNumberInClear() {
        List<Path> files = new ArrayList<>();
        world.couriers.sticks().forEach(stick -> files.addAll(files(stick, ".hrb")));
        for (Node node : world.everybody()) {
            files.addAll(files(new HomeFolder(node.folder).inbox(), ""));
            files.addAll(files(node.folder.resolve("outbox"), ""));
            files.addAll(files(node.folder.resolve("journal"), ".jrn"));
        }
        for (Path file : files) {
            String text = new String(Couriers.read(file), StandardCharsets.ISO_8859_1);
            for (String number : Clerks.NUMBERS) {
                Failure.unless(!text.contains(number), "I12", "a number in clear in " + file.getFileName());
            }
        }
    }
}
