package io.tandem.operations.health;

import io.tandem.session.Drain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready until the node begins to drain. */
@Readiness
@ApplicationScoped
class AcceptingCheck implements HealthCheck {

    @Inject
    private Drain drain;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accepting").status(!drain.hasBegun()).build();
    }
}
