package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;

/**
 * What befalls whole folders of the fast layer, and the account of it: what a folder that was overwritten alone had may
 * be gone; what somebody else has, too, has to come back, and the folder has to notice.
 */
final class Folders {
    /** PCs in one county: each costs every other one a resend in the end. */
    private static final int MOST = 6;

    private final Path root;
    private final Clerks clerks;
    private final Coverage coverage;
    private final List<FastNode> nodes;
    private final Map<FastNode, FastNode.Copy> copies = new HashMap<>();
    private final Map<Id, Op> everSaved = new LinkedHashMap<>();
    private final Set<Id> mayBeGone = new HashSet<>();
    private final Map<FastNode, Id> mustLeave = new HashMap<>();
    private int made;

    Folders(Path root, Clerks clerks, Coverage coverage, List<FastNode> nodes) {
        this.root = root;
        this.clerks = clerks;
        this.coverage = coverage;
        this.nodes = nodes;
    }

    /** The first time a copy is kept; later it is put back, or made anew. */
    void putBackOrCopy(FastNode node, Chance chance) {
        clerks.closed(node);
        node.disk.heal();
        if (!copies.containsKey(node) || chance.oneIn(3)) {
            copies.put(node, node.copy(root.resolve("copy" + ++made)));
            node.open();
            return;
        }
        putBack(node, copies.get(node), chance.oneIn(2));
        coverage.hit("fault", Act.RESTORE_FOLDER.name());
    }

    /** The folder is copied to a second machine, and people go on at both. */
    void copyToAnother(FastNode node, SimSeams seams) {
        if (nodes.size() >= MOST) {
            return;
        }
        clerks.closed(node);
        node.disk.heal();
        FastNode second = node.cloned(root, node.name + "-copy" + ++made, seams);
        node.open();
        nodes.add(second.open());
        coverage.hit("fault", Act.CLONE_PC.name());
    }

    private void putBack(FastNode node, FastNode.Copy copy, boolean otherMachine) {
        Before before =
                new Before(held(node), node.saved, node.chains().travelling().chain());
        node.close();
        long remembered = otherMachine ? 0 : node.chains().remembered();
        node.putBack(copy, otherMachine);
        node.open();
        fellBack(node, before, remembered);
    }

    /** The power went, and the program starts again; a disk that lied has lost what it promised to hold. */
    void cutPower(FastNode node, Chance chance) {
        clerks.closed(node);
        Before before =
                new Before(held(node), node.saved, node.chains().travelling().chain());
        boolean lost = node.cutPower(chance);
        node.open();
        if (lost) {
            coverage.hit("fault", Act.LYING_DISK.name());
            // How much the machine itself has lost of what it remembered is not asked.
            fellBack(node, before, 0);
        }
    }

    /** How a folder stood before it fell back. */
    private record Before(Set<Id> held, Memory saved, Id chain) {}

    private void fellBack(FastNode node, Before before, long remembered) {
        before.held().removeAll(held(node));
        boolean elsewhere = lost(before.held(), before.saved().without(node.saved));
        boolean sameChain = node.chains().travelling().chain().equals(before.chain());
        boolean told = sameChain && node.chains().travelling().lastSeq() < remembered;
        Failure.unless(!told, "F6", node.name + " goes on in its chain, though the machine knows more of it");
        if (elsewhere && sameChain) {
            mustLeave.put(node, before.chain());
        }
        coverage.hit("chain", sameChain ? "goes on after a restore" : "another one after a restore");
    }

    /** What of everything that was ever saved a PC has. */
    private Set<Id> held(FastNode node) {
        nodes.forEach(any -> any.saved.ops().forEach(op -> everSaved.put(op.id(), op)));
        Set<Id> held = new HashSet<>(everSaved.keySet());
        held.removeIf(id -> node.store.op(id).isEmpty());
        return held;
    }

    /** @return whether something of its own is known to others, so that the folder will be told */
    private boolean lost(Set<Id> lost, Map<Id, Op> own) {
        boolean elsewhere = false;
        for (Id id : lost) {
            boolean known = nodes.stream().anyMatch(other -> other.store.op(id).isPresent());
            elsewhere |= known && own.containsKey(id);
            if (!known) {
                mayBeGone.add(id);
            }
            coverage.hit("overwritten", known ? "known elsewhere" : "only here");
        }
        return elsewhere;
    }

    /** I1, F6: all that was ever saved, but for what a folder alone had; and who was told of another story has left its chain. */
    Map<Id, Op> everythingThatStands() {
        Map<Id, Op> all = new LinkedHashMap<>();
        nodes.forEach(node -> node.saved.ops().forEach(op -> everSaved.put(op.id(), op)));
        everSaved.forEach((id, op) -> {
            boolean stands = nodes.stream().anyMatch(node -> node.store.op(id).isPresent());
            Failure.unless(stands || mayBeGone.contains(id), "I1", "op " + op.seq() + " is nowhere any more");
            if (!stands || mayBeGone.contains(id)) {
                coverage.hit("overwritten", stands ? "back, from a stick" : "gone, it was only here");
            }
            if (stands) {
                all.put(id, op);
            }
        });
        nodes.forEach(one -> nodes.forEach(other -> Failure.unless(
                one.chains().agrees(other.chains().travelling().point()), "F6", one.name + " and " + other.name)));
        mustLeave.forEach((node, chain) -> Failure.unless(
                !node.chains().travelling().chain().equals(chain),
                "F6",
                node.name + " does not notice that it was put back"));
        return all;
    }
}
