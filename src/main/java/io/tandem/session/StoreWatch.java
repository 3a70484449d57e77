package io.tandem.session;

import io.tandem.store.Store;
import io.tandem.store.StoreLost;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Looks whether the Store can be used. While it cannot, no client is taken on: nothing could be done for it. Those who are
 * here stay, and are told that nothing can be done at the moment, until this node has lost its place in the Store.
 */
@ApplicationScoped
public class StoreWatch {

    private static final Logger LOG = Logger.getLogger(StoreWatch.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private Store store;
    private SessionRegistry registry;
    private Alarms alarms;

    /** For CDI's proxy only. */
    protected StoreWatch() {}

    @Inject
    StoreWatch(Store store, SessionRegistry registry, Alarms alarms) {
        this.store = store;
        this.registry = registry;
        this.alarms = alarms;
    }

    /** Begins to look. */
    public void start(@Observes Startup startup) {
        look();
    }

    /** What the clients of this node were told may be out of date: each begins anew. */
    public void lost(@Observes StoreLost loss) {
        LOG.warning(() -> "This node has lost its place in the store: closing "
                + registry.connections().size() + " connections");
        registry.sendAway(CloseCode.STORE_LOST);
    }

    private void look() {
        store.probe().whenComplete((there, failure) -> {
            if (registry.storeIs(failure == null)) {
                LOG.warning(
                        failure == null
                                ? "The store is back: clients are taken on again"
                                : "The store cannot be reached: no more clients are taken on until it is back");
            }
            alarms.set(PERIOD, this::look);
        });
    }
}
