package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.Store;
import org.chizheng.sync.batch.BatchType;
import org.chizheng.sync.batch.Manifest;
import org.chizheng.sync.batch.VerifiedBatch;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.identity.DeviceTable;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.SyncRecords;

/** 演练: what taking these files would do. Everything is applied in one transaction that is taken back; no file is kept. */
public final class Rehearsal {
    private final Core core;
    private final BatchIntake intake;
    private DeviceTable table;
    private final IntakeQueries queries;
    private final Map<Id, Histories> histories = new HashMap<>();
    private final List<FileResult> results = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> waiting = new ArrayList<>();

    public Rehearsal(Core core, BatchIntake intake, Enrolment enrolment) {
        this.core = core;
        this.intake = intake;
        this.table = enrolment.table();
        this.queries = new IntakeQueries(core.store().query());
    }

    /** A batch that would be taken, and what was here before it. */
    private record Step(String name, BatchIntake.Opened opened, long here, Id home) {}

    /** Looks at one more file. */
    public void look(String name, byte[] file) {
        try {
            VerifiedBatch batch = intake.verify(file, table);
            Optional<IntakeQueries.Noted> noted = queries.noted(SyncRecords.idOf(batch.file()));
            if (noted.isPresent() && noted.get().state() != IntakeState.WAITING) {
                results.add(
                        FileResult.repeated(name, batch.manifest(), noted.get().unit(), batch.file()));
                return;
            }
            if (batch.manifest().type() == BatchType.BACK) {
                results.add(handedBack(name, batch));
                return;
            }
            if (batch.manifest().type() == BatchType.REKEY) {
                table = intake.rehearsedKeys(batch, table);
                String unit = table.device(batch.manifest().route().dev())
                        .orElseThrow()
                        .device()
                        .unit();
                results.add(FileResult.of(name, batch.manifest(), unit, batch.file(), IntakeState.TAKEN));
                return;
            }
            waiting.add(new Step(name, intake.open(batch, table), 0, null));
        } catch (Refusal refused) {
            results.add(FileResult.refused(name, refused));
        }
    }

    /** It holds what this bureau wrote itself, so there is nothing to look at beforehand. */
    private FileResult handedBack(String name, VerifiedBatch batch) {
        String unit = table.device(batch.manifest().route().dev())
                .map(entry -> entry.device().unit())
                .orElse("");
        return FileResult.of(name, batch.manifest(), unit, batch.file(), IntakeState.TAKEN);
    }

    /** What would have become of all of them together. */
    public List<FileResult> finish() {
        addWhatWaitsAlready();
        waiting.sort(Comparator.comparingLong(
                step -> step.opened().manifest().stretch().first()));
        boolean more = true;
        while (more) {
            more = waiting.removeIf(this::tryStep);
        }
        for (Step step : waiting) {
            results.add(result(step, IntakeState.WAITING));
        }
        core.ledger().quietly(this::apply);
        return results;
    }

    /** A file that closes a gap brings those behind it in as well. */
    private void addWhatWaitsAlready() {
        Set<Digest> looked = new HashSet<>();
        Set<Id> devices = new LinkedHashSet<>();
        for (Step step : waiting) {
            looked.add(step.opened().batch().file());
            devices.add(step.opened().manifest().route().dev());
        }
        for (Id dev : devices) {
            for (IntakeQueries.Noted noted : queries.waitingOf(dev)) {
                if (looked.add(noted.digest())) {
                    waiting.add(new Step("已在收件箱中等待", intake.openKept(noted.digest(), table), 0, null));
                }
            }
        }
    }

    /** @return false while something before it is missing */
    private boolean tryStep(Step step) {
        BatchIntake.Opened opened = step.opened();
        Manifest.Stretch stretch = opened.manifest().stretch();
        Id dev = opened.manifest().route().dev();
        Histories here = histories.computeIfAbsent(
                dev,
                each -> new Histories(queries, each, opened.device().device().chain()));
        Id wire = opened.manifest().route().chain();
        Histories.Placed placed = here.place(wire, stretch, opened.ops());
        if (placed.gap()) {
            return false;
        }
        here.add(wire, stretch, opened.ops(), placed);
        steps.add(new Step(step.name(), opened, placed.from() - 1, placed.home()));
        return true;
    }

    private void apply() {
        List<Op> ops = new ArrayList<>();
        for (Step step : steps) {
            step.opened().ops().stream()
                    .filter(op -> step.opened().doubt(step.home(), op.seq()).isEmpty())
                    .map(op -> op.under(step.home()))
                    .forEach(ops::add);
        }
        results.addAll(core.projection().rehearse(ops, connection -> {
            IntakeQueries then = new IntakeQueries(Store.query(connection));
            List<FileResult> judged = new ArrayList<>();
            for (Step step : steps) {
                Judgement judgement =
                        new Judgement(core.kinds(), then, step.opened().ops());
                judged.add(result(step, step.opened().state(step.home()))
                        .with(
                                BatchIntake.tally(judgement.outcomes(
                                        step.here(), seq -> step.opened().doubt(step.home(), seq))),
                                Counts.of(judgement.records(seq ->
                                        step.opened().doubt(step.home(), seq).isEmpty())),
                                judgement.cases()));
            }
            return judged;
        }));
    }

    private static FileResult result(Step step, IntakeState state) {
        return FileResult.of(
                step.name(),
                step.opened().manifest(),
                step.opened().device().device().unit(),
                step.opened().batch().file(),
                state);
    }
}
