package io.tandem.operations.health;

import io.tandem.directory.DirectorySchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the directory's tables are there. */
@Startup
@ApplicationScoped
class StartedCheck implements HealthCheck {

    @Inject
    private DirectorySchema schema;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(schema.ready()).build();
    }
}
