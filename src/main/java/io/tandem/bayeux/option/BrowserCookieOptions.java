package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that tells one browser's sessions over HTTP from another's (section 15).
 *
 * @param name its name
 * @param path where on the host it is sent
 * @param domain for which hosts; empty for the one that sets it
 * @param maxAge how long a browser keeps it, in whole seconds; empty: until the browser is closed
 * @param secure whether it goes over HTTPS alone
 * @param httpOnly whether scripts cannot read it
 * @param sameSite {@code None}, {@code Lax} or {@code Strict}; empty for the browser's own choice
 * @param partitioned whether it is another one on each site whose pages connect
 */
public record BrowserCookieOptions(
        String name,
        String path,
        Optional<String> domain,
        Optional<Duration> maxAge,
        boolean secure,
        boolean httpOnly,
        Optional<String> sameSite,
        boolean partitioned) {

    static BrowserCookieOptions of(Settings settings) {
        return new BrowserCookieOptions(
                settings.get(BayeuxSettings.BROWSER_COOKIE_NAME),
                settings.get(BayeuxSettings.BROWSER_COOKIE_PATH),
                Texts.unlessEmpty(settings.get(BayeuxSettings.BROWSER_COOKIE_DOMAIN)),
                settings.get(BayeuxSettings.BROWSER_COOKIE_MAX_AGE).map(Duration::ofSeconds),
                settings.get(BayeuxSettings.BROWSER_COOKIE_SECURE),
                settings.get(BayeuxSettings.BROWSER_COOKIE_HTTP_ONLY),
                Texts.unlessEmpty(settings.get(BayeuxSettings.BROWSER_COOKIE_SAME_SITE)),
                settings.get(BayeuxSettings.BROWSER_COOKIE_PARTITIONED));
    }
}
