package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Standing;
import org.chizheng.sync.crypto.Digest;
import org.chizheng.sync.intake.log.IntakeLog;
import org.chizheng.sync.keep.CheckCode;
import org.chizheng.sync.keep.Counts;
import org.chizheng.sync.keep.IntakeState;
import org.chizheng.sync.keep.OpReading;
import org.chizheng.sync.keep.SyncRecords;

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
     * @param told what happened to its devices and what to do, as sentences
     * @param lastAtMillis when something last came, 0 for never
     * @param batches newest last
     */
    public record UnitInbox(
            String unit, String name, List<String> missing, List<String> told, long lastAtMillis, List<Line> batches) {}

    /**
     * One batch.
     *
     * @param number its number among the device's batches through all of its chains, 0 while that is not sure
     * @param atMillis when it came
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
                    .computeIfAbsent(noted.home(), home -> new ArrayList<>())
                    .add(noted);
        }
        List<UnitInbox> units = new ArrayList<>();
        Map<Id, Long> marks = core.services().ops().marks();
        byUnit.forEach((unit, chains) -> units.add(unit(unit, names.apply(unit), chains, marks)));
        return units;
    }

    private UnitInbox unit(String unit, String name, Map<Id, List<IntakeQueries.Noted>> chains, Map<Id, Long> marks) {
        List<Line> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Map<Id, Integer> numbers = new HashMap<>();
        chains.forEach((chain, noted) -> {
            int number = 0;
            long through = 0;
            for (IntakeQueries.Noted batch : noted) {
                boolean inStore = batch.state() == IntakeState.TAKEN || batch.state() == IntakeState.QUARANTINED;
                boolean counted = inStore && batch.last() > through;
                if (counted) {
                    number = numbers.merge(batch.dev(), 1, Integer::sum);
                    through = batch.last();
                }
                lines.add(line(batch, counted ? number : 0));
            }
            missing.addAll(missing(name, chain, number, marks.getOrDefault(chain, Long.MAX_VALUE)));
        });
        lines.sort(Comparator.comparingLong(Line::atMillis));
        long lastAt = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).atMillis();
        return new UnitInbox(unit, name, missing, told(unit, name), lastAt, lines);
    }

    private List<String> told(String unit, String name) {
        DeviceChains chains = new DeviceChains(core);
        return enrolment.table().devices().stream()
                .filter(entry -> entry.device().unit().equals(unit))
                .flatMap(entry -> chains.told(name, entry.device()).stream())
                .toList();
    }

    /** @param trusted the last number that counts; what is missing behind it is missed by nobody */
    private List<String> missing(String name, Id chain, int taken, long trusted) {
        long here = queries.position(chain).map(IntakeQueries.Position::seq).orElse(0L);
        List<String> sentences = new ArrayList<>();
        for (Standing.Gap gap : Answers.gaps(queries, chain, here)) {
            if (gap.first() > trusted) {
                break;
            }
            String which = sentences.isEmpty() ? "缺第" + (taken + 1) + "号包" : "后面还缺";
            sentences.add(name + which + "（第" + gap.first() + "至" + gap.last() + "条），请再送一次");
        }
        long waiting = queries.waiting(chain).stream()
                .filter(batch -> batch.first() <= trusted)
                .count();
        if (sentences.isEmpty() && waiting > 0) {
            sentences.add(name + "有 " + waiting + " 个包在等它前面的内容（另起日志之前的，或另一份记录的），请那台电脑再上报一次");
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
        Trust trust = core.services().ops().trust();
        Optional<Id> home = queries.noted(SyncRecords.idOf(file)).map(IntakeQueries.Noted::home);
        Map<String, Set<Id>> found = new Judgement(core.kinds(), queries, ops)
                .records(seq -> home.map(chain -> trust.counts(chain, seq)).orElse(true));
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
