package io.tandem.store.selection;

import io.tandem.config.Settings;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Makes the one Store that the rest of the gateway has injected. */
@ApplicationScoped
class StoreProducer {

    @Produces
    @Singleton
    Store store(Settings settings, Clock clock, Alarms alarms) {
        return switch (settings.get(StoreSettings.STORE)) {
            case LOCAL -> new LocalStore(clock, alarms, UUID.randomUUID().toString());
        };
    }
}
