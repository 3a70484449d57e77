package io.tandem.contact.flow;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Recording;
import java.util.function.UnaryOperator;

/** Changes a contact's recording and has the switch follow. */
public final class Recordings {

    private Recordings() {}

    /** Begins a recording that begins by itself, unless it runs or its medium has no sound. */
    public static void startIfAutomatic(Step step, long contactId) {
        Contact contact = step.contact(contactId);
        if (contact.recording().automatic()
                && contact.recording().id().isEmpty()
                && contact.origin().medium().onSwitch()) {
            start(step, contactId);
        }
    }

    /** Begins the recording; it is named as its contact. */
    public static void start(Step step, long contactId) {
        change(
                step,
                contactId,
                recording -> recording.start(contactId),
                new SwitchInstruction.StartRecording(contactId, contactId));
    }

    /** Ends the recording. */
    public static void stop(Step step, long contactId) {
        change(step, contactId, Recording::stop, new SwitchInstruction.StopRecording(contactId));
    }

    /** Changes the recording, and has the switch do its part. */
    public static void change(Step step, long contactId, UnaryOperator<Recording> how, SwitchInstruction instruction) {
        mark(step, contactId, how);
        Lines.instruct(step, contactId, instruction);
    }

    /** Changes only what is known about the recording. */
    public static void mark(Step step, long contactId, UnaryOperator<Recording> how) {
        Contact contact = step.contact(contactId);
        step.record(
                new ContactEvent.RecordingChanged(contact.withRecording(how.apply(contact.recording())), step.at()));
    }
}
