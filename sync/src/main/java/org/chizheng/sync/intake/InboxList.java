package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.keep.CheckCode;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.OpReading;

/** 收件: what came from whom, what is missing, and what each batch changed. */
public final class InboxList {
    private final Core core;
    private final Enrolment enrolment;
    private final OpReading reading;
    private final IntakeQueries queries;

    public InboxList(Core core, Enrolment enrolment, OpReading reading) {
        this.core = core;
        this.enrolment = enrolment;
        this.reading = reading;
        this.queries = new IntakeQueries(core.store().query());
    }

    /**
     * One office.
     *
     * @param missing what has to come before the rest can be taken, as sentences
     * @param lastAtMillis when something last came, 0 for never
     * @param batches newest last
     */
    public record UnitInbox(String unit, String name, List<String> missing, long lastAtMillis, List<Line> batches) {}

    /**
     * One batch.
     *
     * @param number its number among the device's batches, 0 while that is not sure
     * @param atMillis when it was last dealt with
     * @param counts records {@code new}, {@code changed}, {@code conflict}, {@code suspected}
     * @param outcomes ops by outcome code
     */
    public record Line(
            Digest file,
            int number,
            long first,
            long last,
            IntakeState state,
            String way,
            long atMillis,
            String checkCode,
            Map<String, Integer> counts,
            Map<String, Integer> outcomes) {}

    /** What one batch changed: record ids under 新增, 变更, 冲突, 疑似重复, as things stand now. */
    public record Changes(Set<Id> added, Set<Id> changed, Set<Id> conflicts, Set<Id> suspected) {}

    /** Every office that is enrolled or ever sent, in official order. */
    public List<UnitInbox> units() {
        UnaryOperator<String> names = core.services().units()::nameOf;
        Map<String, Map<Id, List<IntakeQueries.Noted>>> byUnit =
                new TreeMap<>(core.services().units().officialOrder());
        enrolment.table().devices().stream()
                .filter(entry -> !entry.bureau())
                .forEach(entry -> byUnit.computeIfAbsent(entry.device().unit(), unit -> new LinkedHashMap<>())
                        .put(entry.device().chain(), new ArrayList<>()));
        for (IntakeQueries.Noted noted : queries.all()) {
            byUnit.computeIfAbsent(noted.unit(), unit -> new LinkedHashMap<>())
                    .computeIfAbsent(noted.chain(), chain -> new ArrayList<>())
                    .add(noted);
        }
        List<UnitInbox> units = new ArrayList<>();
        byUnit.forEach((unit, chains) -> units.add(unit(unit, names.apply(unit), chains)));
        return units;
    }

    private UnitInbox unit(String unit, String name, Map<Id, List<IntakeQueries.Noted>> chains) {
        List<Line> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        chains.forEach((chain, noted) -> {
            int number = 0;
            long through = 0;
            for (IntakeQueries.Noted batch : noted) {
                boolean counted = batch.state() == IntakeState.TAKEN && batch.last() > through;
                if (counted) {
                    number++;
                    through = batch.last();
                }
                lines.add(line(batch, counted ? number : 0));
            }
            missing.addAll(missing(name, chain, number));
        });
        lines.sort(Comparator.comparingLong(Line::atMillis));
        long lastAt = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).atMillis();
        return new UnitInbox(unit, name, missing, lastAt, lines);
    }

    private List<String> missing(String name, Id chain, int taken) {
        long here = queries.position(chain).map(IntakeQueries.Position::seq).orElse(0L);
        List<String> sentences = new ArrayList<>();
        for (Standing.Gap gap : Answers.gaps(queries, chain, here)) {
            String which = sentences.isEmpty() ? "缺第" + (taken + 1) + "号包" : "后面还缺";
            sentences.add(name + which + "（第" + gap.first() + "至" + gap.last() + "条），请再送一次");
        }
        return sentences;
    }

    private static Line line(IntakeQueries.Noted noted, int number) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        Answers.split(Counts.read(noted.counts()), outcomes, counts);
        return new Line(
                noted.digest(),
                number,
                noted.first(),
                noted.last(),
                noted.state(),
                noted.way(),
                noted.atMillis(),
                CheckCode.of(noted.digest()),
                counts,
                outcomes);
    }

    /** Follows the log of what was taken from its beginning; empty when it is whole. */
    public Optional<Finding> checkLog() {
        return new IntakeLog(core, enrolment.bureau().epoch()).check();
    }

    /** @param file of a batch that was taken */
    public Changes changes(Digest file) {
        List<Op> ops = reading.ops(reading.kept(file));
        Map<String, Set<Id>> found = new Judgement(core.kinds(), queries, ops).records(Long.MAX_VALUE);
        return new Changes(
                set(found, Judgement.NEW),
                set(found, Judgement.CHANGED),
                set(found, Judgement.CONFLICT),
                set(found, Judgement.SUSPECTED));
    }

    private static Set<Id> set(Map<String, Set<Id>> found, String word) {
        return new LinkedHashSet<>(found.get(word));
    }
}
