package io.tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands between services and the database that holds the directory: lets nobody through before the schema is ready, and turns
 * failures into exceptions that are fit for clients. An outage is logged once when it begins and once when it ends.
 */
@ApplicationScoped
public class DatabaseGuard {

    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class.getName());

    /** All states of this class mean that a constraint of the schema was broken. */
    private static final String INTEGRITY_CLASS = "23";

    private final AtomicBoolean failing = new AtomicBoolean();
    private BooleanSupplier ready;

    /** For the container's proxy. */
    DatabaseGuard() {}

    @Inject
    DatabaseGuard(DirectorySchema schema) {
        this(schema::ready);
    }

    /** @param ready whether the tables are there */
    public DatabaseGuard(BooleanSupplier ready) {
        this.ready = ready;
    }

    /**
     * Uses the database. Blocks as long as the database takes.
     *
     * @throws DirectoryException if the records refuse the change
     * @throws DirectoryUnavailableException if the database failed, or is not ready yet
     */
    public <T> T call(Supplier<T> use) {
        if (!ready.getAsBoolean()) {
            throw new DirectoryUnavailableException("The directory is not ready yet", null);
        }
        try {
            T result = use.get();
            noteSuccess();
            return result;
        } catch (DirectoryException refused) {
            throw refused;
        } catch (RuntimeException failure) {
            if (isConflict(failure)) {
                throw new DirectoryException("The change contradicts another one made at the same time");
            }
            noteFailure(failure);
            throw new DirectoryUnavailableException("The directory cannot be reached at present", failure);
        }
    }

    /** Whether a failure came from a constraint of the schema, as when two nodes write the same record. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY_CLASS)) {
                return true;
            }
        }
        return false;
    }

    /** What lies at the bottom of a failure, in one line. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : root.getMessage();
        return root.getClass().getSimpleName() + ": "
                + message.lines().findFirst().orElse("");
    }

    private void noteSuccess() {
        if (failing.get() && failing.compareAndSet(true, false)) {
            LOG.info("The directory's database answers again");
        }
    }

    private void noteFailure(RuntimeException failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "The directory''s database failed: {0}", rootOf(failure));
        }
    }
}
