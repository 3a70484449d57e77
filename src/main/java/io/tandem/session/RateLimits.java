package io.tandem.session;

import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes rate limits as they are configured. */
@ApplicationScoped
public class RateLimits {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A new one, for one client. */
    public RateLimit next() {
        return new RateLimit(settings.get(SessionSettings.RATE), settings.get(SessionSettings.BURST), clock);
    }
}
