package io.tandem.tropo.webhook;

import java.util.List;
import java.util.Map;

/**
 * The application answered, whatever the status: redirects are not followed, and are given back like any other.
 *
 * @param from which of its URLs answered; that to which URLs in the answer are relative
 * @param status of HTTP
 * @param headers by name, found in upper or lower case alike; without cookies, which are in the jar
 * @param text the body, empty if there is none, decoded by the charset it declares or else as UTF-8, without a byte order mark
 */
public record Answered(WebAddress from, int status, Map<String, List<String>> headers, String text) implements Outcome {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;

    @Override
    public boolean successful() {
        return status >= SUCCESS && status < REDIRECTION;
    }
}
