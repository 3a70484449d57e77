package io.tandem.operations.rest;

import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.KeptSession;
import java.time.Instant;
import java.util.Optional;

/**
 * A session of an application, as JSON.
 *
 * @param id the session, as its application knows it
 * @param customer number of the customer
 * @param application name of the application
 * @param applicationId number of the application
 * @param channel {@code VOICE} or {@code TEXT}
 * @param how what began it: {@code call}, {@code text} or {@code launch}
 * @param contact number of the contact, if there was one from the beginning
 * @param began when it began
 * @param ended when it ended; none while it goes on, and none if a crash ended it
 * @param ending how it ended
 */
public record TropoSession(
        String id,
        long customer,
        String application,
        long applicationId,
        String channel,
        String how,
        Optional<Long> contact,
        Instant began,
        Optional<Instant> ended,
        Optional<String> ending) {

    static TropoSession of(KeptSession kept) {
        DialogueSession session = kept.session();
        return new TropoSession(
                session.sessionId(),
                session.customerId(),
                session.application(),
                session.applicationId(),
                session.channel(),
                session.how(),
                session.contactId(),
                session.at(),
                kept.ended(),
                kept.ending());
    }
}
