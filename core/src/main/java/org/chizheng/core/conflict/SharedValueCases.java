package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Touched;

/** Values that have one holder by rule and more in fact. One read for all values that a transaction touched. */
final class SharedValueCases {
    private final Connection connection;
    private final CaseTable table;
    private final SharedValueRule rule;

    SharedValueCases(Connection connection, CaseTable table, SharedValueRule rule) {
        this.connection = connection;
        this.table = table;
        this.rule = rule;
    }

    private record Holder(Id record, String office, String holder, byte[] heads, long lastMillis) {}

    void refresh(List<Touched> touched) throws SQLException {
        Map<String, String> lastValues = new LinkedHashMap<>();
        for (Touched record : touched) {
            addKey(lastValues, record.before());
            addKey(lastValues, record.after());
        }
        Set<String> keys = lastValues.keySet();
        if (keys.isEmpty()) {
            return;
        }
        Map<String, List<Holder>> groups = holders(Set.copyOf(lastValues.values()));
        Set<String> standing = table.keysWithCases(rule.code(), keys);
        for (String key : keys) {
            List<Holder> group = groups.getOrDefault(key, List.of());
            boolean shared = group.stream().map(Holder::holder).distinct().count() > 1;
            if (standing.contains(key)) {
                table.removeOfKey(rule.code(), key);
            }
            if (shared) {
                table.put(row(key, group));
            }
        }
    }

    private void addKey(Map<String, String> lastValues, Map<String, Object> values) {
        String key = rule.keyOf(values);
        if (key != null) {
            lastValues.put(key, values.get(rule.lastValueField()).toString());
        }
    }

    private Map<String, List<Holder>> holders(Set<String> lastValues) throws SQLException {
        Map<String, List<Holder>> groups = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(rule.select())) {
            select.setArray(1, connection.createArrayOf("varchar", lastValues.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (int i = 0; i < rule.valueFields().size(); i++) {
                        values.put(rule.valueFields().get(i), rows.getString(5 + i));
                    }
                    byte[] holder = rows.getBytes(5 + rule.valueFields().size());
                    groups.computeIfAbsent(rule.keyOf(values), key -> new ArrayList<>())
                            .add(new Holder(
                                    Id.ofBytes(rows.getBytes(1)),
                                    rows.getString(2),
                                    holder == null ? "" : Hash.hex(holder),
                                    rows.getBytes(3),
                                    rows.getLong(4)));
                }
            }
        }
        return groups;
    }

    private CaseTable.Row row(String key, List<Holder> group) {
        Set<Id> records = new TreeSet<>();
        Set<Id> members = new TreeSet<>();
        Set<String> offices = new TreeSet<>();
        long since = 0;
        for (Holder holder : group) {
            records.add(holder.record());
            offices.add(holder.office());
            for (Stamp head : HeadsCodec.read(holder.heads()).of(rule.lastValueField())) {
                members.add(head.op());
                since = Math.max(since, head.time().millis());
            }
        }
        return new CaseTable.Row(
                rule.code(),
                key,
                rule.kind().name(),
                rule.lastValueField(),
                List.copyOf(records),
                List.copyOf(members),
                List.copyOf(offices),
                since);
    }
}
