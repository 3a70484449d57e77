package io.tandem.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the settings from MicroProfile Config: {@code server.xml} variables, environment, system properties. */
@ApplicationScoped
class ConfiguredSettings {

    @Produces
    @jakarta.inject.Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return new Settings(name -> config.getOptionalValue(name, String.class));
    }
}
