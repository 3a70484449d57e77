package io.tandem.tropo.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * A cookie as it is kept (RFC 6265, 5.3).
 *
 * @param domain host name or address, in lower case
 * @param hostOnly whether it goes to that host alone and not to those below
 * @param secure whether it goes by https alone
 * @param expires when it is forgotten; without, it lives as long as the jar
 */
public record SavedCookie(
        String name,
        String value,
        String domain,
        boolean hostOnly,
        String path,
        boolean secure,
        Optional<Instant> expires) {

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return name + " of " + domain + path;
    }
}
