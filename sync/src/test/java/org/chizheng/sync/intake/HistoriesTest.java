package org.chizheng.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.Hlc;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;
import org.chizheng.sync.SeededSeams;
import org.chizheng.sync.batch.Links;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.crypto.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where batches of a chain with several histories belong, against a plain tree of ops: seeded histories, cuts, orders,
 * gaps and repetitions. The store beneath is empty: everything is in the picture that a rehearsal draws.
 */
class HistoriesTest {
    private static final Id DEV = new Id(1, 1);
    private static final Id CHAIN = new Id(2, 2);

    @TempDir
    static Path root;

    private static Store store;

    @BeforeAll
    static void open() {
        store = Store.open(root.resolve("empty"), DataKey.draw(new SeededSeams(1)));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** One op with the head that its history has after it. */
    private record Node(Op op, Digest before, Digest head) {}

    private record Batch(List<Node> nodes) {
        Manifest.Stretch stretch() {
            Node first = nodes.get(0);
            Node last = nodes.get(nodes.size() - 1);
            return new Manifest.Stretch(first.op().seq(), last.op().seq(), first.before(), last.head());
        }

        List<Op> ops() {
            return nodes.stream().map(Node::op).toList();
        }
    }

    private static Node after(Node before, long seq, Random chance) {
        byte[] line = ("op " + chance.nextLong()).getBytes(StandardCharsets.US_ASCII);
        Id id = new Id(3, chance.nextLong());
        Op op = new Op(
                id, DEV, CHAIN, seq, Hlc.START, "ok", "a/a", "1", "lead", "trainee", 1, id, null, Map.of(), Map.of(),
                null, line, line);
        Digest prev = before == null ? Links.start(DEV, CHAIN) : before.head();
        return new Node(op, prev, Links.over(prev, seq, List.of(line)));
    }

    /** Histories that leave each other at chance places, branches of branches among them. */
    private static List<List<Node>> histories(Random chance) {
        List<List<Node>> histories = new ArrayList<>();
        int many = 2 + chance.nextInt(4);
        for (int i = 0; i < many; i++) {
            List<Node> history = new ArrayList<>();
            if (i > 0) {
                List<Node> other = histories.get(chance.nextInt(i));
                history.addAll(other.subList(0, chance.nextInt(other.size() + 1)));
            }
            int more = 1 + chance.nextInt(8);
            for (int k = 0; k < more; k++) {
                Node before = history.isEmpty() ? null : history.get(history.size() - 1);
                history.add(after(before, history.size() + 1, chance));
            }
            histories.add(history);
        }
        return histories;
    }

    private static List<Batch> cut(List<Node> history, Random chance) {
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        while (from < history.size()) {
            int through = Math.min(history.size(), from + 1 + chance.nextInt(5));
            batches.add(new Batch(history.subList(from, through)));
            from = through;
        }
        return batches;
    }

    /** The plain tree: a node's name is its parent's where it came first under it, else made of itself. */
    private static final class PlainTree {
        private final Map<Digest, Id> names = new HashMap<>();
        private final Set<Digest> parents = new HashSet<>();

        PlainTree() {
            names.put(Links.start(DEV, CHAIN), CHAIN);
        }

        boolean waits(Batch batch) {
            return !names.containsKey(batch.nodes().get(0).before());
        }

        /** How many nodes were new. */
        int take(Batch batch) {
            int fresh = 0;
            for (Node node : batch.nodes()) {
                if (!names.containsKey(node.head())) {
                    boolean first = parents.add(node.before());
                    names.put(
                            node.head(),
                            first
                                    ? names.get(node.before())
                                    : Chain.branch(CHAIN, node.head().bytes()));
                    fresh++;
                }
            }
            return fresh;
        }
    }

    private Histories fresh() {
        return new Histories(new IntakeQueries(store.query()), DEV, CHAIN);
    }

    @Test
    void anyOrderAndAnyCutGivesTheTreeThatAPlainOneGives() {
        compare(1, 60);
    }

    @Test
    @Tag("simulate")
    void manyMoreHistoriesGiveTheTreeThatAPlainOneGives() {
        compare(61, 3000);
    }

    private void compare(int from, int through) {
        int branches = 0;
        int waits = 0;
        int seeds = through - from + 1;
        for (int seed = from; seed <= through; seed++) {
            Random chance = new Random(seed);
            List<Batch> waiting = new ArrayList<>();
            histories(chance).forEach(history -> {
                waiting.addAll(cut(history, chance));
                waiting.addAll(cut(history, chance));
            });
            Collections.shuffle(waiting, chance);
            Histories histories = fresh();
            PlainTree plain = new PlainTree();
            while (!waiting.isEmpty()) {
                Batch batch = waiting.remove(0);
                Histories.Placed placed = histories.place(CHAIN, batch.stretch(), batch.ops());
                assertThat(placed.gap()).as("seed " + seed).isEqualTo(plain.waits(batch));
                if (placed.gap()) {
                    waits++;
                    waiting.add(batch);
                    continue;
                }
                int fresh = plain.take(batch);
                Node last = batch.nodes().get(batch.nodes().size() - 1);
                assertThat(placed.from()).as("seed " + seed).isEqualTo(last.op().seq() + 1 - fresh);
                assertThat(placed.home()).as("seed " + seed).isEqualTo(plain.names.get(last.head()));
                histories.add(CHAIN, batch.stretch(), batch.ops(), placed);
            }
            Set<Id> names = new HashSet<>(plain.names.values());
            assertThat(histories.limbs())
                    .as("seed " + seed)
                    .extracting(Histories.Limb::home)
                    .containsExactlyInAnyOrderElementsOf(names);
            branches += names.size() - 1;
        }
        assertThat(branches).as("the generator forks").isGreaterThan(seeds);
        assertThat(waits).as("and lets batches come too early").isGreaterThan(seeds);
    }

    /** a then b and c; the one that came first keeps the name, the other is called after itself, whichever it is. */
    @Test
    void theOneThatCameFirstKeepsTheNameAndTheOtherIsCalledAfterItself() {
        Random chance = new Random(5);
        Node a = after(null, 1, chance);
        Node b = after(a, 2, chance);
        Node c = after(a, 2, chance);
        for (List<Node> order : List.of(List.of(b, c), List.of(c, b))) {
            Histories histories = fresh();
            for (Node last : order) {
                Batch batch = new Batch(List.of(a, last));
                Histories.Placed placed = histories.place(CHAIN, batch.stretch(), batch.ops());
                boolean first = last == order.get(0);
                assertThat(placed.home())
                        .isEqualTo(
                                first ? CHAIN : Chain.branch(CHAIN, last.head().bytes()));
                assertThat(placed.leaves().isPresent()).isEqualTo(!first);
                histories.add(CHAIN, batch.stretch(), batch.ops(), placed);
            }
            assertThat(histories.tips()).extracting(tip -> tip.keeps()).containsExactly(true, false);
        }
    }
}
