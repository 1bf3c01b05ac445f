package org.chizheng.app.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chizheng.app.ui.table.Standing;
import org.chizheng.app.ui.task.Running;
import org.chizheng.app.ui.task.Tasks;
import org.chizheng.app.ui.task.Work;
import org.chizheng.core.Core;
import org.chizheng.core.Services;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitCode;
import org.chizheng.core.division.UnitKind;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.ledger.ReportState.Reported;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;

/**
 * One person at one open data folder, as all screens share it. Services and queries are asked only inside
 * {@link #read} and {@link #work}: the screen's thread never enters the store.
 */
public final class Session implements AutoCloseable {
    private final Core core;
    private final Tasks tasks;
    private final UnitCatalogue units = UnitCatalogue.shipped();
    private final Changes changes;
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile Supplier<Reported> reported = () -> Reported.NOTHING;

    public Session(Core core, Tasks tasks) {
        this.core = core;
        this.tasks = tasks;
        this.changes = new Changes(core.feed(), tasks);
    }

    public Core core() {
        return core;
    }

    public Services services() {
        return core.services();
    }

    public Actor actor() {
        return core.actor();
    }

    public Tasks tasks() {
        return tasks;
    }

    /**
     * A quick question or a save of one record. These run one after the other in the order they were given, so that a
     * list that is read after a save shows it.
     */
    public <T> Running read(Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        return tasks.read(explained(job), onDone, onError);
    }

    /** Long work with a line in the status bar; {@code name} follows 正在, as in 导入花名册. */
    public <T> Running work(String name, Work<T> job, Consumer<? super T> onDone, Consumer<Refusal> onError) {
        return tasks.submit(name, explained(job), onDone, onError);
    }

    /**
     * A file of the store that cannot be read is no fault of the program, and has its own sentence. Work that is still
     * under way when the folder is let go of finds the store closed, which says nothing of its file.
     */
    private <T> Work<T> explained(Work<T> job) {
        return progress -> {
            try {
                return job.run(progress);
            } catch (Refusal | CancellationException told) {
                throw told;
            } catch (Exception failure) {
                if (closed) {
                    throw failure;
                }
                throw core.doctor()
                        .explain(failure)
                        .<Exception>map(refusal -> refusal)
                        .orElse(failure);
            }
        };
    }

    /**
     * Runs {@code reload} on the screen's thread a moment after records of these kinds changed, here or by what arrived;
     * many changes at once are told once.
     *
     * @param kinds names of record kinds; empty for any
     * @return ends the listening
     */
    public Runnable onChange(Set<String> kinds, Runnable reload) {
        return changes.listen(kinds, reload);
    }

    /** The desk's day: the practice county has its own. */
    public LocalDate today() {
        return core.seams().today();
    }

    public boolean isBureau() {
        return core.isBureau();
    }

    /** {@code township}, {@code department} or {@code bureau}. */
    public String role() {
        return core.home().card().role();
    }

    public boolean isPractice() {
        return core.home().card().practice();
    }

    /** ISO day of the practice county; empty in a real office. */
    public String practiceDay() {
        return isPractice() ? core.home().card().practiceDay() : "";
    }

    /** Code of the unit whose records these are. */
    public String unit() {
        return core.home().card().unit();
    }

    /** Six digits. */
    public String county() {
        return new UnitCode(unit()).county();
    }

    public UnitCatalogue units() {
        return units;
    }

    /** 岳阳镇; empty for no code. */
    public String unitName(String code) {
        return code == null || code.isEmpty() ? "" : units.nameOf(code);
    }

    /** 古县·岳阳镇, 古县人社局. */
    public String officeName() {
        return OfficeName.of(units, unit());
    }

    /** Townships of the county that are in force, in official order. */
    public List<Unit> townships() {
        return units.childrenOf(county(), UnitKind.TOWNSHIP);
    }

    /** Townships and departments: what a training or a certificate may count for. */
    public List<Unit> countingUnits() {
        return units.childrenOf(county()).stream().filter(Unit::inForce).toList();
    }

    public List<Unit> villages(String township) {
        return units.childrenOf(township, UnitKind.VILLAGE);
    }

    /** How far this device's records have gone; asked off the screen's thread. */
    public Reported reported() {
        return reported.get();
    }

    /** The exchange tells what was sent and confirmed; until it does, everything is 未报. */
    public void reportedBy(Supplier<Reported> source) {
        reported = source;
    }

    /**
     * The bureau reports to nobody: what stands in its register is confirmed.
     *
     * @param ownSeq of the record
     * @param inCase whether an open case names it
     */
    public Standing standing(long ownSeq, boolean inCase) {
        if (isBureau()) {
            return inCase ? Standing.TROUBLED : Standing.CONFIRMED;
        }
        return switch (ReportState.of(ownSeq, reported(), inCase)) {
            case UNREPORTED -> Standing.LOCAL;
            case SENT -> Standing.SENT;
            case CONFIRMED -> Standing.CONFIRMED;
            case PROBLEM -> Standing.TROUBLED;
        };
    }

    /** Something that stands on the open folder and has to end before it, such as the receiver on the line. */
    public void endBeforeClosing(Runnable end) {
        ends.add(end);
    }

    /** Lets go of the data folder; everything that was saved is on the disk already. */
    @Override
    public void close() {
        closed = true;
        ends.forEach(Runnable::run);
        changes.close();
        core.close();
    }
}
