package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Recordings;
import io.tandem.contact.model.Recording;
import java.time.Instant;

/**
 * Marks the recording.
 *
 * @param contactId the contact
 * @param at when
 */
public record HighlightRecording(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.contact(contactId).recording().requireControl();
        Recordings.mark(step, contactId, Recording::highlight);
    }
}
