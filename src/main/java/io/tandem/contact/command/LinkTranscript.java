package io.tandem.contact.command;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import java.time.Instant;

/**
 * Says where a contact's transcript is.
 *
 * @param contactId the contact
 * @param reference to the transcript
 * @param at when
 */
public record LinkTranscript(long contactId, String reference, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.record(new ContactEvent.TranscriptLinked(step.contact(contactId).withTranscript(reference), at));
    }
}
