package io.tandem.contact.event;

import java.util.List;

/**
 * Everything that one command made happen. The states in between, which its single events show, never were: who wants to
 * show only what was takes in the whole.
 *
 * @param events in their order; not empty
 */
public record StepEvents(List<Event> events) {

    public StepEvents {
        events = List.copyOf(events);
    }
}
