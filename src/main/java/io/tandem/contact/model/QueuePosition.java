package io.tandem.contact.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * How a contact stands with the queue it is or was last in.
 *
 * @param queueId the queue
 * @param since when it entered; kept while it is offered, so that it returns to its old place
 * @param passed ids of the operators it was offered to in vain since the last round began
 */
public record QueuePosition(long queueId, Instant since, Set<Long> passed) {

    public QueuePosition {
        passed = Set.copyOf(passed);
    }

    /** The same after an operator did not take the contact. */
    public QueuePosition passedBy(long operatorId) {
        Set<Long> after = new HashSet<>(passed);
        after.add(operatorId);
        return new QueuePosition(queueId, since, after);
    }

    /** The same at the start of another round: every operator may be asked again. */
    public QueuePosition anotherRound() {
        return new QueuePosition(queueId, since, Set.of());
    }
}
