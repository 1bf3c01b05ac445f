package org.chizheng.sync.sim;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chizheng.core.Core;
import org.chizheng.core.conflict.Case;
import org.chizheng.core.ledger.Apply;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;

/** What a store shows, line by line, to be laid beside what the reference says it should. */
final class Picture {
    private Picture() {}

    static String key(RecordKind kind, Id record, String field) {
        return kind.name() + "/" + record + "/" + field;
    }

    /** Heads in any order, and the value that a person sees. */
    static String line(Collection<Id> heads, Object value) {
        Set<String> sorted = new TreeSet<>();
        heads.forEach(head -> sorted.add(head.toString()));
        return sorted + (heads.size() == sorted.size() ? " " : " TWICE ") + value;
    }

    /** Everything that travels. */
    static TreeMap<String, String> of(Core core) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (RecordKind kind : core.kinds().all()) {
            if (!kind.deviceOnly()) {
                lines.putAll(of(core, kind, ids(core, kind.table())));
            }
        }
        put(lines, core.services().cases().open(), " open");
        put(lines, core.services().cases().decided(), " decided");
        return lines;
    }

    private static void put(Map<String, String> lines, List<Case> cases, String state) {
        cases.forEach(found -> lines.put("case/" + found.id(), found.rule() + state));
    }

    static Map<String, String> of(Core core, RecordKind kind, Collection<Id> records) {
        Map<String, String> lines = new TreeMap<>();
        Map<Id, Apply.Standing> standing = core.ledger().standing(kind, records);
        standing.forEach((record, now) -> {
            Set<String> fields = new TreeSet<>(now.seen().heads().keySet());
            fields.addAll(now.values().keySet());
            for (String field : fields) {
                lines.put(
                        key(kind, record, field),
                        line(now.seen().of(field), now.values().get(field)));
            }
        });
        return lines;
    }

    static List<Id> ids(Core core, String table) {
        return core.store().read(connection -> ids(connection, table));
    }

    private static List<Id> ids(Connection connection, String table) throws SQLException {
        List<Id> ids = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id from " + table + " order by id")) {
            while (rows.next()) {
                ids.add(Id.ofBytes(rows.getBytes(1)));
            }
        }
        return ids;
    }

    /** Under which history each op stands in the store: its chain, or what a second history of that chain is called. */
    static Map<Id, Id> histories(Core core) {
        return core.store().read(connection -> {
            Map<Id, Id> histories = new HashMap<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery("select id, chain from op")) {
                while (rows.next()) {
                    histories.put(Id.ofBytes(rows.getBytes(1)), Id.ofBytes(rows.getBytes(2)));
                }
            }
            return histories;
        });
    }

    static Set<Id> opIds(Core core) {
        return new HashSet<>(ids(core, "op"));
    }

    /** The lines of every op that took part in the store, {@code opLine LF valLine}. */
    static Map<Id, byte[]> ops(Core core) {
        return core.store().read(connection -> {
            Map<Id, byte[]> ops = new HashMap<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery("select id, lines from op")) {
                while (rows.next()) {
                    ops.put(Id.ofBytes(rows.getBytes(1)), rows.getBytes(2));
                }
            }
            return ops;
        });
    }

    /** Where the two part, at most a few lines; empty when they are one. */
    static List<String> differences(Map<String, String> wanted, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            String one = wanted.get(key);
            String other = found.get(key);
            if (!java.util.Objects.equals(one, other) && differences.size() < 6) {
                differences.add(key + " should be " + one + " and is " + other);
            }
        }
        return differences;
    }
}
