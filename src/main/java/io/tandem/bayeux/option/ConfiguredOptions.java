package io.tandem.bayeux.option;

import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the options from the settings in force. */
@ApplicationScoped
class ConfiguredOptions {

    @Produces
    @Singleton
    Options options(Settings settings) {
        return Options.of(settings);
    }
}
