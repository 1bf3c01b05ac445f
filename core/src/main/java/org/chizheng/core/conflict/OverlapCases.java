package org.chizheng.core.conflict;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chizheng.core.ledger.Heads;
import org.chizheng.core.ledger.HeadsCodec;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.ledger.Stamp;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Touched;

/** Keeps {@link OverlapRule} in step: one case for each person with all the seats that are at odds. */
final class OverlapCases {
    private final Connection connection;
    private final CaseTable table;
    private final OverlapRule rule;
    private final HolderAliases aliases;

    OverlapCases(Connection connection, CaseTable table, OverlapRule rule) {
        this.connection = connection;
        this.table = table;
        this.rule = rule;
        this.aliases = new HolderAliases(connection);
    }

    /** A person in a place, with the ops that say so. */
    private record Sitting(
            Id seat,
            Id holder,
            Id place,
            Set<String> offices,
            String office,
            String from,
            String through,
            List<Stamp> said) {
        boolean against(Sitting other) {
            return !seat.equals(other.seat)
                    && (place.equals(other.place) || !Objects.equals(office, other.office))
                    && from.compareTo(other.through) <= 0
                    && other.from.compareTo(through) <= 0;
        }
    }

    /**
     * A case stands under whom its holders were decided to be when it was made; whoever that was is looked at anew.
     *
     * @param moved holders that stand for another one than before
     */
    void refresh(List<Touched> touched, Set<Id> moved) throws SQLException {
        Set<Id> holders = new HashSet<>(moved);
        Set<Id> places = new HashSet<>();
        for (Touched record : touched) {
            if (record.kind().name().equals(rule.seats().name())) {
                add(holders, record.before().get(rule.holder().field()));
                add(holders, record.after().get(rule.holder().field()));
            } else if (record.kind().name().equals(rule.places().name()) && concerns(record)) {
                places.add(record.record());
            } else if (moved.contains(record.record())) {
                add(holders, record.before().get(rule.holder().alias()));
            }
        }
        if (!places.isEmpty()) {
            holders.addAll(ids(rule.selectHoldersOfPlaces(), places));
        }
        if (!holders.isEmpty()) {
            refresh(holders);
        }
    }

    private static void add(Set<Id> holders, Object named) {
        if (named != null) {
            holders.add(Id.parse(named.toString()));
        }
    }

    private boolean concerns(Touched place) {
        return place.changedHands()
                || place.written().contains(rule.from())
                || place.written().contains(rule.through())
                || place.written().contains(RecordKind.VOIDED)
                || !Objects.equals(
                        place.before().get(RecordKind.VOIDED), place.after().get(RecordKind.VOIDED));
    }

    private void refresh(Set<Id> holders) throws SQLException {
        Set<Id> people = wholePeople(holders);
        table.removeOfKeys(rule.code(), people.stream().map(Id::toString).collect(Collectors.toSet()));
        Map<Id, Id> ends = aliases.of(people);
        Map<Id, List<Sitting>> byPerson = new TreeMap<>();
        for (Sitting sitting : sittings(people)) {
            byPerson.computeIfAbsent(ends.getOrDefault(sitting.holder(), sitting.holder()), any -> new ArrayList<>())
                    .add(sitting);
        }
        for (Map.Entry<Id, List<Sitting>> person : byPerson.entrySet()) {
            List<Sitting> atOdds = person.getValue().stream()
                    .filter(one -> person.getValue().stream().anyMatch(one::against))
                    .toList();
            if (!atOdds.isEmpty()) {
                table.put(row(person.getKey(), atOdds));
            }
        }
    }

    /** With every record that was decided to be one of them, and that they were decided to be. */
    private Set<Id> wholePeople(Set<Id> holders) throws SQLException {
        Map<Id, Id> ends = aliases.of(holders);
        Set<Id> groups = new HashSet<>();
        holders.forEach(holder -> groups.add(ends.getOrDefault(holder, holder)));
        return aliases.withThosePointingTo(groups);
    }

    private List<Sitting> sittings(Set<Id> holders) throws SQLException {
        List<Sitting> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(rule.selectSeatsOfHolders())) {
            select.setArray(1, HolderAliases.array(connection, holders));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(sitting(rows));
                }
            }
        }
        return found;
    }

    private Sitting sitting(ResultSet rows) throws SQLException {
        Heads seat = HeadsCodec.read(rows.getBytes(3));
        Heads place = HeadsCodec.read(rows.getBytes(7));
        List<Stamp> said = new ArrayList<>(seat.of(rule.holder().field()));
        said.addAll(seat.of(rule.place()));
        said.addAll(place.of(rule.from()));
        said.addAll(place.of(rule.through()));
        Set<String> offices = new TreeSet<>();
        offices.add(rows.getString(2));
        offices.add(rows.getString(6));
        return new Sitting(
                Id.ofBytes(rows.getBytes(1)),
                Id.ofBytes(rows.getBytes(4)),
                Id.ofBytes(rows.getBytes(5)),
                offices,
                rows.getString(6),
                rows.getString(8),
                rows.getString(9),
                said);
    }

    private CaseTable.Row row(Id person, List<Sitting> atOdds) {
        Set<Id> seats = new TreeSet<>();
        Map<Id, Stamp> members = new TreeMap<>();
        Set<String> offices = new TreeSet<>();
        for (Sitting sitting : atOdds) {
            seats.add(sitting.seat());
            offices.addAll(sitting.offices());
            sitting.said().forEach(stamp -> members.put(stamp.op(), stamp));
        }
        return new CaseTable.Row(
                rule.code(),
                person.toString(),
                rule.seats().name(),
                rule.place(),
                List.copyOf(seats),
                List.copyOf(members.keySet()),
                List.copyOf(offices),
                CaseTable.latest(members.values()));
    }

    private Set<Id> ids(String select, Collection<Id> of) throws SQLException {
        Set<Id> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, HolderAliases.array(connection, of));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Id.ofBytes(rows.getBytes(1)));
                }
            }
        }
        return found;
    }
}
