package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.Stamp;
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

    /** @param holder null where the record names none */
    private record Valued(Id record, String office, Id holder, byte[] heads) {}

    /** @param moved holders that stand for another one than before */
    void refresh(List<Touched> touched, Set<Id> moved) throws SQLException {
        Map<String, String> lastValues = new LinkedHashMap<>();
        for (Touched record : touched) {
            addKey(lastValues, record.before());
            addKey(lastValues, record.after());
        }
        addKeysOf(moved, lastValues);
        Set<String> keys = lastValues.keySet();
        if (keys.isEmpty()) {
            return;
        }
        Map<String, List<Valued>> groups = groups(Set.copyOf(lastValues.values()));
        Map<Id, Id> aliases = aliases(groups.values());
        Set<String> standing = table.keysWithCases(rule.code(), keys);
        for (String key : keys) {
            List<Valued> group = groups.getOrDefault(key, List.of());
            boolean shared = group.stream()
                            .map(Valued::holder)
                            .map(holder -> aliases.getOrDefault(holder, holder))
                            .distinct()
                            .count()
                    > 1;
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

    private void addKeysOf(Set<Id> holders, Map<String, String> lastValues) throws SQLException {
        if (holders.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(rule.selectValuesOfHolders())) {
            select.setArray(1, HolderAliases.array(connection, holders));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    addKey(lastValues, values(rows, 1));
                }
            }
        }
    }

    private Map<String, Object> values(ResultSet rows, int from) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < rule.valueFields().size(); i++) {
            values.put(rule.valueFields().get(i), rows.getString(from + i));
        }
        return values;
    }

    private Map<Id, Id> aliases(Collection<List<Valued>> groups) throws SQLException {
        if (rule.holder() == null) {
            return Map.of();
        }
        return new HolderAliases(connection)
                .of(groups.stream()
                        .filter(group -> group.size() > 1)
                        .flatMap(List::stream)
                        .map(Valued::holder)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Map<String, List<Valued>> groups(Set<String> lastValues) throws SQLException {
        Map<String, List<Valued>> groups = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(rule.select())) {
            select.setArray(1, connection.createArrayOf("varchar", lastValues.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] holder = rows.getBytes(4 + rule.valueFields().size());
                    groups.computeIfAbsent(rule.keyOf(values(rows, 4)), key -> new ArrayList<>())
                            .add(new Valued(
                                    Id.ofBytes(rows.getBytes(1)),
                                    rows.getString(2),
                                    holder == null ? null : Id.ofBytes(holder),
                                    rows.getBytes(3)));
                }
            }
        }
        return groups;
    }

    private CaseTable.Row row(String key, List<Valued> group) {
        Set<Id> records = new TreeSet<>();
        Set<Id> members = new TreeSet<>();
        Set<String> offices = new TreeSet<>();
        long since = 0;
        for (Valued valued : group) {
            records.add(valued.record());
            offices.add(valued.office());
            for (Stamp head : HeadsCodec.read(valued.heads()).of(rule.lastValueField())) {
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
