package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.flow.Recordings;
import io.tandem.contact.model.Recording;
import java.time.Instant;

/**
 * Records silence until resumed.
 *
 * @param contactId the contact
 * @param at when
 */
public record SuspendRecording(long contactId, Instant at) implements Command {

    @Override
    public void run(Step step) {
        step.contact(contactId).recording().requireControl();
        Recordings.change(step, contactId, Recording::suspend, new SwitchInstruction.SuspendRecording(contactId));
    }
}
