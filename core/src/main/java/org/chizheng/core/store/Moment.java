package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.Constants;

/** The store as of one moment: what is written afterwards is not seen through it. */
final class Moment implements AutoCloseable {
    private final Connection connection;
    private final int usual;

    Moment(Connection connection) throws SQLException {
        this.connection = connection;
        this.usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        connection.setAutoCommit(false);
        try (Statement first = connection.createStatement()) {
            first.executeQuery("select count(*) from chain_pos").close();
        }
    }

    <T> T ask(Store.Question<T> question) {
        try {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw Store.broken(failed);
        }
    }

    @Override
    public void close() {
        try (Connection back = connection) {
            back.rollback();
            back.setAutoCommit(true);
            back.setTransactionIsolation(usual);
        } catch (SQLException failed) {
            throw Store.broken(failed);
        }
    }
}
