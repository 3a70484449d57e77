package io.tandem.contact.event;

import java.util.List;

/**
 * Everything that one command made happen. The states in between, which its single events show, never were: who wants to
 * show only what was takes in the whole.
 *
 * <p>Events that tell what was written, typed, read or noted have the end of the contact's journal only, with what the step
 * added; see {@link io.tandem.contact.model.Contact#whole}. Events of lines tell nothing of others who wait.
 *
 * @param events in their order; not empty
 */
public record StepEvents(List<Event> events) {

    public StepEvents {
        events = List.copyOf(events);
    }
}
