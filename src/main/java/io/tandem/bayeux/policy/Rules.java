package io.tandem.bayeux.policy;

import io.tandem.bayeux.Laziness;
import io.tandem.bayeux.SecurityPolicy;
import io.tandem.bayeux.demo.DemoPolicy;
import io.tandem.config.Settings;
import io.tandem.directory.DirectorySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Chooses the rules of the demo or those without it. A bean that is an alternative with a priority takes their place. */
@ApplicationScoped
class Rules {

    private static final String LAZY = "/lazy/";
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    @Produces
    @Singleton
    SecurityPolicy policy(Settings settings) {
        return settings.get(DirectorySettings.DEMO) ? new DemoPolicy() : new ClosedPolicy();
    }

    @Produces
    @Singleton
    Laziness laziness(Settings settings) {
        boolean demo = settings.get(DirectorySettings.DEMO);
        return channel -> demo && channel.startsWith(LAZY) ? Optional.of(PATIENCE) : Optional.empty();
    }
}
