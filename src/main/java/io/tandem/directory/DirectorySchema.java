package io.tandem.directory;

import io.tandem.time.Alarms;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Prepares the directory's database when the gateway starts: the tables by {@link SchemaMigration}, then whatever waits for
 * {@link SchemaReady}. While the database cannot be reached, it tries again every few seconds.
 */
@ApplicationScoped
public class DirectorySchema {

    private static final Logger LOG = Logger.getLogger(DirectorySchema.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Not shareable: Flyway needs its several connections to be different ones. */
    @Resource(lookup = "jdbc/tandem", shareable = false)
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Alarms alarms;

    @Inject
    private DirectoryRepository repository;

    @Inject
    private Event<SchemaReady> events;

    @Inject
    private Event<DirectoryReady> readiness;

    private RepeatedAttempt preparation;
    private String lastFailure = "";
    private volatile boolean ready;

    /** For the container. */
    DirectorySchema() {}

    DirectorySchema(
            DataSource dataSource,
            DirectoryRepository repository,
            Event<SchemaReady> events,
            Event<DirectoryReady> readiness) {
        this.dataSource = dataSource;
        this.repository = repository;
        this.events = events;
        this.readiness = readiness;
    }

    /** Whether the tables are there, lookups work and the demo data, if wanted, is loaded. Once so, it stays so. */
    public boolean ready() {
        return ready;
    }

    void start(@Observes Startup startup) {
        preparation = new RepeatedAttempt(executor, alarms, PAUSE, this::prepare, this::note);
        preparation.start();
    }

    @PreDestroy
    void stop() {
        if (preparation != null) {
            preparation.stop();
        }
    }

    /**
     * Does it once. Several nodes may do so at the same time: one migrates and one loads the demo data, and the others wait.
     *
     * @throws RuntimeException if it could not be done, as a whole or in part
     */
    void prepare() {
        SchemaMigration.run(dataSource);
        // The first use of Jakarta Persistence is slow, for it inspects the database: no client should have to wait for
        // it, and readiness should mean that lookups have been seen to work.
        repository.isEmpty();
        events.fire(new SchemaReady());
        ready = true;
        LOG.info("The directory is ready");
        readiness.fire(new DirectoryReady());
    }

    /** Attempts follow one another, so this is never run twice at a time. */
    private void note(RuntimeException failure) {
        String reason = DatabaseGuard.rootOf(failure);
        if (!reason.equals(lastFailure)) {
            lastFailure = reason;
            LOG.log(Level.WARNING, "The directory is not usable and is tried again every {0} s: {1}", new Object[] {
                PAUSE.toSeconds(), reason
            });
        }
    }
}
