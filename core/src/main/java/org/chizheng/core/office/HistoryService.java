package org.chizheng.core.office;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Field;
import org.chizheng.core.ledger.FieldType;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.trust.Trust;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Seams;
import org.chizheng.core.store.OpQueries;

/** A record's history as sentences that a clerk can read out: who, when, from which office, what from what, and why. */
public final class HistoryService {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 40;

    /** In front of what came from a device behind the number up to which it is trusted. */
    private static final String SET_ASIDE = "（停用设备的记录，已封存，不起作用）";

    private final OpQueries ops;
    private final UnaryOperator<String> unitName;

    /** @param unitName unit code to its name */
    public HistoryService(OpQueries ops, UnaryOperator<String> unitName) {
        this.ops = ops;
        this.unitName = unitName;
    }

    /**
     * One step.
     *
     * @param seq sequence number in the chain it was written in
     * @param sentence without the time and the person, which stand in their own columns
     */
    public record Entry(Id op, Instant at, String who, String office, String sentence, String why, Id chain, long seq) {
        /** 2021-06-25 09:12 岳阳镇 李梅：登记… */
        public String line() {
            String time = TIME.format(at.atZone(Seams.ZONE));
            return time + " " + office + " " + who + "：" + sentence + (why == null ? "" : "（理由：" + why + "）");
        }
    }

    /** Oldest first. Codes are read out; identity numbers, wherever they stand, telephones and accounts are masked. */
    public List<Entry> of(RecordKind kind, Id record) {
        List<Entry> entries = new ArrayList<>();
        Map<Id, Op> known = new HashMap<>();
        Trust trust = ops.trust();
        for (Op op : ops.ofRecord(record)) {
            boolean counts = trust.counts(op.chain(), op.seq());
            entries.add(new Entry(
                    op.id(),
                    Instant.ofEpochMilli(op.time().millis()),
                    op.actorName(),
                    unitName.apply(op.office()),
                    (counts ? "" : SET_ASIDE) + sentence(kind, op, known, entries.isEmpty()),
                    Masking.inText(op.why()),
                    op.chain(),
                    op.seq()));
            known.put(op.id(), op);
        }
        return entries;
    }

    /** The histories of records that were decided to be one, as one; oldest first. */
    public List<Entry> ofAll(RecordKind kind, List<Id> records) {
        List<Entry> all = new ArrayList<>();
        records.forEach(record -> all.addAll(of(kind, record)));
        all.sort(java.util.Comparator.comparing(Entry::at).thenComparing(Entry::op));
        return all;
    }

    private String sentence(RecordKind kind, Op op, Map<Id, Op> known, boolean first) {
        Object voided = op.set().get(RecordKind.VOIDED);
        if (voided != null) {
            return "作废这条" + kind.label() + "记录";
        }
        if (op.set().containsKey(RecordKind.VOIDED)) {
            return "恢复这条" + kind.label() + "记录";
        }
        String parts = op.set().keySet().stream()
                .map(name -> part(kind, op, name, known, first))
                .collect(Collectors.joining("；"));
        return first ? "登记" + kind.label() + "：" + parts : parts;
    }

    private String part(RecordKind kind, Op op, String name, Map<Id, Op> known, boolean first) {
        Optional<Field> field = kind.field(name);
        String label = field.map(Field::label).orElse(name);
        String now = shown(field, op.set().get(name));
        if (first) {
            return label + " " + now;
        }
        Optional<String> before = op.baseOf(name).stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .map(base -> shown(field, base.set().get(name)))
                .findFirst();
        return before.map(text -> label + "由“" + text + "”改为“" + now + "”").orElse(label + "填为“" + now + "”");
    }

    private String shown(Optional<Field> field, Object value) {
        if (value == null) {
            return "空";
        }
        if (field.isEmpty()) {
            return "（新版本的内容）";
        }
        Field known = field.get();
        if (known.type() == FieldType.REFERENCE) {
            return "已关联";
        }
        String text = value instanceof List<?> list
                ? list.stream().map(item -> word(known, item)).collect(Collectors.joining("、"))
                : word(known, value);
        return shorten(Masking.of(known.name(), text));
    }

    private String word(Field field, Object value) {
        String text = value.toString();
        return switch (field.type()) {
            case UNIT -> field.words().containsKey(text) ? field.words().get(text) : unitName.apply(text);
            case FLAG -> text.equals("true") ? "是" : "否";
            default -> field.words().getOrDefault(text, text);
        };
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
