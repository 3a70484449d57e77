package io.tandem.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Agents that a test adds to those of the demo. They chat, for its queue Support, and each has the password 7. */
final class Staff {

    /** Number of the first; the others follow. */
    static final int FIRST = 5_001;

    private static final int GROUP = 5_000;
    private static final int CUSTOMER = 300;
    private static final int SUPPORT = 56;

    private Staff() {}

    /** Adds them, before anybody asks for the demo's customer. */
    static void hire(Cluster cluster, int agents) {
        run(
                cluster,
                "update customer set licences = 10000 where id = " + CUSTOMER,
                "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis, wrap_millis,"
                        + " password_hash, active) select number, customer_id, configuration_id, 'Agent ' || number,"
                        + " 'agent@example.com', '7' || number, 60000, 0, password_hash, true from operator,"
                        + " generate_series(" + FIRST + ", " + (FIRST + agents - 1) + ") number where id = 7",
                "insert into operator_group (id, customer_id, name) values (" + GROUP + ", " + CUSTOMER + ", 'Crowd')",
                "insert into operator_group_member select " + GROUP + ", id, customer_id from operator where id >= "
                        + FIRST,
                "insert into queue_group values (" + SUPPORT + ", 1, " + GROUP + ", " + CUSTOMER + ")");
    }

    private static void run(Cluster cluster, String... commands) {
        try (Connection connection = cluster.database().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
