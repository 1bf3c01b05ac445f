package org.chizheng.core.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chizheng.core.shared.Refusal;

/**
 * A kind of record, declared once by its feature's package. Adding a field is one line here plus a migration.
 * A kind that stays on this device ({@code deviceOnly}) is journaled in a chain of its own and never travels.
 */
public final class RecordKind {
    /** A column computed from the fields, for searches; not part of the digest. */
    public record Derived(String column, Function<Map<String, Object>, Object> from) {}

    private final String name;
    private final String label;
    private final String table;
    private final int version;
    private final boolean deviceOnly;
    private final Map<String, Field> fields;
    private final List<Derived> derived;
    private final Set<String> judging;

    private RecordKind(Builder built) {
        name = built.name;
        label = built.label;
        table = built.table;
        version = built.version;
        deviceOnly = built.deviceOnly;
        fields = Map.copyOf(built.fields);
        derived = List.copyOf(built.derived);
        judging = Set.copyOf(built.judging);
        ordered = List.copyOf(built.fields.values());
    }

    private final List<Field> ordered;

    /** @param label what a person calls one record of it, 学员 */
    public static Builder named(String name, String label, String table) {
        return new Builder(name, label, table);
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public String table() {
        return table;
    }

    /** Schema version written into each op. */
    public int version() {
        return version;
    }

    public boolean deviceOnly() {
        return deviceOnly;
    }

    /** In declared order. */
    public List<Field> fields() {
        return ordered;
    }

    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName));
    }

    /** Whether records of this kind are the bureau's alone, their voiding with them: every other field is. */
    public boolean bureauOnly() {
        return ordered.stream()
                .filter(field -> !field.name().equals(VOIDED))
                .allMatch(field -> field.merge() == MergeClass.BUREAU_ONLY);
    }

    /** Whether this field is a judgement over the whole record: its op names all that was seen, field by field. */
    public boolean judges(String fieldName) {
        return judging.contains(fieldName);
    }

    public List<Derived> derived() {
        return derived;
    }

    /**
     * Refuses to write on a record that was voided: a voiding knows only what was written before it, so that a later
     * value would make the record count again without anybody having said so.
     *
     * @param voided the record's value of {@link #VOIDED}, null while it counts
     * @throws Refusal {@code record.voided}
     */
    public void refuseVoided(Object voided) {
        if (voided != null) {
            throw Refusal.of(
                    "record.voided",
                    "这条" + label + "记录已经作废，没有存",
                    "作废的理由是：" + voided + "。作废的记录不再计入任何统计",
                    "作废还没上报的，先撤回作废再改；已经上报的，请另建一条");
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Gathers the declaration; {@link #build} ends it. */
    public static final class Builder {
        private final String name;
        private final String label;
        private final String table;
        private int version = 1;
        private boolean deviceOnly;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private final List<Derived> derived = new ArrayList<>();
        private final Set<String> judging = new HashSet<>();

        private Builder(String name, String label, String table) {
            this.name = name;
            this.label = label;
            this.table = table;
        }

        public Builder version(int schemaVersion) {
            version = schemaVersion;
            return this;
        }

        public Builder deviceOnly() {
            deviceOnly = true;
            return this;
        }

        public Builder field(String fieldName, String words, FieldType type, MergeClass merge) {
            return add(new Field(fieldName, words, type, merge, false, Map.of()));
        }

        /** A field that is masked, kept out of logs, and counted as personal data. */
        public Builder personal(String fieldName, String words, FieldType type, MergeClass merge) {
            return add(new Field(fieldName, words, type, merge, true, Map.of()));
        }

        public Builder coded(
                String fieldName, String words, FieldType type, MergeClass merge, Map<String, String> vocabulary) {
            return add(new Field(fieldName, words, type, merge, false, vocabulary));
        }

        public Builder derived(String column, Function<Map<String, Object>, Object> from) {
            derived.add(new Derived(column, from));
            return this;
        }

        /** Declares a field of this kind as a judgement over the whole record, see {@link RecordKind#judges}. */
        public Builder judging(String fieldName) {
            judging.add(fieldName);
            return this;
        }

        private Builder add(Field field) {
            if (fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(name + " declares " + field.name() + " twice");
            }
            return this;
        }

        public RecordKind build() {
            add(new Field(VOIDED, "作废", FieldType.TEXT, MergeClass.HARMLESS, false, Map.of()));
            return new RecordKind(this);
        }
    }

    /** Every kind has it: the reason why the record no longer counts; null while it does. Nothing is deleted. */
    public static final String VOIDED = "voided";
}
