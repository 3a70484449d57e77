package io.tandem.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Lets a {@link GatewaySessionScoped} bean have the session injected that it belongs to. */
@ApplicationScoped
class CurrentSession {

    @Produces
    @Dependent
    GatewaySession session() {
        return GatewaySessionContext.current();
    }
}
