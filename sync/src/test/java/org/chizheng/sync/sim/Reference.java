package org.chizheng.sync.sim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.RecordKinds;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.NaiveCases;
import org.chizheng.core.store.NaiveMerge;

/**
 * The picture that a set of ops gives, written from sync-protocol §2.12 and §2.14 and from nothing else: no order of
 * arrival, no step-by-step state, every question asked anew of the whole set. It shares no code with the merge. Cases of more
 * than single values (a voiding, an approval or a merger that was contradicted, overlapping classes) are those of {@link
 * NaiveCases}, which is written in the same way.
 */
final class Reference {
    private final RecordKinds kinds;
    private final Map<Id, List<Op>> byRecord = new TreeMap<>();

    Reference(Collection<Op> ops, RecordKinds kinds) {
        this.kinds = kinds;
        Set<Id> known = new HashSet<>();
        for (Op op : ops) {
            if (known.add(op.id())) {
                byRecord.computeIfAbsent(op.record(), id -> new ArrayList<>()).add(op);
            }
        }
    }

    /** Lines as {@link Picture} has them of a store: fields with heads and value, and cases. */
    TreeMap<String, String> picture() {
        TreeMap<String, String> lines = fields();
        cases().forEach((id, rule) -> lines.put("case/" + id, rule + (isDecided(id) ? " decided" : " open")));
        return lines;
    }

    /** The fields of all records. */
    TreeMap<String, String> fields() {
        TreeMap<String, String> lines = new TreeMap<>();
        for (RecordKind kind : kinds.all()) {
            if (kind.deviceOnly()) {
                continue;
            }
            for (Id record : records(kind.name())) {
                fields(kind, record).forEach((field, line) -> lines.put(Picture.key(kind, record, field), line));
            }
        }
        return lines;
    }

    /** The lines of one record only. */
    Map<String, String> fields(RecordKind kind, Id record) {
        Map<String, String> lines = new TreeMap<>();
        Set<String> written = new TreeSet<>();
        byRecord.getOrDefault(record, List.of())
                .forEach(op -> written.addAll(op.set().keySet()));
        for (String field : written) {
            List<Id> heads = new ArrayList<>();
            heads(record, field).forEach(op -> heads.add(op.id()));
            lines.put(field, Picture.line(heads, shown(kind, record, field)));
        }
        return lines;
    }

    private Set<Id> records(String kind) {
        Set<Id> found = new TreeSet<>();
        byRecord.forEach((record, ops) -> {
            if (ops.stream().anyMatch(op -> op.kind().equals(kind))) {
                found.add(record);
            }
        });
        return found;
    }

    private List<Op> writers(Id record, String field) {
        return byRecord.getOrDefault(record, List.of()).stream()
                .filter(op -> op.set().containsKey(field))
                .toList();
    }

    /** Writes that no other write of the field names as seen (§2.12: heads = undominated). */
    private List<Op> heads(Id record, String field) {
        List<Op> all = writers(record, field);
        return all.stream()
                .filter(op -> all.stream().noneMatch(other -> sees(other, field, op)))
                .toList();
    }

    private static boolean sees(Op later, String field, Op earlier) {
        List<Id> base = later.base().get(field);
        return base != null && base.contains(earlier.id());
    }

    private Object shown(RecordKind kind, Id record, String field) {
        if (field.equals("voided")) {
            return voided(record);
        }
        Field declared = kind.field(field).orElse(null);
        if (declared == null) {
            return null;
        }
        List<Op> heads = heads(record, field);
        boolean desk = declared.merge().needsDesk() && differ(field, heads);
        Op winner = desk ? lastCommon(record, field, heads) : greatest(heads);
        return winner == null ? null : winner.set().get(field);
    }

    /** Who wrote the same without having seen the other agrees: there is nothing to decide. */
    private static boolean differ(String field, List<Op> heads) {
        Set<String> values = new HashSet<>();
        heads.forEach(op -> values.add(String.valueOf(op.set().get(field))));
        return values.size() > 1;
    }

    /** Of harmless values written at the same time: trusted clock, then time, then id (§2.4). */
    private static Op greatest(Collection<Op> ops) {
        Op best = null;
        for (Op op : ops) {
            if (best == null || isGreater(op, best)) {
                best = op;
            }
        }
        return best;
    }

    private static boolean isGreater(Op one, Op other) {
        List<String> trust = List.of("suspect", "unknown", "ok");
        int byClock = Integer.compare(trust.indexOf(one.clock()), trust.indexOf(other.clock()));
        if (byClock != 0) {
            return byClock > 0;
        }
        if (one.time().millis() != other.time().millis()) {
            return one.time().millis() > other.time().millis();
        }
        if (one.time().counter() != other.time().counter()) {
            return one.time().counter() > other.time().counter();
        }
        return HexFormat.of()
                        .formatHex(one.id().bytes())
                        .compareTo(HexFormat.of().formatHex(other.id().bytes()))
                > 0;
    }

    /** What all writers of concurrent guarded values had before them: the provisional value is the one before. */
    private Op lastCommon(Id record, String field, List<Op> heads) {
        Set<Op> common = null;
        for (Op head : heads) {
            Set<Op> before = before(record, field, head);
            if (common == null) {
                common = before;
            }
            common.retainAll(before);
        }
        List<Op> last = new ArrayList<>();
        for (Op op : common) {
            boolean overruled = false;
            for (Op other : common) {
                overruled |= before(record, field, other).contains(op);
            }
            if (!overruled) {
                last.add(op);
            }
        }
        return greatest(last);
    }

    private Set<Op> before(Id record, String field, Op op) {
        Set<Op> found = new HashSet<>();
        for (Op earlier : writers(record, field)) {
            if (sees(op, field, earlier)) {
                found.add(earlier);
                found.addAll(before(record, field, earlier));
            }
        }
        return found;
    }

    /** Edit against void at the same time: live. A voiding holds while it knew every value that stands. */
    private Object voided(Id record) {
        List<Op> heads = heads(record, "voided");
        List<Op> informed = new ArrayList<>();
        for (Op op : heads) {
            if (op.set().get("voided") == null) {
                return null;
            }
            if (knewAll(op, record)) {
                informed.add(op);
            }
        }
        Op best = greatest(informed);
        return best == null ? null : best.set().get("voided");
    }

    private boolean knewAll(Op voiding, Id record) {
        Set<Id> known = new HashSet<>(Set.of(voiding.id()));
        voiding.base().values().forEach(known::addAll);
        for (Op op : byRecord.get(record)) {
            for (String field : op.set().keySet()) {
                boolean stands = !field.equals("voided") && heads(record, field).contains(op);
                if (stands && !known.contains(op.id())) {
                    return false;
                }
            }
        }
        return true;
    }

    private Object value(String kind, Id record, String field) {
        return shown(kinds.get(kind), record, field);
    }

    /** Case id to its rule: SHA-256 over rule, field and sorted members. */
    Map<String, String> cases() {
        Map<String, String> cases = new TreeMap<>();
        for (RecordKind kind : kinds.all()) {
            for (Id record : kind.deviceOnly() ? Set.<Id>of() : records(kind.name())) {
                for (Field field : kind.fields()) {
                    List<Op> heads = field.merge().needsDesk() ? heads(record, field.name()) : List.of();
                    if (differ(field.name(), heads)) {
                        cases.put(id("field", field.name(), heads), "field");
                    }
                }
            }
        }
        shared(cases, "dup-id", "trainee", List.of("idNo"), "sameAs");
        shared(cases, "dup-certificate", "certificate", List.of("kind", "number"), null);
        shared(cases, "dup-voucher", "enrolment", List.of("voucherNo"), "withdrawnOn");
        new NaiveCases(new NaiveMerge(all())).all().forEach(named -> {
            String[] parts = named.split("/");
            List<Id> members = Stream.of(parts[2].split(",")).map(Id::parse).toList();
            cases.put(caseId(parts[0], parts[1], members), parts[0]);
        });
        return cases;
    }

    private void shared(Map<String, String> cases, String rule, String kind, List<String> value, String released) {
        Map<String, List<Id>> holders = new HashMap<>();
        for (Id record : records(kind)) {
            List<Object> parts = new ArrayList<>();
            value.forEach(field -> parts.add(value(kind, record, field)));
            boolean counts = parts.stream().noneMatch(part -> part == null || part.equals(""))
                    && voided(record) == null
                    && (released == null || value(kind, record, released) == null);
            if (counts) {
                holders.computeIfAbsent(parts.toString(), key -> new ArrayList<>())
                        .add(record);
            }
        }
        String last = value.get(value.size() - 1);
        for (List<Id> group : holders.values()) {
            Set<String> different = new HashSet<>();
            group.forEach(record -> different.add(
                    rule.equals("dup-certificate")
                            ? person(Objects.toString(value(kind, record, "trainee")))
                            : record.toString()));
            if (different.size() > 1) {
                List<Op> members = new ArrayList<>();
                group.forEach(record -> members.addAll(heads(record, last)));
                cases.put(id(rule, last, members), rule);
            }
        }
    }

    /** The trainee that a trainee was decided to be; of a ring the least. */
    private String person(String trainee) {
        List<String> path = new ArrayList<>();
        String at = trainee;
        while (!path.contains(at)) {
            path.add(at);
            Object same = at.equals("null") ? null : value("trainee", Id.parse(at), "sameAs");
            if (same == null) {
                return at;
            }
            at = same.toString();
        }
        List<Id> ring = new ArrayList<>();
        path.subList(path.indexOf(at), path.size()).forEach(text -> ring.add(Id.parse(text)));
        return ring.stream().sorted().toList().get(0).toString();
    }

    private Collection<Op> all() {
        List<Op> all = new ArrayList<>();
        byRecord.values().forEach(all::addAll);
        return all;
    }

    private static String id(String rule, String field, List<Op> members) {
        return caseId(rule, field, members.stream().map(Op::id).toList());
    }

    private static String caseId(String rule, String field, List<Id> members) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((rule + "/" + field + "/").getBytes(StandardCharsets.UTF_8));
            Set<String> sorted = new TreeSet<>();
            members.forEach(op -> sorted.add(HexFormat.of().formatHex(op.bytes())));
            sorted.forEach(hex -> digest.update(HexFormat.of().parseHex(hex)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isDecided(String caseId) {
        return records("decision").stream()
                .anyMatch(record -> caseId.equals(value("decision", record, "caseKey")) && voided(record) == null);
    }
}
