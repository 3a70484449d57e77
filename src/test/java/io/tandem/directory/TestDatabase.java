package io.tandem.directory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the directory must work on; each call gives an empty one of its own. */
public enum TestDatabase {
    H2 {
        @Override
        public DataSource fresh() {
            JdbcDataSource dataSource = new JdbcDataSource();
            // A time zone with an hour that comes twice a year, wherever the tests run.
            // On a busy machine a writer may have to wait for another for longer than H2 would have it.
            dataSource.setURL("jdbc:h2:mem:directory" + NUMBERS.incrementAndGet()
                    + ";DB_CLOSE_DELAY=-1;TIME ZONE=Europe/Berlin;LOCK_TIMEOUT=20000");
            return dataSource;
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh() {
            String name = "directory" + NUMBERS.incrementAndGet();
            PGSimpleDataSource server = (PGSimpleDataSource) Server.RUNNING.getPostgresDatabase();
            try (Connection connection = server.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Server.RUNNING.getDatabase("postgres", name);
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** An empty database. */
    public abstract DataSource fresh();

    /** A database with the directory's tables and nothing in them. */
    public DataSource migrated() {
        DataSource dataSource = fresh();
        SchemaMigration.run(dataSource);
        return dataSource;
    }

    /** Started when first needed; ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
