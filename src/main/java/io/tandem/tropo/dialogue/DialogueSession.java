package io.tandem.tropo.dialogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a session began.
 *
 * @param sessionId the session, as its application knows it
 * @param customerId whose it is
 * @param applicationId number of the application
 * @param application name of the application, within the customer's
 * @param channel {@code VOICE} or {@code TEXT}
 * @param how what began it: {@code call}, {@code text} or {@code launch}
 * @param contactId the contact, if there was one from the beginning
 * @param at when
 */
public record DialogueSession(
        String sessionId,
        long customerId,
        long applicationId,
        String application,
        String channel,
        String how,
        Optional<Long> contactId,
        Instant at) {

    public DialogueSession {
        Stream.of(sessionId, application, channel, how, contactId, at).forEach(Objects::requireNonNull);
    }
}
