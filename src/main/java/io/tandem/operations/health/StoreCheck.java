package io.tandem.operations.health;

import io.tandem.session.CloseCode;
import io.tandem.session.SessionRegistry;
import io.tandem.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the store of sessions and contacts answers. */
@Readiness
@ApplicationScoped
class StoreCheck implements HealthCheck {

    private static final long PATIENCE_SECONDS = 2;

    @Inject
    private Store store;

    @Inject
    private SessionRegistry registry;

    @Override
    public HealthCheckResponse call() {
        // Who is sent here has to be taken on.
        boolean turnedAway =
                registry.turnsAway().filter(CloseCode.STORE_LOST::equals).isPresent();
        return HealthCheckResponse.named("store")
                .status(!turnedAway && reachable())
                .build();
    }

    private boolean reachable() {
        try {
            store.probe().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
