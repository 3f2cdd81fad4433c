package org.engagementadvisor.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows sorted by customer, of which those of one customer are read at a time. The first column is the customer's id. */
final class Cursor implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private boolean isOnRow;

    Cursor(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(sql);
        this.isOnRow = rows.next();
    }

    /** Hands the rows of this customer to the reader, if they are next. */
    void readAllOf(String customer, Database.RowReader reader) throws SQLException {
        while (isOnRow && rows.getString(1).equals(customer)) {
            reader.read(rows);
            isOnRow = rows.next();
        }
    }

    /** The same where the first column is the customer's place among all, of which 1 is the first. */
    void readAllOf(long place, Database.RowReader reader) throws SQLException {
        while (isOnRow && rows.getLong(1) == place) {
            reader.read(rows);
            isOnRow = rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement;
                rows) {
            isOnRow = false;
        }
    }
}
