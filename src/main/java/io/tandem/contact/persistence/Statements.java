package io.tandem.contact.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Runs SQL as it is, for the sake of times; see {@link Columns#time}. */
public final class Statements {

    private Statements() {}

    /** Executes a statement with a value for each {@code ?} in it. */
    public static void execute(EntityManager entities, String sql, Object... values) {
        Query statement = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /**
     * Executes a statement for each of many rows, in the transaction that is under way, with as few round trips as the driver can:
     * the provider would take as much for each row as the database does.
     *
     * @param rows a value for each {@code ?} of the statement
     * @throws PersistenceException if one of them failed; the transaction must not be committed then
     */
    public static void executeAll(EntityManager entities, String sql, List<Object[]> rows) {
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (Object[] values : rows) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
