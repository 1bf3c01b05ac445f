package org.chizheng.sync.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Backup;
import org.chizheng.core.store.HomeFolder;

/** What befalls whole folders of real homes: put back from a copy, copied to a second machine, restored from a backup. */
final class StoreFolders {
    private static final String COPY = "-copy";
    private static final int MOST = 40;

    private final StoreWorld world;
    private final Clerks clerks;
    private final Map<Node, Node.Copy> copies = new HashMap<>();
    private final List<Node.Copy> backups = new ArrayList<>();

    /** PCs whose disk lies at present, and how they stood after the last step. */
    private final Map<Node, Before> lying = new HashMap<>();

    /** Who is told by the bureau that it was put back, and the chain that it has to leave. */
    private final Map<Node, Id> mustLeave = new HashMap<>();

    /** Put back to a day up to which nothing was saved that anybody else could miss. */
    private final Set<Node> undetected = new HashSet<>();

    private int made;
    private boolean restored;

    StoreFolders(StoreWorld world, Clerks clerks) {
        this.world = world;
        this.clerks = clerks;
    }

    /** Somebody keeps a copy of each folder from the first days. */
    void keepFirstCopies() {
        if (world.plan.has(Act.RESTORE_FOLDER)) {
            for (Node office : world.offices) {
                copies.put(office, office.copy(world.root.resolve("copy" + ++made)));
                office.open();
            }
        }
    }

    /** The first time a copy is kept; later it is put back, or made anew. */
    void putBackOrCopy(Node node, Chance chance) {
        clerks.closed(node);
        node.disk.heal();
        if (!copies.containsKey(node) || chance.oneIn(3)) {
            copies.put(node, node.copy(world.root.resolve("copy" + ++made)));
            node.open();
            return;
        }
        Node.Copy copy = copies.get(node);
        boolean otherMachine = chance.oneIn(2);
        Before before = before(node);
        node.putBack(copy, otherMachine, () -> County.copy(copy.folder(), node.folder));
        node.open();
        world.coverage.hit("fault", Act.RESTORE_FOLDER.name());
        fellBack(node, before, copy.chain(), !otherMachine);
    }

    /** The folder is copied to a second machine, and people go on at both. */
    void copyToAnother(Node node) {
        if (world.offices.size() >= MOST || world.offices.stream().anyMatch(other -> other.name.contains(COPY))) {
            return;
        }
        clerks.closed(node);
        node.disk.heal();
        String name = node.name + COPY;
        Node.Copy copy = node.copy(world.root.resolve(name));
        node.open();
        Node second = new Node(name, copy.folder(), world.time, world.plan.seed() * 1000 + 500 + ++made);
        second.remember(copy.saved(), copy.together());
        world.offices.add(second.open());
        world.coverage.hit("fault", Act.CLONE_PC.name());
    }

    /** How a folder stood before it fell back. */
    private record Before(Set<Id> held, Memory saved) {}

    private Before before(Node node) {
        world.account.note(world.everybody());
        return new Before(world.account.heldBy(node), node.saved);
    }

    /**
     * @param chain in which the folder went on then
     * @param remembered whether the machine knows how far the folder had come, for the program was closed in peace
     */
    private void fellBack(Node node, Before before, Id chain, boolean remembered) {
        node.requireSaved();
        Set<Id> known = world.account.fellBack(node, before.held(), world.everybody());
        boolean same = node.chain().equals(chain);
        Map<Id, Op> lost = before.saved().without(node.saved);
        lost.values().removeIf(op -> !op.chain().equals(chain));
        boolean behind = !lost.isEmpty();
        Failure.unless(
                !remembered || !behind || !same,
                "F6",
                node + " goes on in its chain, though the machine knows more of it");
        if (!same) {
            Failure.unless(node.core.chains().told().isPresent(), "F6", node + " begins a new chain and says nothing");
        }
        if (same) {
            undetected.add(node);
        }
        known.retainAll(world.account.heldBy(world.bureau));
        if (same && lost.keySet().stream().anyMatch(known::contains)) {
            mustLeave.put(node, chain);
        }
        world.coverage.hit("chain", same ? "goes on after a restore" : "another one after a restore");
    }

    /** From now on a disk says that it holds what is only in its cache; soon the power goes. */
    void lie(Node node, Chance chance) {
        node.lie();
        node.disk.cutAfter(chance.between(4, 20));
        watchLies();
    }

    /** After every step: when the power has gone it can no longer be asked what a PC had. */
    void watchLies() {
        for (Node node : world.offices) {
            if (node.disk.isLying()) {
                lying.put(node, before(node));
            } else {
                lying.remove(node);
            }
        }
    }

    /** @param restart starts the program again, and says whether a disk that lied lost what it had promised to hold */
    void cutPower(Node node, BooleanSupplier restart) {
        if (node.disk.isLying() && node.core != null) {
            // What it sent in its last moment was made by it, though its folder will know nothing of that.
            world.couriers.noteGenuine(node);
        }
        if (restart.getAsBoolean()) {
            world.coverage.hit("fault", Act.LYING_DISK.name());
            // How much the machine itself has lost of what it remembered is not asked.
            fellBack(node, lying.get(node), node.beforeTheLie().chain(), false);
        }
    }

    /** At the end. */
    void everybodyNoticed() {
        mustLeave.forEach((node, chain) ->
                Failure.unless(!node.chain().equals(chain), "F6", node + " does not notice that it was put back"));
    }

    void backUp() {
        Path target = world.root.resolve("backups");
        try {
            Files.createDirectories(target);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        Node bureau = world.bureau;
        Path folder = bureau.core.backup().create(target).folder();
        bureau.acknowledge();
        backups.add(bureau.copied(folder));
        world.coverage.hit("fault", "STANDBY_FROM_BACKUP");
    }

    /** The bureau begins anew from some backup; those that were made later are lost with it. */
    void restoreBureau(Chance chance) {
        Node bureau = world.bureau;
        clerks.closed(bureau);
        bureau.disk.heal();
        if (backups.isEmpty()) {
            backUp();
            return;
        }
        backups.subList(1 + chance.below(backups.size()), backups.size()).clear();
        Node.Copy backup = backups.get(backups.size() - 1);
        Id life = bureau.sync.bureau().lives().current();
        Before before = before(bureau);
        bureau.putBack(
                backup,
                chance.oneIn(2),
                () -> Backup.restore(backup.folder(), new HomeFolder(bureau.folder), bureau.disk));
        bureau.open();
        restored = true;
        bureau.requireSaved();
        boolean anew = !bureau.sync.bureau().lives().current().equals(life);
        Failure.unless(anew, "F16", "the bureau was restored and goes on in its life");
        world.account.fellBack(bureau, before.held(), world.everybody());
        world.couriers.receipted.retainAll(world.account.heldBy(bureau));
        // Who was told by what is lost may be told otherwise now.
        mustLeave.clear();
        world.coverage.hit("fault", Act.RESTORE_BUREAU.name());
    }

    Optional<Node.Copy> lastBackup() {
        return backups.isEmpty() ? Optional.empty() : Optional.of(backups.get(backups.size() - 1));
    }

    /**
     * Whether an office may lack what it was told: its folder was put back in a way that no chain gives away, and the
     * bureau begins its downlinks anew with what was not acknowledged.
     */
    boolean mayLackWhatItWasTold(Node office) {
        return restored && undetected.contains(office);
    }

    boolean isRestored() {
        return restored;
    }
}
