package io.tandem.directory;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of a database up to date. Any number of nodes may do so at the same time: Flyway locks its history in
 * the database.
 */
final class SchemaMigration {

    private SchemaMigration() {}

    /**
     * Migrates. Blocks as long as the database takes.
     *
     * @throws RuntimeException if the database cannot be reached or does not fit
     */
    static void run(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(new MigrationScripts())
                .javaMigrationClassProvider(List::of)
                .load()
                .migrate();
    }
}
