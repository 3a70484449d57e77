package io.tandem.contact.model;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * How an operator works.
 *
 * @param name how the operator is shown to those they write to
 * @param target phone number or address that rings
 * @param ringTime how long a contact rings before it is offered to the next; not negative
 * @param wrapTime time to finish after each contact; zero for none, not negative
 * @param media the media the operator is ready for
 * @param queues ids of the queues to look into when the operator becomes free: those that list the operator
 */
public record OperatorSettings(
        String name, String target, Duration ringTime, Duration wrapTime, Set<Medium> media, Set<Long> queues) {

    public OperatorSettings {
        if (ringTime.isNegative() || wrapTime.isNegative()) {
            throw new IllegalArgumentException("ring time and wrap time must not be negative");
        }
        media = Set.copyOf(media);
        queues = Set.copyOf(queues);
    }

    /** The same with another target. */
    public OperatorSettings withTarget(String newTarget) {
        return new OperatorSettings(name, newTarget, ringTime, wrapTime, media, queues);
    }

    /** The same with other media. */
    public OperatorSettings withMedia(Set<Medium> newMedia) {
        return new OperatorSettings(name, target, ringTime, wrapTime, newMedia, queues);
    }

    /** The same with one queue more. */
    public OperatorSettings withQueue(long queueId) {
        Set<Long> more = new HashSet<>(queues);
        more.add(queueId);
        return new OperatorSettings(name, target, ringTime, wrapTime, media, more);
    }

    /** The same with one queue less. */
    public OperatorSettings withoutQueue(long queueId) {
        Set<Long> fewer = new HashSet<>(queues);
        fewer.remove(queueId);
        return new OperatorSettings(name, target, ringTime, wrapTime, media, fewer);
    }
}
