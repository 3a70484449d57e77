package io.tandem.session;

import io.tandem.config.Settings;
import io.tandem.node.Nodes;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The orderly end of this node's service: from the moment it begins the node reports itself not ready and opens no
 * session, what it did for all is left to other nodes, and every connection is closed with {@link CloseCode#DRAINING}. There is no way back but a restart. Begins
 * when the server is told to stop, or earlier, by an administrator.
 */
@ApplicationScoped
public class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class.getName());

    @Inject
    private SessionRegistry registry;

    @Inject
    private Nodes nodes;

    @Inject
    private Settings settings;

    private TerminationSignal termination;

    private final Thread atShutdown = new Thread(this::drainAndWait, "tandem-drain");

    void start(@Observes Startup startup) {
        // The server cuts open connections without notice when its own quiesce time is over, so we must be first.
        termination = TerminationSignal.precededBy(this::drainAndWait);
        Runtime.getRuntime().addShutdownHook(atShutdown);
    }

    /** Whether draining has begun. */
    public boolean hasBegun() {
        return registry.draining();
    }

    /**
     * Begins to drain; without further effect if it has begun already.
     *
     * @return completes when the last connection is gone
     */
    public CompletionStage<Void> begin() {
        if (!registry.draining()) {
            LOG.info(() -> "Draining: not ready any more, closing "
                    + registry.connections().size() + " connections");
            // Others take over what this node did while its clients are on their way to them.
            nodes.leave().whenComplete((left, failure) -> {
                if (failure != null) {
                    LOG.log(Level.WARNING, "The other nodes could not be told, and will notice", failure);
                }
            });
        }
        return registry.drain();
    }

    @PreDestroy
    void applicationStops() {
        termination.release();
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            LOG.log(Level.FINE, "The shutdown hook is running already", alreadyShuttingDown);
        }
        drainAndWait();
    }

    private void drainAndWait() {
        Duration limit = settings.get(SessionSettings.DRAIN_TIME);
        try {
            begin().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("Drained: all connections are closed");
        } catch (TimeoutException late) {
            LOG.warning(() ->
                    "Not drained in " + limit + ": " + registry.connections().size() + " connections are cut");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
