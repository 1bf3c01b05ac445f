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
    private final DeviceTable table;
    private final IntakeQueries queries;
    private final Map<Id, IntakeQueries.Position> rehearsed = new HashMap<>();
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
    private record Step(String name, BatchIntake.Opened opened, long here) {}

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
            waiting.add(new Step(name, intake.open(batch, table), 0));
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
        Set<Id> chains = new LinkedHashSet<>();
        for (Step step : waiting) {
            looked.add(step.opened().batch().file());
            chains.add(step.opened().manifest().route().chain());
        }
        for (Id chain : chains) {
            for (IntakeQueries.Noted noted : queries.waiting(chain)) {
                if (looked.add(noted.digest())) {
                    waiting.add(new Step("已在收件箱中等待", intake.openKept(noted.digest(), table), 0));
                }
            }
        }
    }

    /** @return false while something before it is missing */
    private boolean tryStep(Step step) {
        BatchIntake.Opened opened = step.opened();
        Manifest.Stretch stretch = opened.manifest().stretch();
        Id chain = opened.manifest().route().chain();
        if (opened.trusted() < stretch.first()) {
            results.add(result(step, IntakeState.QUARANTINED));
            return true;
        }
        ChainCheck check = new ChainCheck(queries, opened, Optional.ofNullable(rehearsed.get(chain)));
        if (check.gap()) {
            return false;
        }
        if (!check.continuesWhatIsHere()) {
            String unit =
                    core.services().units().nameOf(opened.device().device().unit());
            results.add(FileResult.refused(step.name(), ChainCheck.fork(unit)));
            return true;
        }
        steps.add(new Step(step.name(), opened, check.here()));
        if (stretch.last() > check.here()) {
            rehearsed.put(
                    chain, new IntakeQueries.Position(opened.manifest().route().dev(), stretch.last(), stretch.head()));
        }
        return true;
    }

    private void apply() {
        List<Op> ops = new ArrayList<>();
        for (Step step : steps) {
            long trusted = step.opened().trusted();
            step.opened().ops().stream().filter(op -> op.seq() <= trusted).forEach(ops::add);
        }
        results.addAll(core.projection().rehearse(ops, connection -> {
            IntakeQueries then = new IntakeQueries(Store.query(connection));
            List<FileResult> judged = new ArrayList<>();
            for (Step step : steps) {
                Judgement judgement =
                        new Judgement(core.kinds(), then, step.opened().ops());
                long trusted = step.opened().trusted();
                judged.add(result(step, IntakeState.TAKEN)
                        .with(
                                BatchIntake.tally(judgement.outcomes(step.here(), trusted)),
                                Counts.of(judgement.records(trusted)),
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
