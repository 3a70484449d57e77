package io.tandem.contact.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

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
}
