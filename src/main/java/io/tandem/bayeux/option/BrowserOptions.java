package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Several sessions in one browser, over HTTP (section 15).
 *
 * @param maxSessions most connects of one browser that are held at a time over HTTP/1.1; empty: any number
 * @param http2MaxSessions the same over HTTP/2
 * @param multiSessionInterval interval told to sessions beyond that number; empty: they are refused
 * @param trustClientSession whether a request may name a session without showing its cookie
 * @param cookie by which a browser is known
 */
public record BrowserOptions(
        OptionalInt maxSessions,
        OptionalInt http2MaxSessions,
        Optional<Duration> multiSessionInterval,
        boolean trustClientSession,
        BrowserCookieOptions cookie) {

    static BrowserOptions of(Settings settings) {
        return new BrowserOptions(
                Numbers.optional(settings.get(BayeuxSettings.MAX_SESSIONS_PER_BROWSER)),
                Numbers.optional(settings.get(BayeuxSettings.HTTP2_MAX_SESSIONS_PER_BROWSER)),
                settings.get(BayeuxSettings.MULTI_SESSION_INTERVAL).filter(interval -> !interval.isZero()),
                settings.get(BayeuxSettings.TRUST_CLIENT_SESSION),
                BrowserCookieOptions.of(settings));
    }
}
