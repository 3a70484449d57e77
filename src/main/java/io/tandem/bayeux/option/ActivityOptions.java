package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * The end of sessions that do nothing but connect (section 19).
 *
 * @param maxInactivity after which such a session is ended; empty: never
 * @param mode what counts as activity
 */
public record ActivityOptions(Optional<Duration> maxInactivity, ActivityMode mode) {

    static ActivityOptions of(Settings settings) {
        return new ActivityOptions(
                settings.get(BayeuxSettings.ACTIVITY_MAX_INACTIVITY), settings.get(BayeuxSettings.ACTIVITY_MODE));
    }
}
