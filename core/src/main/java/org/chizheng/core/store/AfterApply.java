package org.chizheng.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Keeps what is derived from several records (cases, counters) in step, within the transaction that changed them. */
@FunctionalInterface
public interface AfterApply {
    void after(Connection connection, List<Touched> touched) throws SQLException;
}
