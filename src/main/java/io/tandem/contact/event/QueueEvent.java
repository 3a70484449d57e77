package io.tandem.contact.event;

import io.tandem.contact.model.Queue;
import java.time.Instant;

/** Something that happened to a queue. */
public sealed interface QueueEvent extends Event {

    /** The queue as it is now. */
    Queue queue();

    /** Became known, or has another name or other operators. */
    record Configured(Queue queue, Instant at) implements QueueEvent {}

    /**
     * A contact stands in the line.
     *
     * @param contactId the contact
     */
    record Entered(Queue queue, long contactId, Instant at) implements QueueEvent {}

    /**
     * A contact stands in the line no longer.
     *
     * @param contactId the contact
     */
    record Left(Queue queue, long contactId, Instant at) implements QueueEvent {}
}
