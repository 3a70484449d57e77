package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Parts;
import io.tandem.contact.flow.Recordings;
import java.time.Instant;

/**
 * Starts the recording of a contact.
 *
 * @param contactId the contact
 * @param at when
 */
public record StartRecording(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Parts.requireLive(step.contact(contactId)).recording().requireControl();
        Recordings.start(step, contactId);
    }
}
