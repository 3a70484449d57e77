package io.tandem.session;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Tells CDI of the {@link GatewaySessionScoped} context. */
public class GatewaySessionExtension implements Extension {

    void addContext(@Observes AfterBeanDiscovery discovery) {
        discovery.addContext(new GatewaySessionContext());
    }
}
