package io.tandem.operations.health;

import io.tandem.directory.DirectoryProbe;
import io.tandem.directory.DirectorySchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the directory's database answers: without it nobody can log in. */
@Readiness
@ApplicationScoped
class DirectoryCheck implements HealthCheck {

    @Inject
    private DirectorySchema schema;

    @Inject
    private DirectoryProbe probe;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory")
                .status(schema.ready() && probe.reachable())
                .build();
    }
}
