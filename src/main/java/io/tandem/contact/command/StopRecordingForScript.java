package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Recordings;
import java.time.Instant;

/**
 * An application ends the recording of the contact. Ignored if nothing is being recorded.
 *
 * @param contactId the contact
 * @param at when
 */
public record StopRecordingForScript(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        if (step.contact(contactId).recording().running()) {
            Recordings.stop(step, contactId);
        } else {
            step.ignore("nothing is being recorded");
        }
    }
}
