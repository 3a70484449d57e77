package io.tandem.tropo.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a session starts (spec 3.4). */
public sealed interface Session {

    /** Unique id, 32 digits of lower-case hexadecimal. */
    String id();

    /** Digits that name the customer. */
    String accountId();

    /** Which of the customer's applications. */
    Optional<String> applicationId();

    /** When it started. */
    Instant timestamp();

    /**
     * Somebody called or wrote.
     *
     * @param callId id of the call leg
     * @param userType who it is
     * @param initialText what was written; nothing for calls
     * @param to called
     * @param from caller
     * @param headers of SIP, each with all its values
     */
    record Incoming(
            String id,
            String accountId,
            Optional<String> applicationId,
            String callId,
            Instant timestamp,
            UserType userType,
            Optional<String> initialText,
            Endpoint to,
            Endpoint from,
            Map<String, List<String>> headers)
            implements Session {

        public Incoming {
            Map<String, List<String>> ordered = new LinkedHashMap<>();
            headers.forEach((name, values) -> ordered.put(name, List.copyOf(values)));
            headers = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * A program asked for it by a token.
     *
     * @param parameters what it gave, {@code token} and {@code action} included
     */
    record Launched(
            String id,
            String accountId,
            Optional<String> applicationId,
            Instant timestamp,
            Map<String, String> parameters)
            implements Session {

        public Launched {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }
}
