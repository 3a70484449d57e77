package io.tandem.tropo.webhook;

import java.util.List;
import java.util.Optional;

/**
 * Where a request goes.
 *
 * @param key tells applications apart, for their limits; unique over all customers
 * @param url an absolute URL, see {@link WebAddress}
 * @param fallback is asked if the first gives no answer, or one of another status than 200 to 299
 * @param secrets what the request is signed with: each of them, so that an application may know either while one replaces the
 *     other; unsigned if there is none
 */
public record Application(String key, String url, Optional<String> fallback, List<SigningSecret> secrets) {

    /** Copies the list. */
    public Application {
        secrets = List.copyOf(secrets);
    }

    /** The key alone: URLs may hold credentials. */
    @Override
    public String toString() {
        return "application " + key;
    }
}
