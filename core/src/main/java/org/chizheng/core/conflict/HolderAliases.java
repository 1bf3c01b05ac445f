package org.chizheng.core.conflict;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Touched;

/**
 * Which records were decided to be another one. A table of its own, for there are few of them: asking the holders' own
 * table who points at a record would cost every holder an index.
 */
final class HolderAliases {
    private final Connection connection;

    HolderAliases(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes in what a transaction decided or took back.
     *
     * @return the holders that now stand for another one than before: those records and all that point to them
     */
    Set<Id> follow(SharedValueRule.Holder holder, List<Touched> touched) throws SQLException {
        Set<Id> changed = new HashSet<>();
        for (Touched record : touched) {
            Object before = record.before().get(holder.alias());
            Object after = record.after().get(holder.alias());
            if (record.kind().name().equals(holder.kind().name()) && !Objects.equals(before, after)) {
                write(record.record(), after);
                changed.add(record.record());
            }
        }
        return withThosePointingTo(changed);
    }

    private void write(Id record, Object sameAs) throws SQLException {
        String statement = sameAs == null
                ? "delete from holder_alias where rec = ?"
                : "merge into holder_alias (rec, same_as) key (rec) values (?, ?)";
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            write.setBytes(1, record.bytes());
            if (sameAs != null) {
                write.setBytes(2, Id.parse(sameAs.toString()).bytes());
            }
            write.executeUpdate();
        }
    }

    /** These and every record that stands for one of them. */
    Set<Id> withThosePointingTo(Set<Id> records) throws SQLException {
        Set<Id> all = new HashSet<>(records);
        Set<Id> fresh = records;
        while (!fresh.isEmpty()) {
            Set<Id> pointing =
                    new HashSet<>(pairs("select rec, same_as from holder_alias where same_as = any(?)", fresh)
                            .keySet());
            pointing.removeAll(all);
            all.addAll(pointing);
            fresh = pointing;
        }
        return all;
    }

    /** Holder to the record it stands for, for those that stand for another one. */
    Map<Id, Id> of(Collection<Id> holders) throws SQLException {
        Map<Id, Id> steps = new HashMap<>();
        Set<Id> fresh = new HashSet<>(holders);
        while (!fresh.isEmpty()) {
            Map<Id, Id> next = pairs("select rec, same_as from holder_alias where rec = any(?)", fresh);
            steps.putAll(next);
            fresh = new HashSet<>(next.values());
            fresh.removeAll(steps.keySet());
        }
        Map<Id, Id> ends = new HashMap<>();
        for (Id holder : holders) {
            Id end = end(holder, steps);
            if (!end.equals(holder)) {
                ends.put(holder, end);
            }
        }
        return ends;
    }

    /** Records that point to each other in a ring are one: the least of them stands for all. */
    private static Id end(Id holder, Map<Id, Id> steps) {
        Set<Id> seen = new HashSet<>();
        Id at = holder;
        while (steps.containsKey(at) && seen.add(at)) {
            at = steps.get(at);
        }
        if (!steps.containsKey(at)) {
            return at;
        }
        TreeSet<Id> ring = new TreeSet<>();
        while (ring.add(at)) {
            at = steps.get(at);
        }
        return ring.first();
    }

    private Map<Id, Id> pairs(String select, Collection<Id> ids) throws SQLException {
        Map<Id, Id> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, array(connection, ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(Id.ofBytes(rows.getBytes(1)), Id.ofBytes(rows.getBytes(2)));
                }
            }
        }
        return found;
    }

    static Array array(Connection connection, Collection<Id> ids) throws SQLException {
        return connection.createArrayOf("binary", ids.stream().map(Id::bytes).toArray());
    }
}
