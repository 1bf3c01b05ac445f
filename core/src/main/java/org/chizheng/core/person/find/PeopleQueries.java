package org.chizheng.core.person.find;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.shared.Id;
import org.chizheng.core.store.Store;

/**
 * What the search index reads: the columns it packs of everybody who counts, page by page, and of those who changed.
 * Plain JDBC: a million rows pass here at each start.
 */
final class PeopleQueries {
    private static final int PAGE = 4096;
    private static final String COLUMNS = "select _rowid_, id, name, id_no, phone, phone2 from trainee ";
    private static final String COUNTS = "voided is null and same_as is null";

    /** The main index is in the order of row numbers: no sorting, and no page is longer open than it is read. */
    private static final String NEXT_PAGE =
            COLUMNS + "where _rowid_ > ? and " + COUNTS + " order by _rowid_ fetch first " + PAGE + " rows only";

    private final Store store;

    PeopleQueries(Store store) {
        this.store = store;
    }

    /** People in the order in which they were registered here; {@code last} is where the next page starts. */
    record Page(List<PersonRow> people, long last) {}

    /** @param after zero for the first page */
    Page after(long after) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEXT_PAGE)) {
                select.setLong(1, after);
                List<PersonRow> people = new ArrayList<>(PAGE);
                long last = after;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        people.add(read(rows));
                    }
                }
                return new Page(people, last);
            }
        });
    }

    /** Who of these counts now. */
    Map<Id, PersonRow> now(Collection<Id> ids) {
        return store.read(connection -> now(connection, ids));
    }

    private static Map<Id, PersonRow> now(Connection connection, Collection<Id> ids) throws SQLException {
        Map<Id, PersonRow> people = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where id = any(?) and " + COUNTS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "binary", ids.stream().map(Id::bytes).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    PersonRow person = read(rows);
                    people.put(person.id(), person);
                }
            }
        }
        return people;
    }

    private static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(
                Id.ofBytes(row.getBytes(2)), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
    }
}
