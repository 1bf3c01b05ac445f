package org.chizheng.sync.sim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;

/**
 * A county of real homes with real stores, on one thread and in virtual time. Does the steps of a plan, one after the
 * other, and asks the oracles.
 */
final class StoreWorld implements Simulation.World {
    /** After so many steps the whole picture of the bureau is laid beside the reference. */
    private static final int LOOK_EVERY = 25;

    final Path root;
    final Path template;
    final Plan plan;
    final SimSeams.WorldTime time = new SimSeams.WorldTime();
    final Coverage coverage = new Coverage();
    final Node bureau;
    final List<Node> offices = new ArrayList<>();
    final Couriers couriers;

    final Revoked revoked = new Revoked();
    final Account account = new Account(coverage);

    private final Clerks clerks = new Clerks(coverage);
    private final Machines machines;
    private final Oracles oracles;
    private final StoreFolders folders;
    /** PCs whose disk would not, and whose program was not started again since: the next save may be refused. */
    private final Set<Node> limping = new LinkedHashSet<>();

    private final Set<String> casesSeen = new TreeSet<>();

    StoreWorld(Path template, Path root, Plan plan) {
        this.template = template;
        this.root = root;
        this.plan = plan;
        this.machines = new Machines(plan, coverage);
        this.oracles = new Oracles(this);
        this.bureau = node(County.BUREAU, 1);
        for (County.Place place : County.places(plan.offices())) {
            offices.add(node(place.name(), offices.size() + 2));
        }
        this.folders = new StoreFolders(this, clerks);
        this.couriers = new Couriers(this, coverage, root, plan.sticks());
        if (plan.has(Act.CLOCK_WRONG)) {
            Chance chance = new Chance(plan.seed() + 3);
            everybody().forEach(node -> machines.clock(node.seams, chance));
        }
    }

    private Node node(String name, int number) {
        County.copy(template.resolve(name), root.resolve(name));
        Node node = new Node(name, root.resolve(name), time, plan.seed() * 1000 + number).open();
        node.acknowledge();
        return node;
    }

    /** Does all steps, lets everything come to rest, and looks at everything. */
    @Override
    public void run() {
        begin();
        for (Plan.Step step : plan.steps()) {
            perform(step);
        }
        settle();
        oracles.atTheEnd();
    }

    /** A few people and a class of each office are at the bureau already: who shares nothing contradicts nobody. */
    private void begin() {
        Chance chance = new Chance(plan.seed() + 4);
        for (Node office : offices) {
            clerks.severalAtOnce(office, chance);
            clerks.openClass(office, chance);
            clerks.enrol(office, chance);
            couriers.line(office, bureau, chance, plan.calm());
            office.acknowledge();
            account.note(everybody());
            couriers.noteGenuine(office);
        }
        folders.keepFirstCopies();
    }

    @Override
    public Coverage coverage() {
        return coverage;
    }

    private void perform(Plan.Step step) {
        Chance chance = new Chance(step.seed());
        begin(step.number());
        time.pass(chance.below(2 * plan.days()) * SimSeams.DAY / plan.steps().size());
        couriers.findSticks(false);
        try {
            act(step.act(), chance);
        } catch (PowerCut cut) {
            coverage.hit("cut", step.act().name());
        } catch (Refusal refused) {
            coverage.hit("refused", refused.code());
            tolerate(refused);
        }
        afterwards(chance);
        if (step.number() % LOOK_EVERY == 0) {
            oracles.bureauShowsWhatItShould();
        }
        coverage.hit("act", step.act().name());
    }

    private void begin(int step) {
        everybody().forEach(node -> node.begin(step));
        time.wholeMinute();
    }

    private void tolerate(Refusal refused) {
        if (refused.code().equals("store.behind") && plan.has(Act.STORE_DAMAGED)) {
            // Saved, and the list does not show it: the page is met only now. As the sentence says, opening again
            // helps.
            everybody().forEach(Node::reopen);
            return;
        }
        boolean expected = Node.isDiskTrouble(refused)
                || Set.of("case.decision", "record.voided", SimLine.DOWN).contains(refused.code());
        if (!expected) {
            throw refused;
        }
    }

    /** Whose power went starts again; whose disk would not may do so too, as the sentence says. */
    private void afterwards(Chance chance) {
        for (Node node : everybody()) {
            String fired = node.disk.fired();
            if (node.disk.isDead()) {
                clerks.closed(node);
                folders.cutPower(node, () -> machines.restart(node, chance));
            } else if (fired != null) {
                coverage.hit("fault", fired.equals("full") ? Act.DISK_FULL.name() : Act.DISK_ERROR.name());
                node.disk.heal();
                if (chance.oneIn(2) || node.core == null) {
                    clerks.closed(node);
                    node.reopen();
                    node.requireSaved();
                } else {
                    limping.add(node);
                }
            }
            node.acknowledge();
        }
        account.note(everybody());
        folders.watchLies();
        revoked.note(bureau, coverage);
        offices.forEach(couriers::noteGenuine);
        oracles.receiptsAreKept();
    }

    List<Node> everybody() {
        List<Node> all = new ArrayList<>(offices);
        all.add(bureau);
        return all;
    }

    private void act(Act act, Chance chance) {
        Node office = chance.pick(offices);
        Node anybody = chance.oneIn(3) ? bureau : chance.pick(offices);
        switch (act) {
            case REGISTER -> clerks.register(office, chance);
            case AMEND -> clerks.amend(office, chance);
            case OPEN_FORM -> clerks.openForm(anybody, chance);
            case SAVE_FORM -> clerks.saveForm(anybody, chance);
            case VOID -> clerks.voiding(office, chance);
            case UNVOID -> clerks.unvoid(anybody, chance);
            case OPEN_CLASS -> clerks.openClass(office, chance);
            case ENROL -> clerks.enrol(office, chance);
            case CERTIFICATE -> clerks.certificate(office, chance);
            case SEVERAL_AT_ONCE -> clerks.severalAtOnce(office, chance);
            case BUREAU_AMEND -> clerks.amend(bureau, chance);
            case BUREAU_VOID -> clerks.voiding(bureau, chance);
            case DECIDE -> clerks.decide(bureau, chance);
            case APPROVE -> clerks.approve(bureau, chance);
            case TARGET -> clerks.target(bureau, chance);
            case NEWER_PROGRAM -> newerProgram(office, chance);
            case EXPORT -> couriers.export(office, chance);
            case RECEIVE -> couriers.receive(bureau, chance);
            case TAKE -> couriers.take(office, chance);
            case LINE -> couriers.line(office, bureau, chance, plan);
            case REPEAT_FILES, REORDER_FILES -> couriers.shuffle(bureau, act, chance);
            case LOSE_FILE, TRUNCATE_FILE, FLIP_BIT, FORGET_STICK, LOSE_STICK -> couriers.spoil(act, chance);
            default -> machine(act, anybody, chance);
        }
        noteCases(act);
    }

    private void newerProgram(Node office, Chance chance) {
        clerks.newerProgram(office, chance);
        coverage.hit("fault", Act.NEWER_PROGRAM.name());
    }

    private void machine(Act act, Node node, Chance chance) {
        switch (act) {
            case REOPEN -> {
                clerks.closed(node);
                node.reopen();
            }
            case BACKUP -> folders.backUp();
            case CHECK -> machines.check(node);
            case POWER_CUT, DISK_FULL, DISK_ERROR -> machines.arm(node, act, chance);
            case POWER_CUT_WHILE_OPENING -> {
                clerks.closed(node);
                machines.cutWhileOpening(node, chance);
            }
            case STORE_LOST, STORE_OLD, STORE_DAMAGED -> {
                clerks.closed(node);
                machines.spoilStore(node, act, chance);
            }
            case CLOCK_WRONG -> machines.clock(node.seams, chance);
            case INSIDER_ROW -> machines.editRow(node, chance);
            case INSIDER_JOURNAL -> {
                clerks.closed(node);
                machines.editJournal(node, chance);
            }
            case REVOKE -> revoke(chance);
            case RESTORE_FOLDER -> folders.putBackOrCopy(chance.pick(offices), chance);
            case CLONE_PC -> folders.copyToAnother(chance.pick(offices));
            case RESTORE_BUREAU -> folders.restoreBureau(chance);
            case LYING_DISK -> folders.lie(chance.pick(offices), chance);
            default -> throw new IllegalStateException("no such act: " + act);
        }
    }

    private void revoke(Chance chance) {
        if (revoked.any() || offices.size() < 2) {
            return;
        }
        Id device = chance.pick(offices).device();
        revoked.ask(device, account.heldBy(bureau));
        bureau.sync.bureau().revoke(device.toString());
    }

    StoreFolders folders() {
        return folders;
    }

    Optional<Node.Copy> backup() {
        return folders.lastBackup();
    }

    /** Whether the bureau was ever restored from a backup. */
    boolean isRestored() {
        return folders.isRestored();
    }

    /** Counts cases that were opened and closed, by rule. */
    private void noteCases(Act act) {
        if (act == Act.OPEN_FORM || bureau.core == null) {
            return;
        }
        Set<String> now = new TreeSet<>();
        for (Case found : bureau.core.services().cases().open()) {
            now.add(found.rule() + "/" + found.id());
        }
        now.stream().filter(key -> !casesSeen.contains(key)).forEach(key -> count(key, " opened"));
        casesSeen.stream().filter(key -> !now.contains(key)).forEach(key -> count(key, " closed"));
        casesSeen.clear();
        casesSeen.addAll(now);
    }

    private void count(String key, String what) {
        coverage.hit("case", key.substring(0, key.indexOf('/')) + what);
    }

    /** The faults end: sticks turn up, disks are whole, the line holds. Within a few rounds everything has arrived. */
    private void settle() {
        begin(-1);
        everybody().forEach(node -> node.disk.heal());
        limping.forEach(Node::reopen);
        couriers.findSticks(true);
        Chance chance = new Chance(plan.seed() + 1);
        Plan calm = plan.calm();
        for (int round = 0; round < 4; round++) {
            time.pass(SimSeams.DAY);
            for (Node office : offices) {
                couriers.line(office, bureau, chance, calm);
                office.acknowledge();
                couriers.noteGenuine(office);
            }
            bureau.acknowledge();
            account.note(everybody());
        }
    }

    @Override
    public void close() {
        for (Node node : everybody()) {
            try {
                node.disk.heal();
                node.close();
            } catch (RuntimeException broken) {
                coverage.hit("close", broken.getClass().getSimpleName());
            }
        }
        County.delete(root);
    }
}
