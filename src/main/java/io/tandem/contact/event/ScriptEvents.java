package io.tandem.contact.event;

import java.util.List;

/**
 * What one step made happen to a contact that an application controls, or gets back after a call; the step in which it
 * ends or is let go too.
 *
 * @param customerId whose contact it is
 * @param contactId the contact
 * @param events in their order; not empty
 */
public record ScriptEvents(long customerId, long contactId, List<ContactEvent> events) {

    public ScriptEvents {
        events = List.copyOf(events);
    }
}
