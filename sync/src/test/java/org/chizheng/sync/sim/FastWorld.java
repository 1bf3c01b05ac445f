package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.Journal;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.seal.DataKey;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.sync.crypto.DeviceKeys;

/** A county of the fast layer: no tables, no hub; journals, batches, merge and faults of files and machines. */
final class FastWorld implements Simulation.World {
    private static final List<DeviceKeys> KEYS = new ArrayList<>();
    private static final int MOST = 41;

    /** A batch on its way: it may arrive often, or never. */
    private record Underway(FastNode from, byte[] file) {}

    private final Coverage coverage = new Coverage();
    private final Plan plan;
    private final SimSeams.WorldTime time = new SimSeams.WorldTime();
    private final List<FastNode> nodes = new ArrayList<>();
    private final Clerks clerks = new Clerks(coverage);
    private final List<Underway> underway = new ArrayList<>();
    private final List<Underway> drawer = new ArrayList<>();
    private final Map<String, Long> cut = new HashMap<>();
    private final Folders folders;

    FastWorld(Path root, Plan plan) {
        this.plan = plan;
        this.folders = new Folders(root, clerks, coverage, nodes);
        Chance chance = new Chance(plan.seed() + 5);
        FastNode.County county = new FastNode.County(
                new HashMap<>(), new HashMap<>(), keys(0), new SimSeams(time, plan.seed() + 9).newId());
        for (int i = 1; i <= plan.offices(); i++) {
            SimSeams seams = new SimSeams(time, plan.seed() * 1000 + i);
            if (plan.has(Act.CLOCK_WRONG)) {
                new Machines(plan, coverage).clock(seams, chance);
            }
            long segment = chance.pick(1_500L, 6_000L, 8L << 20);
            FastChains.Place place = FastChains.Place.of(root, "node" + i, seams, DataKey.draw(seams), segment);
            nodes.add(new FastNode("office" + i, place, keys(i), county)
                    .trusted(chance.pick("ok", "unknown", "suspect"))
                    .begin()
                    .open());
        }
    }

    /** Keys cost more than a whole seed: every county has the same. */
    private static DeviceKeys keys(int number) {
        if (KEYS.isEmpty()) {
            for (int i = 0; i < MOST; i++) {
                KEYS.add(DeviceKeys.fresh(new SimSeams(new SimSeams.WorldTime(), i)));
            }
        }
        return KEYS.get(number);
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    @Override
    public void run() {
        for (Plan.Step step : plan.steps()) {
            Chance chance = new Chance(step.seed());
            time.pass(
                    chance.below(2 * plan.days()) * SimSeams.DAY / plan.steps().size());
            try {
                act(step.act(), chance);
            } catch (PowerCut cutNow) {
                coverage.hit("cut", step.act().name());
            } catch (Refusal refused) {
                coverage.hit("refused", refused.code());
                boolean expected = Node.isDiskTrouble(refused) || refused.code().equals("record.voided");
                if (!expected) {
                    throw refused;
                }
            }
            afterwards(chance);
            coverage.hit("act", step.act().name());
        }
        settle();
    }

    private void act(Act act, Chance chance) {
        FastNode node = chance.pick(nodes);
        switch (act) {
            case REGISTER -> clerks.register(node, chance);
            case AMEND, BUREAU_AMEND -> clerks.amend(node, chance);
            case OPEN_FORM -> clerks.openForm(node, chance);
            case SAVE_FORM -> clerks.saveForm(node, chance);
            case VOID, BUREAU_VOID -> clerks.voiding(node, chance);
            case UNVOID -> clerks.unvoid(node, chance);
            case OPEN_CLASS -> clerks.openClass(node, chance);
            case ENROL -> clerks.enrol(node, chance);
            case CERTIFICATE -> clerks.certificate(node, chance);
            case SEVERAL_AT_ONCE -> clerks.severalAtOnce(node, chance);
            case NEWER_PROGRAM -> clerks.newerProgram(node, chance);
            case EXPORT -> send(node, chance);
            case LINE, RECEIVE, TAKE -> deliver(chance);
            case REPEAT_FILES, REORDER_FILES -> everything(act, chance);
            case LOSE_FILE, LOSE_STICK, FORGET_STICK -> lose(act, chance);
            case TRUNCATE_FILE, FLIP_BIT -> damage(act, node, chance);
            case POWER_CUT -> node.disk.cutAfter(chance.below(14));
            case LYING_DISK -> {
                node.lie();
                node.disk.cutAfter(chance.between(4, 20));
            }
            case DISK_FULL -> node.disk.fullFor(chance.between(1, 4));
            case DISK_ERROR -> node.disk.failAfter(chance.below(10));
            case CLOCK_WRONG -> new Machines(plan, coverage).clock(node.seams, chance);
            case REOPEN -> reopen(node);
            case RESTORE_FOLDER -> {
                folders.putBackOrCopy(node, chance);
                cut.clear();
            }
            case CLONE_PC -> folders.copyToAnother(node, new SimSeams(time, plan.seed() * 1000 + 50 + nodes.size()));
            default -> coverage.hit("not in this layer", act.name());
        }
    }

    private void reopen(FastNode node) {
        clerks.closed(node);
        node.close();
        node.disk.heal();
        node.open();
    }

    /** One batch of what was not sent yet, or of any stretch once more: resends need not have the former bounds. */
    private void send(FastNode node, Chance chance) {
        Journal journal = chance.oneIn(3)
                ? chance.pick(node.chains().travellingOnes())
                : node.chains().travelling();
        String key = node.name + journal.chain();
        long from = cut.getOrDefault(key, 0L) + 1;
        if (chance.oneIn(5)) {
            from = 1 + chance.below((int) Math.max(1, journal.lastSeq()));
        }
        if (from > journal.lastSeq()) {
            return;
        }
        long through = chance.oneIn(3) ? from : Math.min(journal.lastSeq(), from + chance.below(12));
        underway.add(new Underway(node, node.batch(journal, from, through)));
        cut.merge(key, through, Math::max);
        coverage.hit("batch", "cut");
    }

    private void deliver(Chance chance) {
        for (int i = chance.between(1, 4); i > 0 && !underway.isEmpty(); i--) {
            Underway batch = underway.get(chance.below(underway.size()));
            FastNode to = chance.pick(nodes);
            if (to != batch.from()) {
                coverage.hit("batch", to.take(batch.file()) ? "taken" : "waiting");
            }
            if (chance.oneIn(6)) {
                underway.remove(batch);
            }
        }
    }

    /** All that is underway arrives at one place, in any order, again or for the first time. */
    private void everything(Act act, Chance chance) {
        FastNode to = chance.pick(nodes);
        for (Underway batch : chance.shuffled(underway)) {
            if (batch.from() != to) {
                coverage.hit("batch", to.take(batch.file()) ? "taken" : "waiting");
                coverage.hit("fault", act.name());
            }
        }
    }

    private void lose(Act act, Chance chance) {
        if (!underway.isEmpty()) {
            Underway batch = underway.remove(chance.below(underway.size()));
            if (act == Act.FORGET_STICK) {
                drawer.add(batch);
            }
            coverage.hit("fault", act.name());
        }
    }

    /** What was changed on its way is refused in words, and nothing of it counts. */
    private void damage(Act act, FastNode node, Chance chance) {
        if (underway.isEmpty()) {
            return;
        }
        byte[] file = chance.pick(underway).file();
        byte[] changed = chance.oneIn(3) ? SimLine.otherSignature(file, chance) : SimLine.mangled(file, chance);
        Map<String, String> before = node.picture();
        try {
            node.take(changed);
            throw new Failure("F5", node.name + " took a file that no office made");
        } catch (Refusal refused) {
            coverage.hit("refused", refused.code());
            boolean named = refused.code().startsWith("batch.");
            Failure.unless(named && node.picture().equals(before), "F5", "a changed file left a trace");
        }
        coverage.hit("fault", act.name());
    }

    private void afterwards(Chance chance) {
        for (FastNode node : nodes) {
            String fired = node.disk.fired();
            if (node.disk.isDead()) {
                coverage.hit("fault", Act.POWER_CUT.name());
                folders.cutPower(node, chance);
            } else if (fired != null) {
                coverage.hit("fault", fired.equals("full") ? Act.DISK_FULL.name() : Act.DISK_ERROR.name());
                node.disk.heal();
                if (chance.oneIn(2)) {
                    reopen(node);
                }
            }
            node.acknowledge();
        }
    }

    /** Everybody gets everything that is anywhere, in an order of its own; then all show what the reference says. */
    private void settle() {
        underway.addAll(drawer);
        Chance chance = new Chance(plan.seed() + 1);
        nodes.forEach(this::reopen);
        for (int round = 0; round < 3; round++) {
            for (FastNode to : chance.shuffled(nodes)) {
                List<byte[]> files = new ArrayList<>();
                underway.stream().filter(late -> late.from() != to).forEach(late -> files.add(late.file()));
                for (FastNode from : nodes) {
                    files.addAll(from == to ? List.of() : missing(from, to));
                }
                chance.shuffled(files).forEach(to::take);
                to.acknowledge();
            }
        }
        nodes.forEach(to -> nodes.forEach(from -> {
            boolean all = missing(from, to).isEmpty();
            Failure.unless(all, "P5", to.name + " misses ops of " + from.name);
        }));
        Map<Id, Op> all = folders.everythingThatStands();
        look(all);
    }

    /** What one PC has and another has not: its own chains, and the files that it received. */
    private static List<byte[]> missing(FastNode from, FastNode to) {
        List<byte[]> files = new ArrayList<>();
        for (Journal journal : from.chains().travellingOnes()) {
            if (!to.holds(journal.point())) {
                files.add(from.batch(journal, 1, journal.lastSeq()));
            }
        }
        from.files().stream().filter(file -> !to.holds(FastNode.endOf(file))).forEach(files::add);
        return files;
    }

    private void look(Map<Id, Op> all) {
        Map<String, String> wanted = new Reference(all.values(), FastNode.KINDS).fields();
        for (FastNode node : nodes) {
            node.verify();
            all.forEach((id, op) -> {
                boolean there = node.store
                        .op(id)
                        .filter(here -> Node.sameBytes(here, op))
                        .isPresent();
                Failure.unless(there, "I1", node.name + " does not have op " + op.seq());
            });
            List<String> apart = Picture.differences(wanted, node.picture());
            Failure.unless(apart.isEmpty(), "I2", node.name + " shows another picture: " + apart);
            node.close();
            node.open();
            apart = Picture.differences(wanted, node.picture());
            Failure.unless(apart.isEmpty(), "I13", node.name + " rebuilds another picture: " + apart);
        }
        coverage.hit("ops", "in the end", all.size());
    }

    @Override
    public void close() {
        nodes.forEach(FastNode::delete);
    }
}
