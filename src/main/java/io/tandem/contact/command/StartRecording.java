package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Recordings;
import io.tandem.contact.model.ContactState;
import java.time.Instant;

/**
 * Starts the recording of a contact in which somebody talks.
 *
 * @param contactId the contact
 * @param at when
 */
public record StartRecording(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.contact(contactId)
                .require(ContactState.SCRIPTED, ContactState.CONNECTED, ContactState.CONSULTING)
                .recording()
                .requireControl();
        Recordings.start(step, contactId);
    }
}
