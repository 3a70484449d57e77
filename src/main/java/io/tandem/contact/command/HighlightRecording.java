package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.flow.Recordings;
import java.time.Instant;

/**
 * Marks the recording, or takes the mark away.
 *
 * @param contactId the contact
 * @param highlighted whether it is marked from now on
 * @param at when
 */
public record HighlightRecording(long contactId, boolean highlighted, Instant at) implements Command {

    /** Marks the recording. */
    public HighlightRecording(long contactId, Instant at) {
        this(contactId, true, at);
    }

    @Override
    public void run(Step step) {
        step.contact(contactId).recording().requireControl();
        Recordings.mark(step, contactId, recording -> recording.highlight(highlighted));
    }
}
