package io.tandem.tropo.document;

import java.util.Map;

/**
 * {@code hangup}: ends the session's call (spec 6.10).
 *
 * @param headers SIP headers
 */
public record Hangup(Map<String, String> headers) implements Verb {

    public Hangup {
        headers = Map.copyOf(headers);
    }
}
