package io.tandem.contact.text;

import io.tandem.contact.model.Conversation;
import java.time.Instant;
import java.util.Optional;

/**
 * A text that is to go out.
 *
 * @param customerId who sends it
 * @param place where it was written, if in a contact: it goes out once, however often it is added
 * @param conversation from which end to which
 * @param text of any length; an empty one is not sent
 * @param at when
 */
public record NewText(long customerId, Optional<Place> place, Conversation conversation, String text, Instant at) {

    /**
     * A place in the journal of a contact.
     *
     * @param contactId the contact
     * @param index of the entry
     */
    public record Place(long contactId, int index) {}
}
