package org.chizheng.sync.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.chizheng.core.conflict.DecisionRecord;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.subsidy.RulingRecord;
import org.chizheng.core.target.TargetRecord;
import org.chizheng.sync.batch.CaseNotice;
import org.chizheng.sync.batch.DownEntry;
import org.chizheng.sync.batch.OpLines;
import org.chizheng.sync.identity.DeviceEntry;
import org.chizheng.sync.identity.DeviceTable;

/**
 * What the bureau has to say to one device that it has not said yet: its own writes on records of that office, targets,
 * decisions on cases that name the office, and where such cases stand. Other offices' records never go down here.
 */
final class Concerns {
    /** An action of the bureau's desk is far smaller: the values it sets, then the decision. */
    private static final int SIBLINGS = 200;

    /** What every office works by: the targets, and how the county reads the documents. */
    private static final List<String> FOR_ALL = List.of(TargetRecord.KIND.name(), RulingRecord.KIND.name());

    private final DownlinkQueries queries;
    private final Supplier<List<Id>> bureauChains;

    /** @param bureauChains every chain that the bureau wrote, and those that its ops were handed back to */
    Concerns(DownlinkQueries queries, Supplier<List<Id>> bureauChains) {
        this.queries = queries;
        this.bureauChains = bureauChains;
    }

    /** One entry that has no number yet. */
    record Draft(String is, String ref, List<byte[]> lines) {}

    /** @param table of the devices: what concerns one PC of an office concerns the others */
    List<Draft> of(DeviceEntry device, DeviceTable table) {
        Id dev = device.device().dev();
        List<byte[]> written = new ArrayList<>(queries.chainsOf(dev));
        ChainPieces.peers(device, table)
                .forEach(peer -> written.addAll(queries.chainsOf(peer.device().dev())));
        Map<String, DownlinkQueries.Named> cases = queries.casesNaming(written);
        Set<String> toldCases = queries.told(dev, DownEntry.CASE);
        List<Draft> drafts = new ArrayList<>();
        ops(dev, written, cases, toldCases).forEach(op -> drafts.add(draft(op)));
        drafts.addAll(notices(cases, lastTold(toldCases), lastTold(queries.perhapsTold(dev, DownEntry.CASE))));
        return drafts;
    }

    private List<Op> ops(
            Id dev, List<byte[]> written, Map<String, DownlinkQueries.Named> cases, Set<String> toldCases) {
        Set<String> told = queries.told(dev, DownEntry.OP);
        List<Id> all = bureauChains.get();
        Set<Id> wanted = new LinkedHashSet<>(queries.bureauOps(all, FOR_ALL, written));
        Set<Id> known = new HashSet<>();
        for (Op decision : queries.ofKind(all, DecisionRecord.KIND.name())) {
            boolean goes = told.contains(decision.id().toString())
                    || known.contains(decision.record())
                    || concerns(decision, written, cases, toldCases, all);
            if (goes) {
                known.add(decision.record());
                wanted.add(decision.id());
            }
        }
        wanted.removeIf(id -> told.contains(id.toString()));
        return queries.byIds(wanted);
    }

    /**
     * A decision that an office knows is taken back there too. By the case as it stands, as it was told, or by what was
     * decided in the same action.
     */
    private boolean concerns(
            Op decision,
            List<byte[]> written,
            Map<String, DownlinkQueries.Named> cases,
            Set<String> toldCases,
            List<Id> all) {
        Object caseKey = decision.set().get("caseKey");
        if (caseKey == null) {
            return false;
        }
        boolean named = cases.containsKey(caseKey.toString())
                || toldCases.stream().anyMatch(ref -> ref.startsWith(caseKey + "/"));
        return named || !queries.writtenOn(decidedOn(decision, all), written).isEmpty();
    }

    private Set<Id> decidedOn(Op decision, List<Id> all) {
        Set<Id> records = new LinkedHashSet<>();
        if (decision.transaction() == null) {
            return records;
        }
        for (Op sibling : queries.before(all, decision.seq(), SIBLINGS)) {
            if (Objects.equals(sibling.transaction(), decision.transaction())) {
                records.add(sibling.record());
                Object kept = sibling.set().get(TraineeRecord.SAME_NUMBER.releasedBy());
                if (kept != null) {
                    records.add(Id.parse(kept.toString()));
                }
            }
        }
        return records;
    }

    /**
     * Cases that a device was told of in a life that lost them, as closed: nobody else would say so of those that stand
     * no more. One that stands, now or later, is told as ever after it.
     */
    List<Draft> gone(Id dev, List<DownEntry> handedBack) {
        return handedBack.stream()
                .filter(entry -> entry.is().equals(DownEntry.CASE))
                .map(entry -> entry.notice().caseKey())
                .distinct()
                .filter(key -> Arrays.stream(CaseNotice.State.values())
                        .noneMatch(state -> queries.tells(dev, DownEntry.CASE, key + "/" + state.code())))
                .map(Concerns::closed)
                .toList();
    }

    private static Draft closed(String caseKey) {
        return draft(new CaseNotice(caseKey, "", "", CaseNotice.State.CLOSED, List.of(), List.of()));
    }

    private static Map<String, String> lastTold(Set<String> toldCases) {
        Map<String, String> lastTold = new LinkedHashMap<>();
        for (String ref : toldCases) {
            String[] parts = ref.split("/");
            lastTold.remove(parts[0]);
            lastTold.put(parts[0], parts[1]);
        }
        return lastTold;
    }

    /**
     * @param lastTold what the device knows for certain, by case
     * @param perhapsTold this and what it may have been told in an earlier life: what stands no more is closed
     */
    private static List<Draft> notices(
            Map<String, DownlinkQueries.Named> cases, Map<String, String> lastTold, Map<String, String> perhapsTold) {
        List<Draft> drafts = new ArrayList<>();
        for (DownlinkQueries.Named named : cases.values()) {
            CaseNotice.State now = named.decided() ? CaseNotice.State.RETURNED : CaseNotice.State.OPEN;
            if (!now.code().equals(lastTold.get(named.caseKey()))) {
                drafts.add(draft(new CaseNotice(
                        named.caseKey(), named.rule(), named.field(), now, named.records(), named.offices())));
            }
        }
        for (String caseKey : perhapsTold.keySet()) {
            boolean closed = CaseNotice.State.CLOSED.code().equals(lastTold.get(caseKey));
            if (!cases.containsKey(caseKey) && !closed) {
                drafts.add(closed(caseKey));
            }
        }
        return drafts;
    }

    private static Draft draft(Op op) {
        OpLines lines = OpLines.of(op);
        return new Draft(DownEntry.OP, op.id().toString(), List.of(lines.opLine(), lines.valLine()));
    }

    private static Draft draft(CaseNotice notice) {
        return new Draft(DownEntry.CASE, notice.caseKey() + "/" + notice.state().code(), List.of(notice.line()));
    }
}
