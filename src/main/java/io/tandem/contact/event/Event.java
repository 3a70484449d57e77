package io.tandem.contact.event;

import java.time.Instant;

/** Something that happened in the centre of one customer. */
public sealed interface Event permits OperatorEvent, ContactEvent, QueueEvent, LicencesEvent {

    /** When. */
    Instant at();
}
