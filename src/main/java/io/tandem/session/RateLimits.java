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
        return next(settings.get(SessionSettings.RATE), settings.get(SessionSettings.BURST));
    }

    /** A new one, for what one client may do less often than send messages. */
    public RateLimit next(int perSecond, int burst) {
        return new RateLimit(perSecond, burst, clock);
    }
}
