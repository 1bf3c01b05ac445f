package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private record Holder(Id record, String office, String holder, List<Stamp> heads, long lastMillis) {}

    void refresh(List<Touched> touched) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        for (Touched record : touched) {
            addKey(keys, rule.keyOf(record.before()));
            addKey(keys, rule.keyOf(record.after()));
        }
        if (keys.isEmpty()) {
            return;
        }
        Map<String, List<Holder>> groups = holders(keys);
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

    private static void addKey(Set<String> keys, String key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private Map<String, List<Holder>> holders(Set<String> keys) throws SQLException {
        Map<String, List<Holder>> groups = new HashMap<>();
        Object[] last = keys.stream()
                .map(key -> key.substring(key.lastIndexOf('|') + 1))
                .distinct()
                .toArray();
        try (PreparedStatement select = connection.prepareStatement(rule.select())) {
            select.setArray(1, connection.createArrayOf("varchar", last));
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
                                    HeadsCodec.read(rows.getBytes(3)).of(rule.lastValueField()),
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
            for (Stamp head : holder.heads()) {
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
