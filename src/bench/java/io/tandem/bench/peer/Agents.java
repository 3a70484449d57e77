package io.tandem.bench.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Agents beside those of the demo, who chat for its queue Support. */
public final class Agents {

    /** The number of the first; the others follow. */
    public static final int FIRST = 5_001;

    /** The password of each. */
    public static final String PASSWORD = "7";

    private static final int CUSTOMER = 300;
    private static final int GROUP = 5_000;
    private static final int SUPPORT = 56;

    private Agents() {}

    /** Adds so many to a gateway's database that holds the demo and is not in use. */
    public static void hire(Path database, int count) {
        int last = FIRST + count - 1;
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "tandem", "tandem");
                Statement statement = connection.createStatement()) {
            statement.execute("update customer set licences = 10000 where id = " + CUSTOMER);
            statement.execute(
                    "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis, wrap_millis,"
                            + " password_hash, active) select number.x, customer_id, configuration_id, 'Agent ' || number.x,"
                            + " 'agent@example.com', '7' || number.x, 60000, 0, password_hash, true from operator,"
                            + " system_range(" + FIRST + ", " + last + ") number where id = 7");
            statement.execute("insert into operator_group (id, customer_id, name) values (" + GROUP + ", " + CUSTOMER
                    + ", 'Crowd')");
            statement.execute("insert into operator_group_member select " + GROUP
                    + ", id, customer_id from operator where id >= " + FIRST);
            statement.execute("insert into queue_group values (" + SUPPORT + ", 1, " + GROUP + ", " + CUSTOMER + ")");
        } catch (SQLException failure) {
            throw new IllegalStateException("no agents", failure);
        }
    }
}
