package org.chizheng.sync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.office.HistoryService;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.keep.OpReading;

/** What stands behind the mark of a revoked device: kept without effect, and never out of sight. */
public final class SetAside {
    private final Core core;
    private final Enrolment enrolment;
    private final OpReading reading;

    public SetAside(Core core, Enrolment enrolment, OpReading reading) {
        this.core = core;
        this.enrolment = enrolment;
        this.reading = reading;
    }

    /**
     * One save without effect.
     *
     * @param device which PC it came from
     * @param seq its number in that PC's chain
     * @param label what people call one such record, 学员
     * @param who the account that saved it, as the PC said
     * @param at when, by that PC's clock
     * @param what in words, numbers masked
     * @param waiting it lies in the inbox, behind a number that never came
     */
    public record Line(
            Enrolment.Device device,
            long seq,
            Id record,
            String label,
            String who,
            Instant at,
            String what,
            boolean waiting) {}

    /**
     * A save that counts and was written in sight of one that does not: its writer may have been misled.
     *
     * @param line time, office, person and what was saved
     */
    public record BuiltOn(Id record, String label, String line) {}

    /** Everything set aside, by device and number. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Enrolment.Device device : revoked()) {
            Map<Id, Long> marks = marksOf(device);
            Map<Id, List<HistoryService.Entry>> told = new HashMap<>();
            for (Op op : inStore(marks)) {
                String what = told.computeIfAbsent(op.record(), record -> history(op)).stream()
                        .filter(entry -> entry.op().equals(op.id()))
                        .map(HistoryService.Entry::sentence)
                        .findFirst()
                        .orElse(label(op.kind()));
                lines.add(line(device, op, what, false));
            }
            waiting(device, marks).forEach(op -> lines.add(line(device, op, "等前面的包到了才能看全", true)));
        }
        return lines;
    }

    /** Saves to look at again: they count, and were written over a value that does not. */
    public List<BuiltOn> builtOn() {
        List<BuiltOn> built = new ArrayList<>();
        Set<Id> seen = new HashSet<>();
        for (Enrolment.Device device : revoked()) {
            List<Op> aside = inStore(marksOf(device));
            Set<Id> ids = new HashSet<>();
            aside.forEach(op -> ids.add(op.id()));
            Set<Id> records = new LinkedHashSet<>();
            aside.forEach(op -> records.add(op.record()));
            for (Id record : records) {
                for (Op op : core.services().ops().countedOn(record, ids)) {
                    if (seen.add(op.id())) {
                        built.add(new BuiltOn(record, label(op.kind()), told(op)));
                    }
                }
            }
        }
        return built;
    }

    private List<Enrolment.Device> revoked() {
        return enrolment.devices().stream()
                .filter(device -> device.mark().isPresent())
                .toList();
    }

    /** How far each of its chains counts. */
    private Map<Id, Long> marksOf(Enrolment.Device device) {
        return enrolment.table().device(device.dev()).orElseThrow().revoked();
    }

    private List<Op> inStore(Map<Id, Long> marks) {
        List<Op> ops = new ArrayList<>();
        new TreeMap<>(marks)
                .forEach((chain, last) -> ops.addAll(core.services().ops().ofChain(chain, last + 1, Long.MAX_VALUE)));
        return ops;
    }

    private List<Op> waiting(Enrolment.Device device, Map<Id, Long> marks) {
        List<Op> ops = new ArrayList<>();
        for (IntakeQueries.Noted noted : new IntakeQueries(core.store().query()).waitingOf(device.dev())) {
            reading.ops(reading.kept(noted.digest())).stream()
                    .filter(op -> op.seq() > marks.getOrDefault(noted.chain(), 0L))
                    .forEach(ops::add);
        }
        return ops;
    }

    private List<HistoryService.Entry> history(Op op) {
        return core.kinds()
                .find(op.kind())
                .map(kind -> core.services().history().of(kind, op.record()))
                .orElse(List.of());
    }

    private String told(Op op) {
        return history(op).stream()
                .filter(entry -> entry.op().equals(op.id()))
                .map(HistoryService.Entry::line)
                .findFirst()
                .orElse(label(op.kind()));
    }

    private Line line(Enrolment.Device device, Op op, String what, boolean waiting) {
        return new Line(
                device,
                op.seq(),
                op.record(),
                label(op.kind()),
                op.actorName(),
                Instant.ofEpochMilli(op.time().millis()),
                what,
                waiting);
    }

    private String label(String kind) {
        Optional<RecordKind> known = core.kinds().find(kind);
        return known.map(RecordKind::label).orElse("新版本的内容");
    }
}
