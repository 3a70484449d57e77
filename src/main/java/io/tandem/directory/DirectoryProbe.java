package io.tandem.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks whether the directory's database can be reached. */
@ApplicationScoped
public class DirectoryProbe {

    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/tandem", shareable = false)
    private DataSource dataSource;

    /** For the container. */
    DirectoryProbe() {}

    DirectoryProbe(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether the database answers. Blocks until a connection is free and up to two seconds more; meant for health checks,
     * which have a thread to spare.
     */
    public boolean reachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
