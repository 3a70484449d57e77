package io.tandem.tropo.document;

import java.util.Map;

/**
 * {@code answer}: answers the call now, not only with the first step that needs it (spec 6.10).
 *
 * @param headers SIP headers
 */
public record Answer(Map<String, String> headers) implements Verb {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
